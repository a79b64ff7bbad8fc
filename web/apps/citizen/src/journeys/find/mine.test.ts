import type { Bill, CaseSummary } from '@mashang/api'
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

const owed = (id: string, case_id: string, more: Partial<Bill> = {}) =>
    ({ id, case_id, state: 'due', item_id: 'GA003', item_name: '居民身份证补领', office_name: '鼓楼分局', amount: '40.00', ...more }) as Bill

it('puts paying before going on and following, and after what an office waits for', () => {
    const cases = [of('1', 'draft'), of('2', 'accepted'), of('3', 'supplement_requested'), of('4', 'accepted')]
    const mine = mineOf(cases, [owed('b2', '2'), owed('b3', '3'), owed('b4', '4', { state: 'paid' })])
    expect(mine.map(({ one, step }) => [one.id, step])).toEqual([['3', 'supplement'], ['2', 'pay'], ['1', 'resume'], ['4', 'track']])
    expect(wayOf(mine[1]!)).toBe('/bills/b2')
    expect(byItem(mineOf([of('2', 'accepted')], [owed('b2', '2')])).get('GA003')?.step).toBe('pay')
})

it('shows a bill whose case the words do not mean, also of a case that is decided', () => {
    expect(mineOf([], [owed('b9', '9')]).map(({ one, step }) => [one.id, step])).toEqual([['9', 'pay']])
    expect(mineOf([of('1', 'served', { outcome: 'granted' })], [owed('b1', '1')]).map(({ step }) => step)).toEqual(['pay'])
})

it('leads to where the step is done', () => {
    expect(wayOf({ one: of('1', 'draft'), step: 'resume' })).toBe('/apply/1')
    expect(wayOf({ one: of('2', 'accepted'), step: 'track' })).toBe('/cases/2')
})
