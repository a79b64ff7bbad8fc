// What the fields of a form share, however deep they stand.
import type { CheckedPair, FieldSource, FormSchema, FormValue, FormValues } from '@mashang/api'
import { inject, provide, type InjectionKey } from 'vue'
import type { Field } from './fields'
import type { Shaped } from './shape'

/// Somebody or something that a group of fields can be filled in with at once.
export interface Found {
    label: string
    values: Record<string, string>
}
export interface Inside {
    schema: () => FormSchema
    shaped: () => Shaped
    known: () => FormValues
    disabled: () => boolean
    /// The words of a field's fault, when they are to be seen.
    fault: (path: string) => string
    change: (path: string, value: FormValue) => void
    left: (path: string) => void
    /// Where one asks that what is known be put right; nothing where there is no such page.
    correction?: string
    /// Which register fills the field in, and what came of asking it.
    source: (path: string) => FieldSource | undefined
    /// What the register said of somebody whom the group names ("spouse").
    pair: (path: string) => CheckedPair | undefined
    /// Where one asks that what that register told be put right.
    correctionOf?: (field: string) => string
    lookUp?: (what: 'person' | 'enterprise') => Promise<Found[]>
}
const KEY: InjectionKey<Inside> = Symbol('form')
export const provideInside = (inside: Inside): void => provide(KEY, inside)
export const useInside = (): Inside => inject(KEY)!

export const idOf = (path: string): string => `field-${path.replaceAll('/', '-')}`
/// Whether the rules ask for it or the definition does.
export const isRequired = (field: Field, inside: Inside): boolean => field.required || inside.shaped().required.has(`/${field.path}`)
