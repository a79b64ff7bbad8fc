import { describe, expect, it } from 'vitest'
import { failures, mayBeAccepted } from './together'

describe('several cases at once', () => {
    it('are those that wait for acceptance here', () => {
        expect(mayBeAccepted({ state: 'submitted' })).toBe(true)
        expect(mayBeAccepted({ state: 'pre_checked' })).toBe(true)
        for (const state of ['accepted', 'supplement_requested', 'decided', 'draft'] as const) expect(mayBeAccepted({ state })).toBe(false)
        expect(mayBeAccepted({ state: 'submitted', reception: { office_id: 'o', office_name: '仓山分局', has_it: true } })).toBe(false)
    })
    it('say of each that was not done which it is and why', () => {
        const rows = [{ id: 'a', number: 'N1', item_name: '补领' }, { id: 'b', number: 'N2', item_name: '换领' }]
        expect(failures([{ id: 'a', done: true }, { id: 'b', done: false, detail: '申请还不完整' }], rows)).toEqual([{ id: 'b', text: '换领（N2）：申请还不完整' }])
    })
})
