import { describe, expect, it } from 'vitest'
import { changesOf, faultsAt, faultsElsewhere, rowOf, rowsFrom } from './change'

describe('changes of words', () => {
    it('begin with what another page hands over', () => {
        expect(changesOf(rowsFrom({ say: '遛狗证', means: 'NY001' }))).toEqual([{ deed: 'add', kind: 'phrase', say: '遛狗证', means: 'NY001' }])
        expect(rowsFrom({ deed: 'withdraw', kind: 'synonym', say: '掉了', means: '补领' })[0]).toMatchObject({ deed: 'withdraw', kind: 'synonym' })
        expect(rowsFrom({ kind: '<script>', deed: 'nonsense' })).toMatchObject([{ kind: 'phrase', deed: 'add', say: '' }])
    })
    it('replace a word by withdrawing it first', () => {
        expect(rowsFrom({ deed: 'change', say: '遛狗证', means: 'NY001' }).map(({ deed, say }) => [deed, say])).toEqual([['withdraw', '遛狗证'], ['add', '遛狗证']])
    })
    it('know their faults from those of the whole', () => {
        const faults = [
            { pointer: '/changes/1/say', code: 'x', detail: '太短' },
            { pointer: '/changes/1/means', code: 'x', detail: '没有这个事项' },
            { pointer: '/changes', code: 'x', detail: '影响过大' },
            { pointer: '/reason', code: 'x', detail: '请说明原因' },
        ]
        expect(faultsAt(faults, 1)).toEqual({ say: ['太短'], means: ['没有这个事项'] })
        expect(faultsAt(faults, 0)).toEqual({})
        expect(faultsElsewhere(faults)).toEqual(['影响过大', '请说明原因'])
    })
    it('are sent without blanks around them and without the number of the row', () => {
        expect(changesOf([rowOf({ say: ' 遛狗证 ', means: ' NY001' })])).toEqual([{ deed: 'add', kind: 'phrase', say: '遛狗证', means: 'NY001' }])
    })
})
