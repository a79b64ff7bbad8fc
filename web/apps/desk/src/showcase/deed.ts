// One deed that is sent to the server: sent once, told when it is done, and why not when it is not.
import { Problem } from '@mashang/api'
import { announce } from '@mashang/ui'
import { t } from '@mashang/words'
import { ref } from 'vue'

export function useDeed() {
    const busy = ref(false)
    const problem = ref('')
    /// Whether it was done.
    async function attempt(what: () => Promise<unknown>): Promise<boolean> {
        if (busy.value) return false
        busy.value = true
        problem.value = ''
        try {
            await what()
            announce(t('showcase.done'))
            return true
        } catch (thrown) {
            problem.value =
                thrown instanceof Problem ? [thrown.detail, ...thrown.faults.map((one) => one.detail)].join(' ') : t('error.unreachable.title')
            return false
        } finally {
            busy.value = false
        }
    }
    return { busy, problem, attempt }
}
