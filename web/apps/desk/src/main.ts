import { setHooks } from '@mashang/api'
import { signInAgain } from '@mashang/staff/session'
import '@mashang/ui/styles/tokens.css'
import '@mashang/staff/element.css'
import '@mashang/ui/styles/base.css'
import '@mashang/forms/fields.css'
import './styles.css'
import { createWords, language } from '@mashang/words'
import { deskWords } from '@mashang/words/desk'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'

setHooks({ language, sessionLost: signInAgain })

async function start(): Promise<void> {
    createApp(App).use(await createWords(deskWords)).use(router).mount('#app')
}
void start()
