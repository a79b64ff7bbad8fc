import { expect, it } from 'vitest'
import { cellFaults } from './faults'

const fault = (pointer: string) => ({ pointer, code: 'catalogue.missing_element', detail: pointer })

it('lists the faults of a sheet from its first row on, by column', () => {
    const faults = ['/事项/B10', '/事项/AA2', '/事项/C2', '/事项/A1'].map(fault)
    expect(cellFaults(faults).map((one) => one.cell)).toEqual(['A1', 'C2', 'AA2', 'B10'])
})

it('shows a fault that names no cell', () => {
    expect(cellFaults([fault('')])).toEqual([{ cell: '', words: '' }])
})
