// One draft on this page: its form, what is saved of it, its materials.
import * as api from '@mashang/api'
import { materialsByForm, startingValues, useAutosave, withoutFaultsOf } from '@mashang/forms'
import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'

/// How often, and how many times, the page looks whether registers have answered.
const LOOK_MS = 3000
const MOST_LOOKS = 20

export function useDraft(start: api.Case, schema: api.FormSchema) {
    const current = shallowRef(start)
    const values = reactive(startingValues(schema, start.form ?? {}, start.known ?? {}))
    const refused = ref<Record<string, string>>({})

    const saved = (from: api.Case) => ({ version: from.version, form: from.form ?? {} })
    /// What registers have told meanwhile stands in the fields that are theirs, and in empty ones.
    function hear(): void {
        for (const [name, value] of Object.entries(current.value.known)) {
            const part = schema.properties[name]
            if (part?.['x-source'] && (part.readOnly || !values[name])) values[name] = value
        }
    }
    async function heard(asked: Promise<api.Case>) {
        const answer = await asked
        current.value = answer
        hear()
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

    function change(name: string, value: api.FormValue): void {
        values[name] = value
        refused.value = withoutFaultsOf(refused.value, name)
        autosave.touch()
    }
    /// The case after something was done with its materials.
    function take(next: api.Case): void {
        current.value = next
        autosave.absorb(saved(next))
        hear()
        autosave.touch()
    }
    let looks = 0
    const look = setInterval(() => {
        if (looks >= MOST_LOOKS || ![...current.value.sources, ...current.value.pairs].some((one) => one.state === 'asked')) return
        looks += 1
        void api.getCase(start.id).then(take, () => undefined)
    }, LOOK_MS)
    onScopeDispose(() => clearInterval(look))
    const byForm = computed(() => materialsByForm(schema, values))
    /// Without those that the form leaves out as it is filled in.
    const materials = computed(() => current.value.materials.filter(({ seq }) => !byForm.value.leftOut.has(seq)))
    const missing = computed(() =>
        materials.value.filter(
            (one) => (one.necessity === 'required' || byForm.value.required.has(one.seq)) && !['uploaded', 'from_register'].includes(one.state),
        ),
    )
    return { current, values, refused, autosave, change, take, materials, missing }
}
export type Draft = ReturnType<typeof useDraft>
