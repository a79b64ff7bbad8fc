import { createApp } from 'vue'
import { createWords, t } from '@mashang/words'
import { verifierWords } from '@mashang/words/verifier'
import '@mashang/ui/styles/tokens.css'
import '@mashang/ui/styles/base.css'
import '@mashang/forms/fields.css'
import './styles.css'
import App from './App.vue'

async function start(): Promise<void> {
    const words = await createWords(verifierWords)
    document.title = t('app.title')
    createApp(App).use(words).mount('#app')
    if (import.meta.env.PROD && 'serviceWorker' in navigator) {
        await navigator.serviceWorker.register('/verifier/sw.js').catch(() => undefined)
    }
}
void start()
