// The code that a page shows: made anew every slot, and renewed while there is network.
import * as api from '@mashang/api'
import { detailOfError, kindOfError, online } from '@mashang/ui'
import type { Purpose } from '@mashang/one-code'
import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { known, me } from '../../session'
import { fresh, held, isStale, type Maker, type Shown } from './maker'

const TICK_MS = 250

/// Why there is no code: the platform's words, or which of ours.
export type Trouble = { detail: string; code: string } | 'signed_out' | 'offline' | 'failed' | null

function troubleOf(thrown: unknown): Trouble {
    if (kindOfError(thrown) === 'unreachable') return 'offline'
    const code = thrown instanceof api.Problem ? thrown.code : ''
    if (code === 'http.sign_in_first') return 'signed_out'
    const detail = detailOfError(thrown)
    return detail ? { detail, code } : 'failed'
}

/// `along`: the numbers of the claims that are shown with the code.
export function useCode(purpose: Ref<Purpose>, along: Ref<number[]>) {
    const maker = shallowRef<Maker>()
    const shown = shallowRef<Shown>()
    const trouble = ref<Trouble>(null)
    const busy = ref(false)
    let turn = 0

    function tick(): void {
        const next = maker.value?.show()
        if (maker.value && !next) void start()
        shown.value = next
    }

    async function renew(mine: number): Promise<void> {
        try {
            const person = await known()
            if (!person && mine === turn && !maker.value) trouble.value = online.value ? 'signed_out' : 'offline'
            if (!person) return
            const made = await fresh(purpose.value, person.account_id)
            if (mine === turn) maker.value = made
        } catch (thrown) {
            if (mine === turn && !maker.value) trouble.value = troubleOf(thrown)
        }
    }

    async function start(): Promise<void> {
        const mine = ++turn
        busy.value = true
        trouble.value = null
        maker.value = undefined
        const found = await held(purpose.value, me.value?.account_id).catch(() => undefined)
        if (mine !== turn) return
        maker.value = found
        tick()
        if (!found || isStale(found)) await renew(mine)
        if (mine !== turn) return
        busy.value = false
        tick()
    }

    const timer = setInterval(tick, TICK_MS)
    onBeforeUnmount(() => clearInterval(timer))
    watch(purpose, start, { immediate: true })
    watch([maker, along], async ([one, numbers]) => {
        await one?.showAlong(numbers)
        if (one === maker.value) tick()
    })
    watch(online, (now) => {
        if (now && !maker.value) void start()
    })
    const endsAt = computed(() => maker.value?.kept.endsAt)
    const claims = computed(() => maker.value?.kept.claims ?? [])
    return { shown, trouble, busy, endsAt, claims, restart: start }
}
