// An edition while it is written: what was read, what is typed, and what happens when somebody else wrote meanwhile.
import * as api from '@mashang/api'
import { useLoad } from '@mashang/ui'
import { t } from '@mashang/words'
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { contentOf, placed, placedFindings, typed, type Faults, type Typed } from './content'
import { isSame, mergeContents, withElement, type Element } from './merge'

export interface Conflict {
    theirs: api.ItemContent
    taken: Element[]
    clashes: Element[]
}
interface Kept {
    which: string
    view: api.EditionView
    themes: api.Theme[]
    form: Typed
    note: string
    day: string
}
/// What is typed outlives a page that is made anew in another language.
let kept: Kept | null = null

/// As it would be sent, so that nothing differs by blanks alone.
const asSent = (content: api.ItemContent) => contentOf(typed(content))

export function useWriting(which: api.EditionId) {
    const key = `${which.item_id}/${which.number}`
    const view = shallowRef<api.EditionView>()
    const form = ref<Typed>()
    const note = ref('')
    const day = ref('')
    const faults = ref<Faults>({})
    const problem = ref('')
    const busy = ref(false)
    const conflict = shallowRef<Conflict | null>(null)

    function take(read: api.EditionView): void {
        view.value = read
        form.value = typed(read.content)
        note.value = read.edition.note
        day.value = read.edition.effective_from ?? ''
        conflict.value = null
    }
    const load = useLoad(async () => {
        if (kept?.which === key) {
            const { view: seen, themes, ...rest } = kept
            kept = null
            view.value = seen
            form.value = rest.form
            note.value = rest.note
            day.value = rest.day
            return { themes }
        }
        const [read, persons, legalPersons] = await Promise.all([api.edition(which), api.themes('person'), api.themes('legal_person')])
        take(read)
        return { themes: [...persons.themes, ...legalPersons.themes] }
    })

    const isDirty = computed(() => {
        const seen = view.value
        if (!seen?.may_write || !form.value) return false
        const isAsRead = note.value.trim() === seen.edition.note && day.value === (seen.edition.effective_from ?? '')
        return !isAsRead || !isSame(contentOf(form.value), asSent(seen.content))
    })
    /// What the last answer said, and what forbade to publish when it was read.
    const allFaults = computed<Faults>(() => ({ ...placedFindings(view.value?.findings ?? []), ...faults.value }))

    /// Somebody else has written: both are put together, and what is typed stays.
    async function meet(): Promise<void> {
        const mine = contentOf(form.value!)
        const base = asSent(view.value!.content)
        const latest = await api.edition(which)
        const theirs = asSent(latest.content)
        const { content, taken, clashes } = mergeContents(base, mine, theirs)
        view.value = latest
        form.value = typed(content)
        conflict.value = { theirs, taken, clashes }
    }
    async function attempt(what: () => Promise<void>): Promise<boolean> {
        if (busy.value) return false
        busy.value = true
        problem.value = ''
        faults.value = {}
        try {
            await what()
            return true
        } catch (thrown) {
            if (thrown instanceof api.Problem && thrown.code === 'catalogue.edition_changed' && form.value) {
                await meet().catch(() => (problem.value = thrown.detail))
            } else {
                if (thrown instanceof api.Problem) faults.value = placed(thrown.faults.map(({ pointer, detail }) => ({ pointer, words: detail })))
                problem.value = thrown instanceof api.Problem ? thrown.detail : t('error.unreachable.title')
            }
            return false
        } finally {
            busy.value = false
        }
    }
    async function write(): Promise<void> {
        const body = { version: view.value!.version, content: contentOf(form.value!), note: note.value.trim(), ...(day.value ? { effective_from: day.value } : {}) }
        take(await api.writeEdition(which, body))
    }
    const save = () => attempt(write)
    const saveIfDirty = async () => (isDirty.value ? save() : true)
    const submit = () =>
        attempt(async () => {
            if (isDirty.value) await write()
            take(await api.submitEdition(which, view.value!.version))
        })
    function useTheirs(name: Element): void {
        const now = conflict.value
        if (!now || !form.value) return
        form.value = typed(withElement(contentOf(form.value), now.theirs, name))
        conflict.value = { ...now, clashes: now.clashes.filter((one) => one !== name), taken: [...now.taken, name] }
    }

    /// What differs from another edition; what is typed stays as it is.
    const compare = (against: number) =>
        attempt(async () => {
            const { changes } = await api.edition(which, against)
            view.value = { ...view.value!, against, changes }
        })

    const isLeaving = ref(false)
    onBeforeUnmount(() => {
        if (isLeaving.value || !isDirty.value || !view.value || !form.value) return
        kept = { which: key, view: view.value, themes: load.data.value?.themes ?? [], form: form.value, note: note.value, day: day.value }
    })
    return { load, view, form, note, day, faults, allFaults, problem, busy, conflict, isDirty, isLeaving, take, save, saveIfDirty, submit, compare, useTheirs }
}
