import type { Overview } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { daysBefore, today } from './dates'
import { busiestFirst, grades, onTimeShare, share, states } from './figures'

const figures = (submitted: number, on_time: number, late: number) => ({
    submitted,
    decided: on_time + late,
    on_time,
    late,
    ratings: 0,
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

describe('days', () => {
    it('are those of China', () => {
        expect(today(new Date('2018-10-08T16:30:00Z'))).toBe('2018-10-09')
    })
    it('go back over the end of a month', () => {
        expect(daysBefore('2018-03-01', 1)).toBe('2018-02-28')
    })
})
