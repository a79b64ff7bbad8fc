import { describe, expect, it } from 'vitest'
import { dueBy } from './due'

describe('until when what is shown is due', () => {
    it('is today, or a week from now also over the end of a month and a year', () => {
        const evening = new Date(2018, 11, 28, 23, 59)
        expect(dueBy('today', evening)).toBe('2018-12-28')
        expect(dueBy('week', evening)).toBe('2019-01-04')
        expect(dueBy('week', new Date(2018, 8, 3, 0, 1))).toBe('2018-09-10')
    })
})
