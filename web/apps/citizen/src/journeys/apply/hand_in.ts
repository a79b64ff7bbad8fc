// A file handed in for a material: what the row shows meanwhile, and what came of it.
import * as api from '@mashang/api'
import { announce } from '@mashang/ui'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

/// `show` gets what the server made of a change. The row binds its file field to `input`.
export function useHandIn<Of>(show: (next: Of) => void) {
    const { t } = useI18n()
    const input = ref<HTMLInputElement>()
    const share = ref<number | null>(null)
    const problem = ref('')
    const busy = ref(false)
    const still = ref(false)
    const controls = ref<{ pause: () => void; resume: () => void } | null>(null)
    const percent = computed(() => Math.round((share.value ?? 0) * 100))

    async function change(what: () => Promise<Of>): Promise<void> {
        problem.value = ''
        busy.value = true
        try {
            show(await what())
        } catch (thrown) {
            problem.value = thrown instanceof api.Problem ? thrown.detail : t('error.unreachable.title')
        } finally {
            busy.value = false
            share.value = null
            still.value = false
            controls.value = null
        }
    }

    /// Sends the file that was chosen, unless it is none that may be sent.
    async function handIn(send: (file: File, moved: (part: number) => void, on: api.Journey) => Promise<Of>): Promise<void> {
        const file = input.value?.files?.[0]
        if (file) await handInFile(file, send)
    }

    async function handInFile(file: File, send: (file: File, moved: (part: number) => void, on: api.Journey) => Promise<Of>): Promise<void> {
        const refusal = api.refusalOfFile(file)
        if (refusal) {
            problem.value = t(`apply.refused_file.${refusal}`)
        } else {
            const moved = (part: number) => void (share.value = part)
            const stands = (now: boolean) => void (still.value = now)
            await change(() => send(file, moved, { moved, stands, begun: (given) => void (controls.value = given) }))
            if (!problem.value) announce(t('apply.uploaded', { name: file.name }))
        }
        if (input.value) input.value.value = ''
    }

    return { input, share, problem, busy, percent, still, controls, change, handIn, handInFile }
}
