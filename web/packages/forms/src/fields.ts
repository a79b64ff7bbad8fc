// From an item's JSON Schema to the fields of a form.
import type { FieldSchema, FormSchema, FormValues } from '@mashang/api'

export type FieldKind = 'text' | 'long_text' | 'date' | 'choice' | 'idno' | 'uscc' | 'mobile'

export interface Field {
    name: string
    kind: FieldKind
    label: string
    hint: string
    required: boolean
    readonly: boolean
    choices: string[]
    schema: FieldSchema
}

/// Texts that may be longer than this get several lines.
const LONG_TEXT = 200

const KIND_OF_FORMAT: Record<string, FieldKind> = {
    date: 'date',
    mobile: 'mobile',
    uscc: 'uscc',
    'citizen-id': 'idno',
    idno: 'idno',
}

function kindOf(schema: FieldSchema): FieldKind {
    if (schema.enum) return 'choice'
    const kind = KIND_OF_FORMAT[schema.format ?? '']
    return kind ?? ((schema.maxLength ?? 0) > LONG_TEXT ? 'long_text' : 'text')
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/// The fields in the schema's order, labelled in the person's language where the schema knows it.
export function fieldsOf(schema: FormSchema, locale: string): Field[] {
    const required = new Set(schema.required ?? [])
    const order = (field: FieldSchema) => Number(field['x-order'] ?? 0)
    const properties = Object.entries(schema.properties ?? {})
    properties.sort(([, one], [, other]) => order(one) - order(other))
    return properties.map(([name, field]) => ({
        name,
        kind: kindOf(field),
        label: (locale === 'en' && text(field['x-title-en'])) || field.title || name,
        hint: text(field.description),
        required: required.has(name),
        readonly: field.readOnly === true,
        choices: field.enum ?? [],
        schema: field,
    }))
}

/// What the form shows at first: what was saved, else what the house already knows.
export function startingValues(schema: FormSchema, form: FormValues, known: FormValues): FormValues {
    const values: FormValues = {}
    for (const name of Object.keys(schema.properties ?? {})) {
        values[name] = form[name] ?? known[name] ?? ''
    }
    return values
}
