// The case of an item that she came to by its questions, taken along into the application.
import { Problem, type Case, type FormSchema, type FormValues } from '@mashang/api'

/// As the server names it (docs/formats/forms.md).
export const CASE_KIND = 'case_kind'

/// The form with the case in it; nothing: the item has no such case, or it stands there.
export function withCase(schema: FormSchema, form: FormValues, name: string | undefined): FormValues | undefined {
    const isOne = !!name && !!schema.properties[CASE_KIND]?.enum?.includes(name)
    return isOne && form[CASE_KIND] !== name ? { ...form, [CASE_KIND]: name } : undefined
}

interface Desk {
    save: (id: string, version: number, form: FormValues) => Promise<unknown>
    fetch: (id: string) => Promise<Case>
}
const CONFLICT = 409

/// Saves the case in the draft. Where something else was saved meanwhile, on another device or by a register, it is added to
/// that; and where it cannot be saved she chooses it in the form, as whoever did not come by the questions.
export async function saveCase(schema: FormSchema, draft: Case, name: string | undefined, { save, fetch }: Desk): Promise<void> {
    const put = async (one: Case) => {
        const form = one.form && withCase(schema, one.form, name)
        if (form) await save(one.id, one.version, form)
    }
    try {
        await put(draft).catch(async (thrown: unknown) => {
            if (!(thrown instanceof Problem && thrown.status === CONFLICT)) throw thrown
            await put(await fetch(draft.id))
        })
    } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
    }
}
