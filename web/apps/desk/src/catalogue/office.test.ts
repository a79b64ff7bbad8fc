import { expect, it } from 'vitest'
import { bodyOf, divisionOf, keepsItems } from './office'

it('the office of a body in the province keeps its items, those below carry them out', () => {
    expect(['GA-350000000000', 'GA-350100000000', 'GA-350102000000', undefined].map(keepsItems)).toEqual([true, false, false, false])
})

it('an office is known by its body and its division', () => {
    expect([bodyOf('GA-350102000000'), divisionOf('GA-350102000000'), bodyOf(undefined)]).toEqual(['GA', '350102000000', ''])
})
