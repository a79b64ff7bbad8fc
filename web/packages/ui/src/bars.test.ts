import { expect, it } from 'vitest'
import { shareOf } from './bars'

it('a share is in whole hundredths, also of nothing', () => {
    expect([shareOf(1, 3), shareOf(3, 3), shareOf(0, 3), shareOf(0, 0)]).toEqual([33, 100, 0, 0])
})
