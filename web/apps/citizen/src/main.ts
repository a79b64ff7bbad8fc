import { createApp } from 'vue'
import { setHooks } from '@mashang/api'
import { cachedAt } from '@mashang/ui'
import { createWords, language } from '@mashang/words'
import { citizenWords } from '@mashang/words/citizen'
import '@mashang/ui/styles/tokens.css'
import '@mashang/ui/styles/base.css'
import '@mashang/forms/fields.css'
import './styles.css'
import App from './App.vue'
import { router } from './router'
import { signInAgain, whoAmI } from './session'
import { registerWorker } from './worker/register'

setHooks({
    language,
    sessionLost: signInAgain,
    heard: (at) => {
        cachedAt.value = at
    },
})

async function start(): Promise<void> {
    const words = await createWords(citizenWords)
    void whoAmI()
    createApp(App).use(words).use(router).mount('#app')
    registerWorker()
}
void start()
