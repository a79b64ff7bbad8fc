// What can be seen to be wrong without asking the server, which checks again and has the last word.
import type { FieldSchema, FormGroup, FormSchema, FormValue, FormValues } from '@mashang/api'
import { hasValue, isGroup, isRows, propertiesOf } from './definition'
import { isDate } from './date'
import { partsOf, type Field } from './fields'
import { brokenRules, isHidden, shape, type Shaped } from './shape'

export type FaultCode =
    | 'missing'
    | 'too_long'
    | 'too_short'
    | 'not_a_date'
    | 'not_a_mobile'
    | 'not_an_idno'
    | 'not_a_uscc'
    | 'not_offered'
    | 'malformed'
    | 'not_a_number'
    | 'out_of_range'
    | 'fixed'
    | 'unknown'
    | 'too_few'
    | 'too_many'
    | 'broken'

/// What the server calls it (contexts/cases/refusals.h).
const REFUSALS: Partial<Record<FaultCode, string>> = {
    missing: 'cases.field_missing',
    too_long: 'cases.field_too_long',
    fixed: 'cases.field_fixed',
    unknown: 'cases.field_unknown',
    out_of_range: 'cases.number_out_of_range',
    too_few: 'cases.too_few_rows',
    too_many: 'cases.too_many_rows',
    broken: 'cases.rule_broken',
}
export const refusalOf = (code: FaultCode): string => REFUSALS[code] ?? 'cases.field_wrong'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/// A citizen's number of 18 characters with a date of birth and the right check character (GB 11643).
export function isCitizenId(text: string): boolean {
    if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
    if (!isDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
    return CHECK_CHARACTERS[sum % 11] === text[17]
}

const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/// A unified social credit code of 18 characters with the right check character (GB 32100).
export function isUscc(text: string): boolean {
    if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(text)) return false
    let sum = 0
    for (let place = 0, weight = 1; place < 17; place += 1, weight = (weight * 3) % 31) {
        sum += USCC_CHARACTERS.indexOf(text[place]!) * weight
    }
    return USCC_CHARACTERS[(31 - (sum % 31)) % 31] === text[17]
}

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/// A division's code of 6, 9 or 12 digits, the provinces' as GB/T 2260 has them (base/division_code.h).
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/
export function isDivision(text: string): boolean {
    if (!/^\d{6}(\d{3}){0,2}$/.test(text) || !PROVINCES.test(text)) return false
    const whole = text.padEnd(12, '0')
    return whole.slice(9) === '000' || whole.slice(6, 9) !== '000'
}

function faultOfKind(field: Field, value: string): FaultCode | null {
    switch (field.kind) {
        case 'date':
            return isDate(value) ? null : 'not_a_date'
        case 'idno':
            return isCitizenId(value) ? null : 'not_an_idno'
        case 'mobile':
            return isMobile(value) ? null : 'not_a_mobile'
        case 'uscc':
            return isUscc(value) ? null : 'not_a_uscc'
        case 'division':
            return isDivision(value) ? null : 'malformed'
        case 'choice':
            return field.choices.some((choice) => choice.value === value) ? null : 'not_offered'
        default:
            return null
    }
}

/// Control characters, but tab and line feed.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const MOST_UNLESS_SAID = 100

function faultOfText(field: Field, raw: FormValue, known: FormValue): FaultCode | null {
    if (raw !== undefined && typeof raw !== 'string') return 'malformed'
    const text = raw ?? ''
    if (CONTROL.test(text)) return 'malformed'
    if ([...text].length > (field.schema.maxLength ?? MOST_UNLESS_SAID)) return 'too_long'
    const fixed = field.readonly && known !== undefined
    if (fixed && text !== '') return text === known ? null : 'fixed'
    const value = text.trim()
    if (value === '') return field.required ? 'missing' : null
    if ([...value].length < (field.schema.minLength ?? 0)) return 'too_short'
    return faultOfKind(field, value)
}

function faultOfNumber(field: Field, value: FormValue): FaultCode | null {
    if (value === undefined || value === null || value === '') return field.required ? 'missing' : null
    if (typeof value !== 'number' || (field.kind === 'integer' && !Number.isInteger(value))) return 'not_a_number'
    const { minimum, maximum } = field.schema
    return (minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum) ? 'out_of_range' : null
}

/// Of one field by itself; at most one: the first thing to mend. Of what is known for certain nothing is to be mended.
export function faultOf(field: Field, value: FormValue, known?: FormValue): FaultCode | null {
    if (field.kind === 'number' || field.kind === 'integer') return faultOfNumber(field, value)
    if (field.kind !== 'truth') return faultOfText(field, value, known)
    if (value === undefined || value === null) return field.required ? 'missing' : null
    return typeof value === 'boolean' ? null : 'malformed'
}

export interface FoundFault {
    /// "mobile", "members/0/name"
    path: string
    code: FaultCode
    label: string
    /// Of a rule that does not hold: what it says.
    words?: string
    most?: number
}

class Check {
    found: FoundFault[] = []

    constructor(
        private readonly shaped: Shaped,
        private readonly known: FormValues,
        private readonly locale: string,
    ) {}

    all(rules: FormSchema | FieldSchema, values: FormGroup, inside: string, of: string): void {
        const parts = propertiesOf(rules)
        for (const name of Object.keys(values)) {
            const part = parts[name]
            if (part && hasValue(part)) continue
            this.found.push({ path: inside + name, code: 'unknown', label: name })
        }
        for (const field of partsOf(rules, this.locale, inside)) {
            if (!hasValue(field.schema) || isHidden(this.shaped, `/${field.path}`)) continue
            const required = field.required || this.shaped.required.has(`/${field.path}`)
            this.part({ ...field, required, label: of + field.label }, values[field.name], of === '')
        }
    }

    private part(field: Field, value: FormValue, isTop: boolean): void {
        if (field.part === 'rows') return this.rows(field, value)
        if (field.part === 'group') {
            if (value !== undefined && !isGroup(value)) return this.add(field, 'malformed')
            return this.all(field.schema, value ?? {}, `${field.path}/`, `${field.label} · `)
        }
        const code = faultOf(field, value, isTop ? this.known[field.name] : undefined)
        if (code) this.add(field, code)
    }

    private rows(field: Field, value: FormValue): void {
        if (value !== undefined && !isRows(value)) return this.add(field, 'malformed')
        const rows = value ?? []
        const most = field.schema.maxItems ?? 0
        const least = Math.max(field.schema.minItems ?? 0, field.required ? 1 : 0)
        if (rows.length > most) return this.add(field, 'too_many', most)
        if (rows.length < least) this.add(field, 'too_few', least)
        rows.forEach((row, index) => {
            if (isGroup(row)) this.all(field.schema, row, `${field.path}/${index}/`, `${field.label} ${index + 1} · `)
            else this.found.push({ path: `${field.path}/${index}`, code: 'malformed', label: field.label })
        })
    }

    private add(field: Field, code: FaultCode, most?: number): void {
        this.found.push({ path: field.path, code, label: field.label, most: most ?? field.schema.maxLength })
    }
}

/// Everything that keeps a form from being handed in, all at once: the twin of the server's check_form.
export function checkForm(schema: FormSchema, values: FormValues, known: FormValues = {}, locale = 'zh-CN'): FoundFault[] {
    const shaped = shape(schema, values)
    const check = new Check(shaped, known, locale)
    check.all(schema, shaped.form, '', '')
    const isFaulty = (pointer: string) => check.found.some(({ path }) => `/${path}` === pointer || `/${path}`.startsWith(`${pointer}/`))
    for (const { pointer, rule } of brokenRules(schema, shaped, isFaulty)) {
        const words = (locale === 'en' && rule.en) || rule.zh || ''
        check.found.push({ path: pointer.slice(1), code: 'broken', label: '', words })
    }
    return check.found
}
