// One draft on this page: its form, what is saved of it, its materials.
import * as api from '@mashang/api'
import { startingValues, useAutosave } from '@mashang/forms'
import { computed, reactive, ref, shallowRef } from 'vue'

const PLACE_OF_FIELD = /^\/form\/([^/]+)$/

/// The server's faults by the field they belong to; those of no field under "".
export function faultsByField(problem: api.Problem): Record<string, string> {
    const found: Record<string, string> = {}
    for (const fault of problem.faults) {
        const field = PLACE_OF_FIELD.exec(fault.pointer)?.[1] ?? ''
        found[field] = found[field] ? `${found[field]} ${fault.detail}` : fault.detail
    }
    return found
}

export function useDraft(start: api.Case, schema: api.FormSchema) {
    const current = shallowRef(start)
    const values = reactive(startingValues(schema, start.form ?? {}, start.known ?? {}))
    const refused = ref<Record<string, string>>({})

    const saved = (from: api.Case) => ({ version: from.version, form: from.form ?? {} })
    async function heard(asked: Promise<api.Case>) {
        const answer = await asked
        current.value = answer
        return saved(answer)
    }
    const autosave = useAutosave({
        start: saved(start),
        values: () => values,
        save: (version, form) => heard(api.saveForm(start.id, version, form)),
        fetch: () => heard(api.getCase(start.id)),
        replace: (merged) => void Object.assign(values, merged),
    })
    // What is known of the person stands in the form already and is saved like typed words.
    autosave.touch()

    function change(name: string, value: string): void {
        values[name] = value
        if (refused.value[name]) delete refused.value[name]
        autosave.touch()
    }
    /// The case after something was done with its materials.
    function take(next: api.Case): void {
        current.value = next
        autosave.absorb(saved(next))
    }
    const missing = computed(() =>
        current.value.materials.filter(
            (one) => one.necessity === 'required' && !['uploaded', 'from_register'].includes(one.state),
        ),
    )
    return { current, values, refused, autosave, change, take, missing }
}
export type Draft = ReturnType<typeof useDraft>
