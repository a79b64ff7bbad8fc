import { setHooks } from '@mashang/api'
import { signInAgain } from '@mashang/staff/session'
import '@mashang/ui/styles/tokens.css'
import '@mashang/staff/element.css'
import '@mashang/ui/styles/base.css'
import './styles.css'
import { createWords, language, t } from '@mashang/words'
import { supervisionWords } from '@mashang/words/supervision'
import { createApp } from 'vue'
import App from './App.vue'

setHooks({ language, sessionLost: signInAgain })

async function start(): Promise<void> {
    const words = await createWords(supervisionWords)
    document.title = t('app.title')
    createApp(App).use(words).mount('#app')
}
void start()
