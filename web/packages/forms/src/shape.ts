// What a form is at this moment: which parts are there, what must be filled in, what is computed. The server's twin is
// catalogue/form_shape.cpp; tests/forms/checks.json holds both to the same.
import type { FieldSchema, FormGroup, FormRule, FormSchema, FormValue } from '@mashang/api'
import { findPart, isGroup, isRows, kindOfPart } from './definition'
import { evaluate, isTrue } from './logic'

export interface Shaped {
    /// Without hidden parts, with computed values.
    form: FormGroup
    /// "/spouse", "/members/0/school"
    hidden: Set<string>
    /// By a rule.
    required: Set<string>
}

/// Whether the part at the pointer, or the group that it stands in, is not there.
export function isHidden(shaped: Shaped, pointer: string): boolean {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (shaped.hidden.has(at)) return true
    return false
}

const copyOf = (form: FormGroup): FormGroup => JSON.parse(JSON.stringify(form)) as FormGroup

/// Every place that a part stands at, and what its rule sees there: in rows also the "row".
function placesOf(schema: FormSchema, part: string, data: FormGroup): { pointer: string; data: FormGroup }[] {
    const [, top = '', name] = part.split('/')
    const whole = schema.properties[top]
    if (name === undefined || !whole || kindOfPart(whole) !== 'rows') return [{ pointer: part, data }]
    const rows = data[top]
    return isRows(rows) ? rows.map((row, index) => ({ pointer: `/${top}/${index}/${name}`, data: { ...data, row } })) : []
}

/// The value as its field takes it, or null.
function fitting(field: FieldSchema, value: unknown): FormValue {
    if (field.type === 'string') return typeof value === 'string' ? value : null
    if (field.type === 'boolean') return typeof value === 'boolean' ? value : null
    if (typeof value !== 'number' || !Number.isFinite(value)) return null
    if (field.type === 'integer' && !Number.isInteger(value)) return null
    return field.type === 'number' || field.type === 'integer' ? value : null
}

/// Puts a value at a pointer, or takes it away there.
function put(form: FormGroup, pointer: string, value: FormValue): void {
    const names = pointer.split('/').slice(1)
    const last = names.at(-1)!
    let at: unknown = form
    for (const name of names.slice(0, -1)) {
        const holder = at as FormGroup
        if (holder[name] === undefined && value !== null && names.length === 2) holder[name] = {}
        at = holder[name]
        if (typeof at !== 'object' || at === null) return
    }
    if (!isGroup(at)) return
    if (value === null) delete at[last]
    else at[last] = value
}

const same = (one: Set<string>, other: Set<string>): boolean => one.size === other.size && [...one].every((name) => other.has(name))

/// What is hidden changes what is computed and shown: until nothing changes. A sound definition has no cycles.
export function shape(schema: FormSchema, values: FormGroup): Shaped {
    const rules = (schema['x-rules'] ?? []).filter((rule) => rule.kind !== 'hold')
    let shaped: Shaped = { form: values, hidden: new Set(), required: new Set() }
    let computed = new Map<string, FormValue>()
    if (!schema['x-rules']?.length) return shaped
    for (let round = 0; round <= schema['x-rules'].length + 1; round += 1) {
        const form = copyOf(values)
        for (const [pointer, value] of computed) put(form, pointer, value)
        for (const pointer of shaped.hidden) put(form, pointer, null)
        const next: Shaped = { form, hidden: new Set(), required: new Set() }
        const found = look(schema, rules, next)
        const settled = same(next.hidden, shaped.hidden) && JSON.stringify([...found]) === JSON.stringify([...computed])
        computed = found
        shaped = next
        if (settled) break
    }
    return shaped
}

function look(schema: FormSchema, rules: FormRule[], at: Shaped): Map<string, FormValue> {
    const computed = new Map<string, FormValue>()
    for (const rule of rules) {
        for (const part of rule.parts) {
            const field = findPart(schema, part)
            if (!field) continue
            for (const { pointer, data } of placesOf(schema, part, at.form)) {
                if (rule.kind === 'compute') computed.set(pointer, fitting(field, evaluate(rule.logic, data)))
                else if (rule.kind === 'show' && !isTrue(rule.logic, data)) at.hidden.add(pointer)
                else if (rule.kind === 'require' && isTrue(rule.logic, data)) at.required.add(pointer)
            }
        }
    }
    return computed
}

export interface FormMaterials {
    leftOut: Set<number>
    required: Set<number>
}
const leftOutBy = (part: FieldSchema, answer: FormValue): number[] =>
    typeof answer === 'string' ? ((part['x-leaves-out'] as Record<string, number[]> | undefined)?.[answer] ?? []) : []

/// What the form says of materials: a place for a file that rules hide leaves its material out, one that must be filled in asks for it; an
/// answer leaves out what its field says.
export function materialsByForm(schema: FormSchema, values: FormGroup): FormMaterials {
    const shaped = shape(schema, values)
    const said: FormMaterials = { leftOut: new Set(), required: new Set() }
    for (const [name, part] of Object.entries(schema.properties)) {
        for (const seq of leftOutBy(part, values[name])) said.leftOut.add(seq)
        if (part.format !== 'file') continue
        const seq = Number(part['x-material'])
        if (isHidden(shaped, `/${name}`)) said.leftOut.add(seq)
        else if (shaped.required.has(`/${name}`) || schema.required?.includes(name)) said.required.add(seq)
    }
    return said
}

/// The names that a rule reads, wherever they stand in it; also those of elements, which are no names of the form.
function readsOf(rule: unknown): string[] {
    if (Array.isArray(rule)) return rule.flatMap(readsOf)
    if (typeof rule !== 'object' || rule === null) return []
    return Object.entries(rule).flatMap(([name, operands]) => {
        const names = ['var', 'missing', 'missing_some'].includes(name) ? namesIn(operands) : []
        return [...names, ...readsOf(operands)]
    })
}
function namesIn(operands: unknown): string[] {
    if (typeof operands === 'string') return [operands]
    return Array.isArray(operands) ? operands.flatMap((one: unknown) => (typeof one === 'string' || Array.isArray(one) ? namesIn(one) : [])) : []
}

/// "/members" for "members.age"; "/members/2/age" for "row.age" of the third.
function pointerOf(read: string, place: string): string {
    const [first = '', second] = read.split('.')
    if (first !== 'row') return `/${first}`
    const row = place.slice(0, place.lastIndexOf('/'))
    return second === undefined ? row : `${row}/${second}`
}

export interface BrokenRule {
    pointer: string
    rule: FormRule
}
/// Must-hold rules of a shaped form that do not hold. One that reads something that is wrong by itself is not asked.
export function brokenRules(schema: FormSchema, shaped: Shaped, isFaulty: (pointer: string) => boolean): BrokenRule[] {
    const broken: BrokenRule[] = []
    for (const rule of schema['x-rules'] ?? []) {
        if (rule.kind !== 'hold') continue
        const reads = readsOf(rule.logic)
        for (const part of rule.parts) {
            if (!findPart(schema, part)) continue
            for (const { pointer, data } of placesOf(schema, part, shaped.form)) {
                if (isHidden(shaped, pointer) || isFaulty(pointer)) continue
                if (reads.some((read) => isFaulty(pointerOf(read, pointer)))) continue
                if (!isTrue(rule.logic, data)) broken.push({ pointer, rule })
            }
        }
    }
    return broken
}
