// One deed at a time; what the server says against it is shown.
import * as api from '@mashang/api'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'

export function useDeed() {
    const { t } = useI18n()
    const busy = ref(false)
    const fault = ref('')

    /// True when it was done.
    async function run(work: () => Promise<unknown>): Promise<boolean> {
        if (busy.value) return false
        busy.value = true
        fault.value = ''
        try {
            await work()
            return true
        } catch (thrown) {
            fault.value = thrown instanceof api.Problem ? thrown.detail : t('error.unreachable.title')
            return false
        } finally {
            busy.value = false
        }
    }
    return { busy, fault, run }
}
