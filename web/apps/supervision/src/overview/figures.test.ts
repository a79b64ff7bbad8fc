import type { Overview } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, faultOfFilter, wantedBy } from './filter'
import { busiestFirst, grades, onTimeShare, share, states } from './figures'

const figures = (submitted: number, on_time: number, late: number) => ({
    submitted,
    decided: on_time + late,
    on_time,
    late,
    open_late: 0,
    ratings: 0,
    id: 'x',
    name: 'x',
})

describe('figures', () => {
    it('are shares with one decimal, and a dash where there is nothing to divide', () => {
        expect(share(1, 3)).toBe('33.3%')
        expect(share(0, 0)).toBe('—')
        expect(onTimeShare(figures(9, 3, 1))).toBe('75.0%')
    })
    it('name every state and every grade, also those without a case', () => {
        const overview = {
            cases: { by_state: { decided: 2 } },
            ratings: { by_grade: { 5: 1 } },
        } as unknown as Overview
        expect(states(overview)).toHaveLength(7)
        expect(states(overview).find((one) => one.state === 'decided')?.count).toBe(2)
        expect(grades(overview).map((one) => one.count)).toEqual([1, 0, 0, 0, 0])
    })
    it('are sorted by what came in', () => {
        expect(busiestFirst([figures(1, 0, 0), figures(5, 0, 0)]).map((one) => one.submitted)).toEqual([5, 1])
    })
})

describe('a filter', () => {
    it('leaves out what is left open', () => {
        expect(wantedBy({ ...EVERYTHING, city: '350100000000' })).toEqual({ city: '350100000000' })
    })
    it.each([
        ['', '', null],
        ['2018-10-01', '', null],
        ['2018-10-01', '2018-10-01', null],
        ['2018-10-02', '2018-10-01', 'not_in_order'],
        ['2018-10-32', '', 'not_a_date'],
        ['', 'May', 'not_a_date'],
    ])('from "%s" to "%s" has this fault: %s', (from, to, fault) => {
        expect(faultOfFilter({ ...EVERYTHING, from, to })).toBe(fault)
    })
})
