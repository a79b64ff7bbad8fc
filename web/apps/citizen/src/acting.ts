// For whom the session acts. The server says so with each answer that counts; here it is shown.
import * as api from '@mashang/api'
import { shallowRef, watch } from 'vue'
import { me } from './session'

export const acting = shallowRef<api.Acting | null>(null)

export async function askActing(): Promise<void> {
    if (!me.value) {
        acting.value = null
        return
    }
    try {
        acting.value = await api.acting()
    } catch {
        // The pages themselves say what is wrong; the bar shows what it knew.
    }
}
watch(me, () => void askActing(), { immediate: true })

/// Without a principal: for oneself again.
export async function actFor(principal?: api.Principal): Promise<void> {
    acting.value = await api.actFor(principal)
}
