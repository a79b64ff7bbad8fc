// One live region for the whole app: what happened, for those who do not see it, and a short strip
// at the foot of the page for those who do.
import { ref } from 'vue'

export const announcement = ref('')
let timer: ReturnType<typeof setTimeout> | undefined

export function announce(text: string): void {
    announcement.value = text
    clearTimeout(timer)
    timer = setTimeout(() => {
        announcement.value = ''
    }, 6000)
}
