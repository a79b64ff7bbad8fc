import type { CaseSummary } from '@mashang/api'
import { expect, it } from 'vitest'
import { byItem, mineOf, stepOf, wayOf } from './mine'

const of = (id: string, state: CaseSummary['state'], more: Partial<CaseSummary> = {}) =>
    ({ id, state, item_id: 'GA003', opened_at: `2018-10-0${id}T09:00:00+08:00`, ...more }) as CaseSummary

it.each([
    [of('1', 'supplement_requested'), 'supplement'],
    [of('1', 'draft'), 'resume'],
    [of('1', 'submitted'), 'track'],
    [of('1', 'accepted'), 'track'],
    [of('1', 'pre_checked'), 'track'],
    [of('1', 'under_review'), 'track'],
    [of('1', 'suspended'), 'track'],
    [of('1', 'decided', { outcome: 'granted' }), 'show'],
    [of('1', 'served', { outcome: 'granted_in_part' }), 'show'],
    [of('1', 'archived', { outcome: 'granted' }), 'show'],
    [of('1', 'served'), null],
    [of('1', 'terminated'), null],
    [of('1', 'decided', { outcome: 'refused' }), null],
    [of('1', 'not_accepted'), null],
    [of('1', 'withdrawn'), null],
])('%o: %s', (one, step) => {
    expect(stepOf(one)).toBe(step)
})

it('puts what an office waits for first, and of equal ones the newest', () => {
    const mine = mineOf([of('1', 'decided', { outcome: 'granted' }), of('2', 'draft'), of('3', 'withdrawn'), of('4', 'supplement_requested'), of('5', 'draft')])
    expect(mine.map(({ one }) => one.id)).toEqual(['4', '5', '2', '1'])
    expect(byItem(mine).get('GA003')?.step).toBe('supplement')
    expect(byItem(mineOf([of('1', 'decided', { outcome: 'granted' })])).size).toBe(0)
})

it('leads to where the step is done', () => {
    expect(wayOf({ one: of('1', 'draft'), step: 'resume' })).toBe('/apply/1')
    expect(wayOf({ one: of('2', 'accepted'), step: 'track' })).toBe('/cases/2')
})
