// One way to fetch what a page shows, with all the states that a page has.
import { Problem, Unreachable } from '@mashang/api'
import { computed, ref, shallowRef, watch, type WatchSource } from 'vue'

export type LoadState = 'loading' | 'ready' | 'failed'

/// Fetches now and whenever `sources` change; an answer that was overtaken by a later question is
/// dropped. While it asks again it keeps showing what it has.
export function useLoad<T>(ask: () => Promise<T>, sources: WatchSource | WatchSource[] = []) {
    const data = shallowRef<T | null>(null)
    const error = shallowRef<unknown>(null)
    const busy = ref(false)
    let asked = 0

    async function reload(): Promise<void> {
        const mine = ++asked
        busy.value = true
        try {
            const answer = await ask()
            if (mine !== asked) return
            data.value = answer
            error.value = null
        } catch (thrown) {
            if (mine !== asked) return
            error.value = thrown
        } finally {
            if (mine === asked) busy.value = false
        }
    }

    /// Forgets what is shown first: for a page that turned to another thing.
    function restart(): void {
        data.value = null
        error.value = null
        void reload()
    }

    const state = computed<LoadState>(() => {
        if (data.value !== null) return 'ready'
        return error.value ? 'failed' : 'loading'
    })
    watch(sources, restart)
    void reload()
    return { data, error, busy, state, reload, restart }
}

export type Load<T> = ReturnType<typeof useLoad<T>>

/// "not_found", "unreachable", "not_allowed" or "failed": what a page says of an error.
export function kindOfError(error: unknown): 'not_found' | 'unreachable' | 'not_allowed' | 'failed' {
    if (error instanceof Unreachable) return 'unreachable'
    if (error instanceof Problem) {
        if (error.status === 404) return 'not_found'
        if (error.status === 401 || error.status === 403) return 'not_allowed'
    }
    return 'failed'
}

/// What to tell the person, when the server said it in her language; else null.
export function detailOfError(error: unknown): string | null {
    return error instanceof Problem && error.detail ? error.detail : null
}
/// The number by which the house finds the failure in its logs.
export function referenceOfError(error: unknown): string | null {
    return error instanceof Problem && error.status >= 500 && error.instance ? error.instance : null
}
