// A matter that is not handed in: its answers, the one form that follows from them, what is saved of both.
import * as api from '@mashang/api'
import { useAutosave, withoutFaultsOf } from '@mashang/forms'
import { reactive, ref, shallowRef } from 'vue'

/// What of the values the form of the moment asks.
function asked(schema: api.FormSchema, values: api.FormValues): api.FormValues {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => name in schema.properties && value !== undefined))
}

export function useMatter(start: api.BundleRun) {
    const current = shallowRef(start)
    const answers = ref<api.FormValues>(start.plan.answers)
    const values = reactive<api.FormValues>({ ...start.typed })
    const refused = ref<Record<string, string>>({})
    const problem = ref('')

    const saved = (from: api.BundleRun) => ({ version: from.version, form: asked(from.plan.form, from.typed) })
    async function heard(sent: Promise<api.BundleRun>) {
        const answer = await sent
        current.value = answer
        return saved(answer)
    }
    const autosave = useAutosave({
        start: saved(start),
        values: () => asked(current.value.plan.form, values),
        save: (version, form) => heard(api.saveBundleRun(start.id, version, { form })),
        fetch: () => heard(api.bundleRun(start.id)),
        replace: (merged) => void Object.assign(values, merged),
    })

    function change(name: string, value: api.FormValue): void {
        values[name] = value
        refused.value = withoutFaultsOf(refused.value, name)
        autosave.touch()
    }
    /// The run after something else was done with it.
    function take(next: api.BundleRun): void {
        current.value = next
        answers.value = next.plan.answers
        for (const [name, value] of Object.entries(next.typed)) values[name] ??= value
        autosave.absorb(saved(next))
    }
    async function answer(key: string, value: api.FormValue): Promise<void> {
        answers.value = { ...answers.value, [key]: value }
        problem.value = ''
        try {
            if (!(await autosave.flush())) throw autosave.error.value ?? new api.Unreachable()
            take(await api.saveBundleRun(start.id, autosave.version.value, { answers: answers.value }))
        } catch (thrown) {
            problem.value = thrown instanceof api.Problem ? thrown.detail : 'unreachable'
            answers.value = current.value.plan.answers
        }
    }
    return { current, answers, values, refused, problem, autosave, change, take, answer }
}
