// One draft on this page: its form, what is saved of it, its materials.
import * as api from '@mashang/api'
import { materialsByForm, startingValues, useAutosave, withoutFaultsOf } from '@mashang/forms'
import { computed, reactive, ref, shallowRef } from 'vue'

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

    function change(name: string, value: api.FormValue): void {
        values[name] = value
        refused.value = withoutFaultsOf(refused.value, name)
        autosave.touch()
    }
    /// The case after something was done with its materials.
    function take(next: api.Case): void {
        current.value = next
        autosave.absorb(saved(next))
    }
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
