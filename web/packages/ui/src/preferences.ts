// Preferences of this device: elder mode and language. They are nobody's secret, so they may stay in
// local storage; nothing else does.
import { ref, watchEffect } from 'vue'

function remembered(key: string): string | null {
    try {
        return localStorage.getItem(key)
    } catch {
        return null
    }
}

export function remember(key: string, value: string): void {
    try {
        localStorage.setItem(key, value)
    } catch {
        // A browser that keeps nothing: the preference lasts as long as the page.
    }
}
export const recall = remembered

export const elder = ref(remembered('elder') === '1')
/// True until the person has once chosen for or against elder mode on this device.
export const elderUndecided = ref(remembered('elder') === null)

export function setElder(on: boolean): void {
    elder.value = on
    elderUndecided.value = false
    remember('elder', on ? '1' : '0')
}

watchEffect(() => document.documentElement.classList.toggle('elder', elder.value))
