// How a form definition is read (docs/formats/forms.md; the server's reader is catalogue/form_parts.h).
import type { FieldSchema, FormGroup, FormSchema, FormValue } from '@mashang/api'

export type PartKind = 'field' | 'group' | 'rows'
type Whole = FieldSchema | FormSchema

export function kindOfPart(part: Whole): PartKind {
    if (part.type === 'object') return 'group'
    return part.type === 'array' ? 'rows' : 'field'
}
const inside = (part: Whole): Whole => (kindOfPart(part) === 'rows' ? ((part as FieldSchema).items ?? {}) : part)

export const propertiesOf = (part: Whole): Record<string, FieldSchema> => inside(part).properties ?? {}
export const requiredOf = (part: Whole): string[] => inside(part).required ?? []
/// False for what is shown and has no value: a place for a file, a signature.
export const hasValue = (part: FieldSchema): boolean => part.format !== 'file' && part.format !== 'signature'

export const isGroup = (value: unknown): value is FormGroup => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isRows = (value: FormValue): value is FormGroup[] => Array.isArray(value)

/// "/spouse/name" → the part there.
export function findPart(schema: FormSchema, pointer: string): FieldSchema | undefined {
    let at: Whole | undefined = schema
    for (const name of pointer.split('/').slice(1)) at = at && propertiesOf(at)[name]
    return at === schema ? undefined : (at as FieldSchema | undefined)
}

/// What stands at "members/0/name".
export function valueAt(values: FormGroup, path: string): FormValue {
    let at: unknown = values
    for (const name of path.split('/')) at = (at as Record<string, unknown> | null | undefined)?.[name]
    return at as FormValue
}

/// The same values with another one at "members/0/name"; what leads there is made anew.
export function withValue(values: FormGroup, path: string, value: FormValue): FormGroup {
    const [name = '', ...rest] = path.split('/')
    if (rest.length === 0) return { ...values, [name]: value }
    const inner = values[name]
    if (isRows(inner)) {
        const [index, ...below] = rest
        const rows = inner.map((row, place) => (String(place) === index ? withValue(row, below.join('/'), value) : row))
        return { ...values, [name]: rows }
    }
    return { ...values, [name]: withValue(isGroup(inner) ? inner : {}, rest.join('/'), value) }
}
