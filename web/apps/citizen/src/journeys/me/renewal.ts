// What the server does only for somebody who has just shown who she is: it is tried, kept until she
// has, and done then.
import * as api from '@mashang/api'
import { ref, shallowRef } from 'vue'
import { t } from '@mashang/words'
import { isGivenUp } from '../identity/passkeys'

export const wordsOf = (thrown: unknown) =>
    thrown instanceof api.Problem ? thrown.detail : t('error.unreachable.title')

export const isToBeShownAgain = (thrown: unknown) =>
    thrown instanceof api.Problem && thrown.code === 'identity.sign_in_again'

export function useRenewal(done: () => Promise<unknown> = async () => undefined) {
    const problem = ref('')
    const busy = ref(false)
    const waiting = shallowRef<(() => Promise<unknown>) | null>(null)

    /// Does it; when the server asks who she is, keeps it until she has shown that.
    async function change(what: () => Promise<unknown>): Promise<void> {
        if (busy.value) return
        busy.value = true
        problem.value = ''
        try {
            await what()
            waiting.value = null
            await done()
        } catch (thrown) {
            const again = waiting.value !== null
            const asks = isToBeShownAgain(thrown)
            if (asks) waiting.value ??= what
            if (asks && again) problem.value = t('renewal.another')
            else if (!asks && !isGivenUp(thrown)) problem.value = wordsOf(thrown)
        } finally {
            busy.value = false
        }
    }

    async function goOn(show: () => Promise<unknown>): Promise<void> {
        const what = waiting.value
        if (!what) return
        await change(async () => {
            await show()
            await what()
        })
    }
    function giveUp(): void {
        waiting.value = null
        problem.value = ''
    }
    return { problem, busy, waiting, change, goOn, giveUp }
}

export type Renewal = ReturnType<typeof useRenewal>
