// From an item's form definition to the fields of a form.
import type { FieldSchema, FormSchema, FormValue, FormValues } from '@mashang/api'
import { kindOfPart, propertiesOf, requiredOf, type PartKind } from './definition'

export type FieldKind =
    | 'text'
    | 'long_text'
    | 'date'
    | 'choice'
    | 'idno'
    | 'uscc'
    | 'mobile'
    | 'number'
    | 'integer'
    | 'truth'
    | 'division'
    | 'file'
    | 'signature'
    | 'group'
    | 'rows'

export interface Choice {
    value: string
    words: string
}
export interface Field {
    /// Where it stands in the form: "name", "members/0/name".
    path: string
    name: string
    part: PartKind
    kind: FieldKind
    label: string
    hint: string
    required: boolean
    readonly: boolean
    choices: Choice[]
    schema: FieldSchema
}
export interface Section {
    title: string
    hint: string
    fields: Field[]
}

/// Texts that may be longer than this get several lines.
const LONG_TEXT = 200

const KIND_OF_FORMAT: Record<string, FieldKind> = {
    date: 'date',
    mobile: 'mobile',
    uscc: 'uscc',
    'citizen-id': 'idno',
    division: 'division',
    file: 'file',
    signature: 'signature',
}
const KIND_OF_TYPE: Record<string, FieldKind> = { number: 'number', integer: 'integer', boolean: 'truth', object: 'group', array: 'rows' }

function kindOf(schema: FieldSchema): FieldKind {
    const ofType = KIND_OF_TYPE[schema.type ?? '']
    if (ofType) return ofType
    if (schema.enum) return 'choice'
    return KIND_OF_FORMAT[schema.format ?? ''] ?? ((schema.maxLength ?? 0) > LONG_TEXT ? 'long_text' : 'text')
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const member = (of: object, name: string): string => text((of as Record<string, unknown>)[name])
const inLanguage = (of: object, name: string, english: string, locale: string): string =>
    (locale === 'en' && member(of, english)) || member(of, name)

function choicesOf(schema: FieldSchema, locale: string): Choice[] {
    const titles = schema[locale === 'en' ? 'x-enum-titles-en' : 'x-enum-titles']
    return (schema.enum ?? []).map((value, place) => ({ value, words: (Array.isArray(titles) && text(titles[place])) || value }))
}

function fieldOf(name: string, schema: FieldSchema, required: boolean, inside: string, locale: string): Field {
    return {
        path: inside + name,
        name,
        part: kindOfPart(schema),
        kind: kindOf(schema),
        label: inLanguage(schema, 'title', 'x-title-en', locale) || name,
        hint: inLanguage(schema, 'description', 'x-description-en', locale),
        required,
        readonly: schema.readOnly === true,
        choices: choicesOf(schema, locale),
        schema,
    }
}

/// The fields of the form, of a group, or of a row: `inside` is "spouse/" or "members/0/". In the order of the definition.
export function partsOf(of: FormSchema | FieldSchema, locale: string, inside = ''): Field[] {
    const required = new Set(requiredOf(of))
    return Object.entries(propertiesOf(of)).map(([name, schema]) => fieldOf(name, schema, required.has(name), inside, locale))
}

/// The form under its headings; one without a layout stands under none.
export function sectionsOf(schema: FormSchema, locale: string): Section[] {
    const fields = partsOf(schema, locale)
    const layout = schema['x-layout']
    if (!layout) return [{ title: '', hint: '', fields }]
    return layout.map((section) => ({
        title: inLanguage(section, 'title', 'x-title-en', locale),
        hint: inLanguage(section, 'description', 'x-description-en', locale),
        fields: section.fields.flatMap((name) => fields.filter((field) => field.name === name)),
    }))
}
export const fieldsOf = (schema: FormSchema, locale: string): Field[] => sectionsOf(schema, locale).flatMap((section) => section.fields)

/// "members/0/name" → "家庭成员 1 · 姓名".
export function labelAt(schema: FormSchema, path: string, locale: string): string {
    let at: FormSchema | FieldSchema | undefined = schema
    const words: string[] = []
    for (const name of path.split('/')) {
        if (/^\d+$/.test(name) && words.length) {
            words.push(`${words.pop()} ${Number(name) + 1}`)
            continue
        }
        const field: Field | undefined = at && partsOf(at, locale).find((one) => one.name === name)
        words.push(field?.label ?? name)
        at = field?.schema
    }
    return words.join(' · ')
}

/// What the form shows at first: what was saved, else what the house already knows, else the fewest rows.
export function startingValues(schema: FormSchema, form: FormValues, known: FormValues): FormValues {
    const values: FormValues = {}
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
        const empty: Record<PartKind, () => FormValue> = {
            field: () => (['number', 'integer', 'boolean'].includes(part.type ?? '') ? null : ''),
            group: () => ({}),
            rows: () => Array.from({ length: part.minItems ?? 0 }, () => ({})),
        }
        if (part.format === 'file' || part.format === 'signature') continue
        values[name] = form[name] ?? known[name] ?? empty[kindOfPart(part)]()
    }
    return values
}
