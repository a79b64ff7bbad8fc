import type { AppState } from '@mashang/api'
import { expect, it } from 'vitest'
import { DEEDS, deedsIn, mayEdit, needsNote } from './deeds'

const names = (state: AppState, isOperator: boolean) => deedsIn(state, isOperator).map((deed) => deed.name)

it.each<[AppState, string[], string[], boolean]>([
    ['draft', ['submit'], ['submit'], true],
    ['in_review', [], ['approve', 'refuse'], false],
    ['approved', [], ['suspend'], false],
    ['refused', ['submit'], ['submit'], true],
    ['suspended', [], ['resume'], true],
])('an app that is %s can be dealt with by its office, by an operator, and changed or not', (state, office, operator, editable) => {
    expect(names(state, false)).toEqual(office)
    expect(names(state, true)).toEqual(operator)
    expect(mayEdit(state)).toBe(editable)
})
it('whoever says no says why', () => {
    expect(DEEDS.filter(needsNote).map((deed) => deed.name)).toEqual(['refuse', 'suspend'])
})
