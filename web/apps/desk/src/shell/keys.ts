// Keyboard first: one key per deed, silent while something is being typed or a dialog is open.
import { onBeforeUnmount, onMounted, ref } from 'vue'

export const helpOpen = ref(false)

const TYPES = 'input, textarea, select, [contenteditable]'

/// Whether a key is meant for us and not for a field, a dialog or the browser.
export function isForUs(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
    if (document.querySelector('dialog[open]')) return false
    return !(event.target instanceof Element && event.target.closest(TYPES))
}

export function useKeys(deeds: Record<string, (event: KeyboardEvent) => void>): void {
    function press(event: KeyboardEvent): void {
        const deed = deeds[event.key]
        if (!deed || !isForUs(event)) return
        event.preventDefault()
        deed(event)
    }
    onMounted(() => addEventListener('keydown', press))
    onBeforeUnmount(() => removeEventListener('keydown', press))
}
