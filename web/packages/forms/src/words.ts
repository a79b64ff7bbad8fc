// Faults and values of a form in words.
import type { FormValue } from '@mashang/api'
import { day } from '@mashang/ui'
import type { FoundFault } from './check'
import { isRows } from './definition'
import type { Field } from './fields'

type Translate = (key: string, named?: Record<string, unknown>) => string

export const wordsOfFault = (fault: FoundFault, t: Translate): string =>
    fault.words ?? t(`form.fault.${fault.code}`, { field: fault.label, most: fault.most ?? 0 })

/// Empty where nothing is filled in.
export function wordsOfValue(field: Field, value: FormValue, locale: string, t: Translate): string {
    if (value === undefined || value === null || value === '') return ''
    if (isRows(value)) return t('form.rows', { n: value.length })
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
    if (typeof value === 'object') return ''
    if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.words ?? String(value)
    return field.kind === 'date' && typeof value === 'string' ? day(value, locale) : String(value)
}

/// The server's faults by where they stand in the form ("members/0/name"); those of no field under "".
export function faultsByField(faults: { pointer: string; detail: string }[]): Record<string, string> {
    const found: Record<string, string> = {}
    for (const fault of faults) {
        const field = /^\/form\/(.+)$/.exec(fault.pointer)?.[1] ?? ''
        found[field] = found[field] ? `${found[field]} ${fault.detail}` : fault.detail
    }
    return found
}
/// Without those of a part that is being mended.
export const withoutFaultsOf = (faults: Record<string, string>, name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(faults).filter(([path]) => path !== name && !path.startsWith(`${name}/`)))
