import { describe, expect, it } from 'vitest'
import { placeOfUpcoming, placeOfWaiting, placeToCorrect } from './places'

describe('what waits and what ends', () => {
    it('leads to where it is dealt with', () => {
        expect(placeOfWaiting({ kind: 'draft', id: 'c1' })).toBe('/apply/c1')
        expect(placeOfWaiting({ kind: 'material', id: 'c1' })).toBe('/cases/c1')
        expect(placeOfWaiting({ kind: 'rating', id: 'c1' })).toBe('/cases/c1/rating')
        expect(placeOfWaiting({ kind: 'bill', id: 'b1' })).toBe('/bills/b1')
        expect(placeOfUpcoming({ kind: 'material', id: 'c1' })).toBe('/cases/c1')
        expect(placeOfUpcoming({ kind: 'visit', id: 'v1' })).toBe('/me/bookings')
    })
    it('a licence leads to the item that renews it, and without one to all that are held', () => {
        expect(placeOfUpcoming({ kind: 'licence', id: 'GA028' })).toBe('/items/GA028')
        expect(placeOfUpcoming({ kind: 'licence', id: '' })).toBe('/me/licences')
    })
})

it('what is known is corrected where it comes from', () => {
    expect(placeToCorrect({ kind: 'born' })).toBe('/me/data?correct=birth_date')
    expect(placeToCorrect({ kind: 'matter' })).toBe('/cases')
    expect(placeToCorrect({ kind: 'child' })).toBe('/me/mandates')
})
