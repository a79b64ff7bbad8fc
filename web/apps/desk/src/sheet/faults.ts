// Where a sheet is wrong, as the page lists it.
import type { Fault } from '@mashang/api'

export interface CellFault {
    cell: string
    words: string
}
/// Faults of a sheet ("/事项/B3"), by row and column.
export const cellFaults = (faults: Fault[]): CellFault[] =>
    faults
        .map(({ pointer, detail }) => ({ cell: pointer.split('/').at(-1) ?? '', words: detail }))
        .sort((a, b) => rowOf(a.cell) - rowOf(b.cell) || columnOf(a.cell).localeCompare(columnOf(b.cell)))

const rowOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0)
const columnOf = (cell: string) => (/^[A-Z]+/.exec(cell)?.[0] ?? '').padStart(3)
