// What a report of drifts says, as the page shows it.
import type { Drift, DriftReport, DriftScore, Fault } from '@mashang/api'
import { bodyOf, divisionOf } from '../catalogue/office'

export interface DriftRow extends Drift {
    item: string
    office: string
}
/// Drifts with the names of what they are about; what has no name is known by its number.
export function rowsOf(report: DriftReport, items: Map<string, string>): DriftRow[] {
    const nameIn = (scores: DriftScore[], fits: (id: string) => boolean) => scores.find(({ id }) => fits(id))?.name ?? ''
    const city = (division: string) => nameIn(report.cities, (id) => id.slice(0, 4) === division.slice(0, 4))
    const body = (id: string) => nameIn(report.bodies, (one) => one === id)
    return report.drifts.map((one) => ({
        ...one,
        item: items.get(one.item_id) ?? one.item_id,
        office: [city(divisionOf(one.office_id)), body(bodyOf(one.office_id))].filter(Boolean).join(' · ') || one.office_id,
    }))
}

/// Those with an element (any, when none is named) and words in what is read of them.
export function filtered(rows: DriftRow[], element: string, words: string): DriftRow[] {
    const wanted = words.trim().toLowerCase()
    return rows.filter(
        (row) =>
            (!element || row.element === element) &&
            [row.item, row.item_id, row.office, row.office_id, row.source, row.reported].some((text) => text.toLowerCase().includes(wanted)),
    )
}

/// The text of a list as spreadsheet programs save it: UTF-8, or what Chinese ones take for it (GB 18030), in which every
/// byte of GBK is read. Its mark is left out.
export function textOf(bytes: ArrayBuffer): string {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
        return new TextDecoder('gb18030').decode(bytes)
    }
}

export interface LineFault {
    line: number
    column: string
    words: string
}
/// Faults of a list ("/12/visits"), from its beginning.
export const lineFaults = (faults: Fault[]): LineFault[] =>
    faults
        .map(({ pointer, detail }) => {
            const [, line = '', column = ''] = pointer.split('/')
            return { line: Number(line) || 0, column, words: detail }
        })
        .sort((a, b) => a.line - b.line)
