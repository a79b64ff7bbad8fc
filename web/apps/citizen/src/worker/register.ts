import { shallowRef } from 'vue'

interface InstallPrompt extends Event {
    prompt(): Promise<void>
}
const prompt = shallowRef<InstallPrompt | null>(null)

/// The browser is ready to put the app on the person's home screen.
export const canInstall = prompt

export async function install(): Promise<void> {
    await prompt.value?.prompt()
    prompt.value = null
}

export function registerWorker(): void {
    addEventListener('beforeinstallprompt', (event) => {
        event.preventDefault()
        prompt.value = event as InstallPrompt
    })
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    // Without a service worker the app works all the same, on line.
    const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
    if (document.readyState === 'complete') register()
    else addEventListener('load', register)
}
