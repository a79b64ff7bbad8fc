// Two devices changed the same draft. What only one of them touched is taken from it; what both
// touched differently is for the person to decide.
import type { FormGroup, FormValue, FormValues } from '@mashang/api'
import { isGroup, isRows } from './definition'

export interface Clash {
    /// Where it stands: "address", "members/0/name".
    name: string
    mine: FormValue
    theirs: FormValue
}
export interface Merged {
    values: FormValues
    clashes: Clash[]
}

/// An empty field and one that is not there are the same.
const told = (value: FormValue): string => JSON.stringify(value ?? '')
export const isSameValue = (one: FormValue, other: FormValue): boolean => {
    if (isGroup(one) && isGroup(other)) return [...namesOf(one, other)].every((name) => isSameValue(one[name], other[name]))
    if (isRows(one) && isRows(other)) return one.length === other.length && one.every((row, index) => isSameValue(row, other[index]))
    return told(one) === told(other)
}
const namesOf = (...groups: FormGroup[]): Set<string> => new Set(groups.flatMap((group) => Object.keys(group)))

/// Rows are told apart by their place: where one device added or took away some, the whole list is one field.
function mergeValue(path: string, base: FormValue, mine: FormValue, theirs: FormValue, clashes: Clash[]): FormValue {
    if (isSameValue(mine, base)) return theirs ?? ''
    if (isSameValue(theirs, base) || isSameValue(mine, theirs)) return mine ?? ''
    if (isGroup(mine) && isGroup(theirs)) return mergeGroups(`${path}/`, isGroup(base) ? base : {}, mine, theirs, clashes)
    const isInStep = isRows(mine) && isRows(theirs) && isRows(base) && mine.length === theirs.length && mine.length === base.length
    if (isInStep) return mine.map((row, index) => mergeGroups(`${path}/${index}/`, base[index]!, row, theirs[index]!, clashes))
    clashes.push({ name: path, mine: mine ?? '', theirs: theirs ?? '' })
    return mine ?? ''
}

function mergeGroups(inside: string, base: FormGroup, mine: FormGroup, theirs: FormGroup, clashes: Clash[]): FormGroup {
    const values: FormGroup = {}
    for (const name of namesOf(base, mine, theirs)) values[name] = mergeValue(inside + name, base[name], mine[name], theirs[name], clashes)
    return values
}

/// `base` is what both started from. Clashing fields keep `mine` until the person has chosen.
export function mergeForms(base: FormValues, mine: FormValues, theirs: FormValues): Merged {
    const clashes: Clash[] = []
    return { values: mergeGroups('', base, mine, theirs, clashes), clashes }
}
