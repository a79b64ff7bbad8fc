import { setHooks } from '@mashang/api'
import { signInAgain } from '@mashang/staff/session'
import '@mashang/ui/styles/tokens.css'
import '@mashang/staff/element.css'
import '@mashang/ui/styles/base.css'
import './styles.css'
import { createWords, language } from '@mashang/words'
import { supervisionWords } from '@mashang/words/supervision'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'

setHooks({ language, sessionLost: signInAgain })

async function start(): Promise<void> {
    createApp(App).use(await createWords(supervisionWords)).use(router).mount('#app')
}
void start()
