import { expect, it } from 'vitest'
import { dayIn } from './days'

it('a day is the one that it is in China, wherever the browser stands', () => {
    expect(dayIn(0, Date.parse('2018-10-11T15:59:59Z'))).toBe('2018-10-11')
    expect(dayIn(0, Date.parse('2018-10-11T16:00:00Z'))).toBe('2018-10-12')
    expect(dayIn(90, Date.parse('2018-10-11T00:00:00Z'))).toBe('2019-01-09')
})
