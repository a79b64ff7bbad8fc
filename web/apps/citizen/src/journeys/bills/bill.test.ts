import { expect, it } from 'vitest'
import { isMoving, isPayable, toneOf, waitBefore, wayFor } from './bill'

const STATES = ['issuing', 'due', 'paying', 'paid', 'receipted', 'cancelled', 'refund_asked', 'refunded'] as const

it('is paid only while it is due', () => {
    expect(STATES.filter((state) => isPayable({ state }))).toEqual(['due', 'paying'])
})

it('is looked at again while something is under way', () => {
    expect(STATES.filter((state) => isMoving({ state }))).toEqual(['issuing', 'paying'])
})

it('is looked at less and less often, and not for ever', () => {
    expect(waitBefore(0)).toBe(2000)
    expect(waitBefore(1)).toBe(3000)
    expect(waitBefore(20)).toBe(30_000)
    let looks = 0
    let all = 0
    for (let wait = waitBefore(0); wait !== undefined; wait = waitBefore(++looks)) all += wait
    expect(all).toBeGreaterThan(5 * 60_000)
    expect(all).toBeLessThan(12 * 60_000)
})

it('stands out when it is late', () => {
    expect(toneOf({ state: 'due', overdue: true })).toBe('red')
    expect(toneOf({ state: 'due', overdue: false })).toBe('amber')
    expect(toneOf({ state: 'paid', overdue: false })).toBe('jade')
    expect(toneOf({ state: 'cancelled', overdue: false })).toBe('')
})

it('shows a code on a wide screen and a button on a phone', () => {
    expect(wayFor(true)).toBe('native')
    expect(wayFor(false)).toBe('h5')
})
