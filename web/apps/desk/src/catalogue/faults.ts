// The faults of a form, where its fields find them.
import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { Faults } from './content'

const KEY: InjectionKey<Ref<Faults>> = Symbol('faults')
export const provideFaults = (faults: Ref<Faults>): void => provide(KEY, faults)

/// What is said at a field; `under` says whether anything is said at it or below it.
export function useFaults() {
    const all = inject(KEY)
    return {
        at: (field: string): string[] => all?.value[field] ?? [],
        /// At it and below it.
        below: (field: string): string[] => Object.entries(all?.value ?? {}).flatMap(([name, words]) => (name === field || name.startsWith(`${field}-`) ? words : [])),
        under: (field: string): boolean => Object.keys(all?.value ?? {}).some((name) => name === field || name.startsWith(`${field}-`)),
    }
}
