// From an item's JSON Schema to the fields of a form.
import type { FieldSchema, FormSchema, FormValues } from '@mashang/api'

export type FieldKind = 'text' | 'long_text' | 'date' | 'choice' | 'idno' | 'mobile'

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

const LONG_TEXT = 100

function kindOf(schema: FieldSchema): FieldKind {
    if (schema.enum) return 'choice'
    switch (schema.format) {
        case 'date':
        case 'idno':
        case 'mobile':
            return schema.format
        default:
            return (schema.maxLength ?? 0) > LONG_TEXT ? 'long_text' : 'text'
    }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/// The fields in the schema's order, labelled in the person's language where the schema knows it.
export function fieldsOf(schema: FormSchema, locale: string): Field[] {
    const required = new Set(schema.required ?? [])
    return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
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
