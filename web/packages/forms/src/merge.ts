// Two devices changed the same draft. What only one of them touched is taken from it; what both
// touched differently is for the person to decide.
import type { FormValues } from '@mashang/api'

export interface Clash {
    name: string
    mine: string
    theirs: string
}
export interface Merged {
    values: FormValues
    clashes: Clash[]
}

const at = (values: FormValues, name: string): string => values[name] ?? ''

/// `base` is what both started from. Clashing fields keep `mine` until the person has chosen.
export function mergeForms(base: FormValues, mine: FormValues, theirs: FormValues): Merged {
    const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])
    const values: FormValues = {}
    const clashes: Clash[] = []
    for (const name of names) {
        const i_changed = at(mine, name) !== at(base, name)
        const they_changed = at(theirs, name) !== at(base, name)
        values[name] = i_changed ? at(mine, name) : at(theirs, name)
        if (i_changed && they_changed && at(mine, name) !== at(theirs, name)) {
            clashes.push({ name, mine: at(mine, name), theirs: at(theirs, name) })
        }
    }
    return { values, clashes }
}
