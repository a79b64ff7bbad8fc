// One deed that is sent to the server: sent once at a time, and what is said against it is shown.
import { Problem } from '@mashang/api'
import { t } from '@mashang/words'
import { ref } from 'vue'

/// What is wrong with the first thing that is wrong; for forms of one field.
export const firstFault = (problem: Problem): string => problem.faults[0]?.detail || problem.detail

/// `wordsOf`: what is shown of a problem.
export function useDeed(wordsOf = (problem: Problem): string => problem.detail) {
    const busy = ref(false)
    const fault = ref('')

    /// True when it was done; false when it was not, or when the one before is still under way.
    async function run(work: () => Promise<unknown>): Promise<boolean> {
        if (busy.value) return false
        busy.value = true
        fault.value = ''
        try {
            await work()
            return true
        } catch (thrown) {
            fault.value = thrown instanceof Problem ? wordsOf(thrown) : t('error.unreachable.title')
            return false
        } finally {
            busy.value = false
        }
    }
    return { busy, fault, run }
}
