// A form definition while it is made: every deed gives a new one, so that what is typed can be compared with what was read.
import type { FieldSchema, FormRule, FormRuleKind, FormSchema, FormSection } from '@mashang/api'
import { findPart, kindOfPart, propertiesOf, requiredOf } from '@mashang/forms'

/// What the palette offers; the word of one is `designer.kind.<kind>`.
export const KINDS = ['text', 'long_text', 'number', 'integer', 'truth', 'choice', 'date', 'mobile', 'citizen_id', 'uscc', 'division', 'address', 'file', 'signature', 'group', 'person', 'enterprise', 'rows', 'table'] as const
export type Kind = (typeof KINDS)[number]
/// In a group stand fields with values only.
export const INNER_KINDS = KINDS.filter((kind) => !['address', 'file', 'signature', 'group', 'person', 'enterprise', 'rows', 'table'].includes(kind))

const words = (title = '', english = '') => ({ title, 'x-title-en': english })
const text = (more: Partial<FieldSchema>, title = '', english = ''): FieldSchema => ({ type: 'string', ...words(title, english), ...more })
const group = (properties: Record<string, FieldSchema>, more: Partial<FieldSchema> = {}): FieldSchema => ({
    type: 'object',
    ...words(),
    additionalProperties: false,
    properties,
    required: Object.keys(properties),
    ...more,
}) as FieldSchema
const rows = (more: Partial<FieldSchema>): FieldSchema => ({
    type: 'array',
    ...words(),
    maxItems: 10,
    items: { type: 'object', additionalProperties: false, properties: { name: text({ maxLength: 50 }, '名称', 'Name') }, required: ['name'] } as FieldSchema,
    ...more,
})

const BLANKS: Record<Kind, () => FieldSchema> = {
    text: () => text({ maxLength: 100 }),
    long_text: () => text({ maxLength: 500 }),
    number: () => ({ type: 'number', ...words() }),
    integer: () => ({ type: 'integer', ...words() }),
    truth: () => ({ type: 'boolean', ...words() }),
    choice: () => text({ enum: ['one', 'two'], 'x-enum-titles': ['选项一', '选项二'], 'x-enum-titles-en': ['One', 'Two'] }),
    date: () => text({ format: 'date' }),
    mobile: () => text({ format: 'mobile' }),
    citizen_id: () => text({ format: 'citizen-id' }),
    uscc: () => text({ format: 'uscc' }),
    division: () => text({ format: 'division' }),
    address: () => group({ division: text({ format: 'division' }, '所在地区', 'Division'), detail: text({ maxLength: 200 }, '详细地址', 'Street and number') }, { ...words('地址', 'Address') }),
    file: () => text({ format: 'file', 'x-material': 1 }),
    signature: () => text({ format: 'signature' }, '签名', 'Signature'),
    group: () => group({ name: text({ maxLength: 50 }, '名称', 'Name') }),
    person: () => group({ name: text({ maxLength: 50 }, '对方姓名', 'Name'), citizen_id: text({ format: 'citizen-id' }, '对方身份号码', 'Citizen id') }, { 'x-widget': 'person' }),
    enterprise: () => group({ name: text({ maxLength: 100 }, '企业名称', 'Name'), uscc: text({ format: 'uscc' }, '统一社会信用代码', 'Credit code') }, { 'x-widget': 'enterprise' }),
    rows: () => rows({}),
    table: () => rows({ 'x-widget': 'table' }),
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/// Who applies, as the registers know her.
export const blankForm = (): FormSchema => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    properties: {
        applicant_name: text({ maxLength: 100, readOnly: true, 'x-known': 'name' }, '申请人姓名', "Applicant's name"),
        applicant_citizen_id: text({ format: 'citizen-id', readOnly: true, 'x-known': 'citizen_id' }, '公民身份号码', 'Citizen id'),
        mobile: text({ format: 'mobile', 'x-known': 'mobile' }, '联系电话', 'Mobile'),
        address: text({ maxLength: 200, 'x-known': 'address' }, '联系地址', 'Address'),
    },
    required: ['applicant_name', 'applicant_citizen_id', 'mobile', 'address'],
    'x-layout': [{ title: '申请人', 'x-title-en': 'Applicant', fields: ['applicant_name', 'applicant_citizen_id', 'mobile', 'address'] }],
    'x-rules': [],
}) as FormSchema

export const sectionsIn = (form: FormSchema): FormSection[] => form['x-layout'] ?? []
export const rulesIn = (form: FormSchema): FormRule[] => form['x-rules'] ?? []

/// "/spouse/name" → what holds it: the form, a group, or the rows' own object.
function holderOf(form: FormSchema, pointer: string): { properties?: Record<string, FieldSchema>; required?: string[] } {
    const above = pointer.slice(0, pointer.lastIndexOf('/'))
    const whole = above ? findPart(form, above)! : form
    return kindOfPart(whole) === 'rows' ? ((whole as FieldSchema).items ?? {}) : whole
}
const nameIn = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1)

/// A name that nothing at that place has yet: "choice_2".
function freeName(taken: string[], kind: string): string {
    let count = 1
    while (taken.includes(`${kind}_${count}`)) count += 1
    return `${kind}_${count}`
}

/// Puts a part at the end of a section, or into a group; says where it stands.
export function added(before: FormSchema, kind: Kind, section: number, inside = ''): { form: FormSchema; pointer: string } {
    const form = copyOf(before)
    const holder = holderOf(form, `${inside}/`)
    const name = freeName(Object.keys(holder.properties ?? {}), kind)
    holder.properties = { ...holder.properties, [name]: BLANKS[kind]() }
    if (!inside) sectionsIn(form)[section]?.fields.push(name)
    return { form, pointer: `${inside}/${name}` }
}

export function removed(before: FormSchema, pointer: string): FormSchema {
    const form = copyOf(before)
    const holder = holderOf(form, pointer)
    const name = nameIn(pointer)
    delete holder.properties?.[name]
    holder.required = (holder.required ?? []).filter((one) => one !== name)
    if (pointer.lastIndexOf('/') === 0) for (const section of sectionsIn(form)) section.fields = section.fields.filter((one) => one !== name)
    form['x-rules'] = rulesIn(form)
        .map((rule) => ({ ...rule, parts: rule.parts.filter((part) => part !== pointer && !part.startsWith(`${pointer}/`)) }))
        .filter((rule) => rule.parts.length)
    return form
}

export function changed(before: FormSchema, pointer: string, part: FieldSchema): FormSchema {
    const form = copyOf(before)
    const holder = holderOf(form, pointer)
    holder.properties = { ...holder.properties, [nameIn(pointer)]: copyOf(part) }
    return form
}

/// Also where the layout and the rules name it.
export function renamed(before: FormSchema, pointer: string, to: string): FormSchema {
    const form = copyOf(before)
    const holder = holderOf(form, pointer)
    const from = nameIn(pointer)
    if (from === to || !to || holder.properties?.[to]) return before
    const next = pointer.slice(0, pointer.lastIndexOf('/') + 1) + to
    holder.properties = Object.fromEntries(Object.entries(holder.properties ?? {}).map(([name, part]) => [name === from ? to : name, part]))
    holder.required = (holder.required ?? []).map((name) => (name === from ? to : name))
    if (pointer.lastIndexOf('/') === 0) for (const section of sectionsIn(form)) section.fields = section.fields.map((name) => (name === from ? to : name))
    const read = (path: string): string => path.slice(1).replaceAll('/', '.')
    const inRows = pointer.lastIndexOf('/') > 0 ? `row.${from}` : ''
    const inRule = (logic: unknown): unknown => {
        if (Array.isArray(logic)) return logic.map(inRule)
        if (typeof logic !== 'object' || logic === null) return logic
        return Object.fromEntries(Object.entries(logic).map(([name, operand]) => [name, name === 'var' && typeof operand === 'string' ? inName(operand) : inRule(operand)]))
    }
    const inName = (name: string): string => {
        if (name === inRows) return `row.${to}`
        return name === read(pointer) || name.startsWith(`${read(pointer)}.`) ? read(next) + name.slice(read(pointer).length) : name
    }
    form['x-rules'] = rulesIn(form).map((rule) => ({
        ...rule,
        parts: rule.parts.map((part) => (part === pointer || part.startsWith(`${pointer}/`) ? next + part.slice(pointer.length) : part)),
        logic: inRule(rule.logic),
    }))
    return form
}

export function withRequired(before: FormSchema, pointer: string, required: boolean): FormSchema {
    const form = copyOf(before)
    const holder = holderOf(form, pointer)
    const rest = (holder.required ?? []).filter((name) => name !== nameIn(pointer))
    holder.required = required ? [...rest, nameIn(pointer)] : rest
    return form
}
export const isRequiredIn = (form: FormSchema, pointer: string): boolean => (holderOf(form, pointer).required ?? []).includes(nameIn(pointer))

/// Moves a part before another of the form (or to the end of a section), or within its group by a step.
export function movedTo(before: FormSchema, name: string, section: number, at: number): FormSchema {
    const form = copyOf(before)
    const sections = sectionsIn(form)
    const from = sections.findIndex(({ fields }) => fields.includes(name))
    if (from < 0 || !sections[section]) return before
    const was = sections[from]!.fields.indexOf(name)
    sections[from]!.fields.splice(was, 1)
    const place = from === section && was < at ? at - 1 : at
    sections[section].fields.splice(place, 0, name)
    return form
}
/// A step up or down; over the edge of a section into the next one.
export function stepped(before: FormSchema, pointer: string, step: -1 | 1): FormSchema {
    const name = nameIn(pointer)
    if (pointer.lastIndexOf('/') > 0) {
        const form = copyOf(before)
        const holder = holderOf(form, pointer)
        const parts = Object.entries(holder.properties ?? {})
        const at = parts.findIndex(([one]) => one === name)
        if (!parts[at + step]) return before
        parts.splice(at + step, 0, ...parts.splice(at, 1))
        holder.properties = Object.fromEntries(parts)
        return form
    }
    const sections = sectionsIn(before)
    const section = sections.findIndex(({ fields }) => fields.includes(name))
    const at = sections[section]?.fields.indexOf(name) ?? -1
    const to = at + step
    if (to >= 0 && to < (sections[section]?.fields.length ?? 0)) return movedTo(before, name, section, step > 0 ? to + 1 : to)
    const next = section + step
    return sections[next] ? movedTo(before, name, next, step > 0 ? 0 : sections[next].fields.length) : before
}

export function withSection(before: FormSchema, index: number, section: Partial<FormSection>): FormSchema {
    const form = copyOf(before)
    form['x-layout'] = sectionsIn(form).map((one, place) => (place === index ? { ...one, ...section } : one))
    return form
}
export function withNewSection(before: FormSchema): FormSchema {
    return { ...copyOf(before), 'x-layout': [...sectionsIn(before), { ...words(), fields: [] }] }
}
/// Only an empty one goes.
export const withoutSection = (before: FormSchema, index: number): FormSchema =>
    sectionsIn(before)[index]?.fields.length ? before : { ...copyOf(before), 'x-layout': sectionsIn(before).filter((_, place) => place !== index) }

/// A condition that needs no logic to be written: one part compared with a value.
export interface Simple {
    read: string
    operation: '==' | '!=' | '>' | '<' | '!!' | '!'
    value: string | number
}
export function logicOf({ read, operation, value }: Simple): unknown {
    return operation === '!!' || operation === '!' ? { [operation]: [{ var: read }] } : { [operation]: [{ var: read }, value] }
}
/// Null for what is more than one comparison.
export function simpleOf(logic: unknown): Simple | null {
    if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null
    const [[operation, operands] = ['', null], ...rest] = Object.entries(logic)
    if (rest.length || !['==', '!=', '>', '<', '!!', '!'].includes(operation) || !Array.isArray(operands)) return null
    const read = (operands[0] as { var?: unknown } | null)?.var
    const value: unknown = operands[1] ?? ''
    if (typeof read !== 'string' || (typeof value !== 'string' && typeof value !== 'number')) return null
    return { read, operation: operation as Simple['operation'], value }
}
export const blankRule = (kind: FormRuleKind, parts: string[]): FormRule => ({ kind, parts, logic: { '!!': [{ var: '' }] }, ...(kind === 'hold' ? { zh: '', en: '' } : {}) })
export const withRules = (before: FormSchema, rules: FormRule[]): FormSchema => ({ ...copyOf(before), 'x-rules': copyOf(rules) })

/// Every part with its pointer, in the order of the form.
export function partsIn(form: FormSchema): { pointer: string; part: FieldSchema }[] {
    return sectionsIn(form).flatMap(({ fields }) =>
        fields.flatMap((name) => {
            const part = form.properties[name]
            if (!part) return []
            const inner = Object.entries(propertiesOf(part)).map(([one, field]) => ({ pointer: `/${name}/${one}`, part: field }))
            return [{ pointer: `/${name}`, part }, ...inner]
        }),
    )
}
export { requiredOf }
