import type { DriftReport } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { filtered, lineFaults, rowsOf, textOf } from './report'

const score = { reported: 1, drifting: 1, elements: 6, differing: 1, score: 83 }
const report: DriftReport = {
    cities: [{ ...score, id: '350100000000', name: '福州市' }],
    bodies: [{ ...score, id: 'GA', name: '福建省公安厅' }],
    drifts: [
        { office_id: 'GA-350102000000', item_id: 'GA006', element: 'visits', source: '0', reported: '1' },
        { office_id: 'MZ-350200000000', item_id: 'MZ001', element: 'fee', source: '不收费', reported: '收费' },
    ],
}
const rows = rowsOf(report, new Map([['GA006', '居住证申领']]))

describe('drifts', () => {
    it('are told by the names of their city, body and item, else by their numbers', () => {
        expect(rows.map(({ office, item }) => [office, item])).toEqual([
            ['福州市 · 福建省公安厅', '居住证申领'],
            ['MZ-350200000000', 'MZ001'],
        ])
    })

    it('are found by element and by words, in any of what is read of them', () => {
        expect(filtered(rows, '', '').length).toBe(2)
        expect(filtered(rows, 'fee', '').map(({ item_id }) => item_id)).toEqual(['MZ001'])
        expect(filtered(rows, '', ' ga006 ').map(({ item_id }) => item_id)).toEqual(['GA006'])
        expect(filtered(rows, 'fee', '居住证')).toEqual([])
    })
})

it('faults of a list are told by line, from its beginning', () => {
    const faults = [
        { pointer: '/12/visits', code: 'x', detail: '不能为负' },
        { pointer: '/3/item', code: 'x', detail: '没有这个事项' },
        { pointer: '/1/', code: 'x', detail: '缺少列' },
    ]
    expect(lineFaults(faults)).toEqual([
        { line: 1, column: '', words: '缺少列' },
        { line: 3, column: 'item', words: '没有这个事项' },
        { line: 12, column: 'visits', words: '不能为负' },
    ])
})

describe('a list', () => {
    const bytes = (...list: number[]) => new Uint8Array(list).buffer
    it('is read as UTF-8, without its mark', () => {
        expect(textOf(bytes(0xef, 0xbb, 0xbf, 0xe5, 0xb1, 0x85, 0x2c, 0x31))).toBe('居,1')
    })
    it('is read as a Chinese spreadsheet program saves it', () => {
        expect(textOf(bytes(0xbe, 0xd3, 0xc3, 0xf1, 0x2c, 0x31))).toBe('居民,1')
    })
})
