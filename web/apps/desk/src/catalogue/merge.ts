// Two people wrote the same draft. What only one of them changed is taken from it; what both changed
// differently stays as the one who is here has it, until she says otherwise.
import type { ItemContent } from '@mashang/api'

export type Element = keyof ItemContent
export interface Merged {
    content: ItemContent
    /// What only the other one changed.
    taken: Element[]
    clashes: Element[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
/// Members in one order, whoever wrote them.
function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
export const isSame = (one: ItemContent, other: ItemContent): boolean => same(one, other)

/// `base` is what both started from.
export function mergeContents(base: ItemContent, mine: ItemContent, theirs: ItemContent): Merged {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as Element[]
    const theyChanged = names.filter((name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]))
    const clashes = theyChanged.filter((name) => !same(base[name], mine[name]))
    const taken = theyChanged.filter((name) => same(base[name], mine[name]))
    return { content: taken.reduce((content, name) => withElement(content, theirs, name), mine), taken, clashes }
}

/// `content` with one element as `from` has it, also when it has none.
export function withElement(content: ItemContent, from: ItemContent, name: Element): ItemContent {
    const { [name]: _, ...rest } = content
    return { ...rest, ...(from[name] === undefined ? {} : { [name]: from[name] }) } as ItemContent
}
