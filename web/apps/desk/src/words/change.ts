// Changes of words as they are written on the page.
import type * as api from '@mashang/api'

/// A change with a number of its own, by which the page knows its row.
export interface Row extends api.WordChange {
    id: number
}

let last = 0
export const rowOf = (change: Partial<api.WordChange> = {}): Row => ({
    id: ++last,
    deed: 'add',
    kind: 'phrase',
    say: '',
    means: '',
    ...change,
})

export const changeOf = ({ deed, kind, say, means }: api.WordChange): api.WordChange => ({ deed, kind, say: say.trim(), means: means.trim() })
export const changesOf = (rows: Row[]): api.WordChange[] => rows.map(changeOf)

const pick = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => of.find((one) => one === value) ?? otherwise
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/// What another page hands over: a word to add, to withdraw, or to put another in the place of.
export function rowsFrom(query: Record<string, unknown>): Row[] {
    const word = { kind: pick(query.kind, ['phrase', 'synonym'] as const, 'phrase'), say: text(query.say), means: text(query.means) }
    if (query.deed === 'change') return [rowOf({ ...word, deed: 'withdraw' }), rowOf(word)]
    return [rowOf({ ...word, deed: pick(query.deed, ['add', 'withdraw'] as const, 'add') })]
}

/// The faults of a change, by "say" and "means"; those of the whole elsewhere.
export function faultsAt(faults: api.Fault[], index: number): Record<string, string[]> {
    const at: Record<string, string[]> = {}
    for (const { pointer, detail } of faults) {
        const [, list, position, member = ''] = pointer.split('/')
        if (list === 'changes' && position === String(index)) (at[member] ??= []).push(detail)
    }
    return at
}
export const faultsElsewhere = (faults: api.Fault[]): string[] =>
    faults.filter(({ pointer }) => !/^\/changes\/\d+\//.test(pointer)).map(({ detail }) => detail)
