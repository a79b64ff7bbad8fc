// What can be seen to be wrong without asking the server, which checks again and has the last word.
import type { FormValues } from '@mashang/api'
import { isDate } from './date'
import type { Field } from './fields'

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
        case 'choice':
            return field.choices.includes(value) ? null : 'not_offered'
        case 'text':
        case 'long_text':
            return null
    }
}

function matches(pattern: string | undefined, value: string): boolean {
    return pattern === undefined || new RegExp(pattern, 'u').test(value)
}

export function faultOf(field: Field, raw: string): FaultCode | null {
    const value = raw.trim()
    if (value === '') return field.required ? 'missing' : null
    const { minLength, maxLength, pattern } = field.schema
    const length = [...value].length
    if (maxLength !== undefined && length > maxLength) return 'too_long'
    if (minLength !== undefined && length < minLength) return 'too_short'
    return faultOfKind(field, value) ?? (matches(pattern, value) ? null : 'malformed')
}

export interface FoundFault {
    field: Field
    code: FaultCode
}

/// Everything that is wrong, all at once, in the order of the form.
export function faultsOf(fields: Field[], values: FormValues): FoundFault[] {
    return fields.flatMap((field) => {
        const code = faultOf(field, values[field.name] ?? '')
        return code ? [{ field, code }] : []
    })
}
