// The sections of an office while they are written.
import type { Fault, SectionItem, Sections } from '@mashang/api'

export interface Draft {
    /// Nothing: it is new.
    id?: string
    /// Tells one from another while it is written.
    key: string
    name: string
    items: SectionItem[]
    officers: string[]
    /// Nothing and nobody is in it as it is kept: it may go.
    empty: boolean
}

/// As the server takes at most.
export const MOST_SECTIONS = 30
/// Items that are offered at once; who looks for more types on.
export const MOST_OFFERED = 20

export const draftsOf = (plan: Sections): Draft[] =>
    plan.sections.map(({ id, name, items, officers }) => ({ id, key: id, name, items: [...items], officers: [...officers], empty: !items.length && !officers.length }))

export const added = (drafts: Draft[]): Draft[] => [...drafts, { key: `new-${drafts.length}-${drafts.filter(({ id }) => !id).length}`, name: '', items: [], officers: [], empty: true }]

/// What the server is sent.
export const planOf = (drafts: Draft[]) =>
    drafts.map(({ id, name, items, officers }) => ({ ...(id && { id }), name: name.trim(), items: items.map((one) => one.id), officers }))

/// Items that no section has now.
export function freeItems(plan: Sections, drafts: Draft[]): SectionItem[] {
    const taken = new Set(drafts.flatMap(({ items }) => items.map(({ id }) => id)))
    return [...plan.others, ...plan.sections.flatMap(({ items }) => items)].filter(({ id }) => !taken.has(id)).sort((one, other) => one.id.localeCompare(other.id))
}

/// Those of the free ones that somebody looks for, by name or number.
export function offered(free: SectionItem[], words: string): SectionItem[] {
    const wanted = words.trim().toLowerCase()
    return wanted ? free.filter(({ id, name }) => id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted)).slice(0, MOST_OFFERED) : []
}

/// What is wrong, by section; -1: of all together.
export function bySection(faults: Fault[]): Map<number, string[]> {
    const all = new Map<number, string[]>()
    for (const { pointer, detail } of faults) {
        const place = /^\/sections\/(\d+)/.exec(pointer)
        const at = place ? Number(place[1]) : -1
        all.set(at, [...(all.get(at) ?? []), detail])
    }
    return all
}
