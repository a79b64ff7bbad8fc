import { expect, it } from 'vitest'
import { isMoving, isPayable, toneOf, wayFor } from './bill'

const STATES = ['issuing', 'due', 'paying', 'paid', 'receipted', 'cancelled', 'refund_asked', 'refunded'] as const

it('is paid only while it is due', () => {
    expect(STATES.filter((state) => isPayable({ state }))).toEqual(['due', 'paying'])
})

it('is looked at again while something is under way', () => {
    expect(STATES.filter((state) => isMoving({ state }))).toEqual(['issuing', 'paying', 'paid'])
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
