import { expect, it } from 'vitest'
import { firstSide } from './place'

it('begins with what a service centre received, and with what any other office decides', () => {
    expect(firstSide('XZ-350203000000')).toBe('received')
    expect(firstSide('GA-350203000000')).toBe('decided')
    expect(firstSide()).toBe('decided')
})
