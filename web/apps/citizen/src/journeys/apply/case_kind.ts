// The case of an item that she came to by its questions, taken along into the application.
import type { FormSchema, FormValues } from '@mashang/api'

/// As the server names it (docs/formats/forms.md).
export const CASE_KIND = 'case_kind'

/// The form with the case in it; nothing: the item has no such case, or it stands there.
export function withCase(schema: FormSchema, form: FormValues, name: string | undefined): FormValues | undefined {
    const isOne = !!name && !!schema.properties[CASE_KIND]?.enum?.includes(name)
    return isOne && form[CASE_KIND] !== name ? { ...form, [CASE_KIND]: name } : undefined
}
