// Saves a form while it is being typed: a little after the last key, one save at a time, again when
// the network is back. What is typed lives in memory only.
import { Problem, Unreachable, type FormValues } from '@mashang/api'
import { computed, getCurrentScope, onScopeDispose, ref, shallowRef } from 'vue'
import { withValue } from './definition'
import { isSameValue, mergeForms, type Clash } from './merge'

export type SaveState = 'saved' | 'dirty' | 'saving' | 'offline' | 'failed' | 'conflict'

export interface Saved {
    version: number
    form: FormValues
}
export interface AutosaveOptions {
    start: Saved
    values: () => FormValues
    /// Sends the form; refused with 409 when another device has saved since `version`.
    save: (version: number, form: FormValues) => Promise<Saved>
    /// What the other device saved.
    fetch: () => Promise<Saved>
    /// Puts merged values into the form.
    replace: (values: FormValues) => void
    pause_ms?: number
}

const RETRY_MS = 8000

const same = (one: FormValues, other: FormValues): boolean => isSameValue(one, other)
/// Forms are watched objects; what is sent and compared is not.
const copyOf = (form: FormValues): FormValues => JSON.parse(JSON.stringify(form)) as FormValues

export function useAutosave(options: AutosaveOptions) {
    const state = ref<SaveState>('saved')
    const error = shallowRef<unknown>(null)
    const clashes = ref<Clash[]>([])
    const version = ref(options.start.version)
    let base: FormValues = copyOf(options.start.form)
    let timer: ReturnType<typeof setTimeout> | undefined
    let running: Promise<void> | null = null

    function schedule(wait: number): void {
        clearTimeout(timer)
        timer = setTimeout(() => void flush(), wait)
    }

    /// To be called on every change of the form.
    function touch(): void {
        if (state.value === 'conflict' || same(options.values(), base)) return
        if (state.value !== 'saving') state.value = 'dirty'
        schedule(options.pause_ms ?? 800)
    }

    function take(saved: Saved): void {
        version.value = saved.version
        base = copyOf(saved.form)
    }

    /// The case as the server has it after something else was done (a material was added, say). Words
    /// that another device saved meanwhile are merged in.
    function absorb(theirs: Saved): void {
        if (theirs.version <= version.value) return
        combine(theirs)
        if (state.value === 'dirty') touch()
    }

    function combine(theirs: Saved): void {
        const merged = mergeForms(base, options.values(), theirs.form)
        take(theirs)
        options.replace(merged.values)
        clashes.value = merged.clashes
        if (merged.clashes.length > 0) state.value = 'conflict'
        else state.value = same(options.values(), base) ? 'saved' : 'dirty'
    }

    async function merge(): Promise<void> {
        combine(await options.fetch())
    }

    function fail(thrown: unknown): void {
        error.value = thrown
        state.value = thrown instanceof Unreachable ? 'offline' : 'failed'
        if (state.value === 'offline') schedule(RETRY_MS)
    }

    async function saveOnce(): Promise<void> {
        const sent = copyOf(options.values())
        state.value = 'saving'
        try {
            const saved = await options.save(version.value, sent)
            version.value = saved.version
            base = sent
            error.value = null
            state.value = same(options.values(), sent) ? 'saved' : 'dirty'
        } catch (thrown) {
            if (!(thrown instanceof Problem && thrown.status === 409)) throw thrown
            await merge()
        }
    }

    async function run(): Promise<void> {
        try {
            do {
                await saveOnce()
            } while ((state.value as SaveState) === 'dirty')
        } catch (thrown) {
            fail(thrown)
        }
    }

    /// Saves now what is not saved yet; true when everything is.
    async function flush(): Promise<boolean> {
        clearTimeout(timer)
        if (state.value === 'conflict') return false
        if (running) await running
        if (!same(options.values(), base)) {
            running = run()
            await running
            running = null
        }
        return state.value === 'saved'
    }

    /// The person has decided the clashes: where they stand → what to keep.
    async function settle(chosen: FormValues): Promise<boolean> {
        options.replace(Object.entries(chosen).reduce<FormValues>((values, [path, value]) => withValue(values, path, value), { ...options.values() }))
        clashes.value = []
        state.value = 'dirty'
        if (same(options.values(), base)) state.value = 'saved'
        return flush()
    }

    const unsaved = computed(() => state.value !== 'saved')
    function warn(event: BeforeUnloadEvent): void {
        if (unsaved.value) event.preventDefault()
    }
    function back(): void {
        if (state.value === 'offline') void flush()
    }
    addEventListener('beforeunload', warn)
    addEventListener('online', back)
    if (getCurrentScope()) {
        onScopeDispose(() => {
            clearTimeout(timer)
            removeEventListener('beforeunload', warn)
            removeEventListener('online', back)
        })
    }
    return { state, error, clashes, version, unsaved, touch, flush, settle, absorb }
}
