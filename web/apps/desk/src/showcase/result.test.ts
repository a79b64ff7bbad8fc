import { expect, it } from 'vitest'
import { resultOf } from './result'

it('the result follows from the verdicts, once all are given', () => {
    expect(resultOf(['met', 'met', 'met', ''])).toBeUndefined()
    expect(resultOf(['met', 'met', 'met', 'met'])).toBe('admitted')
    expect(resultOf(['met', 'partly', 'met', 'met'])).toBe('conditional')
    expect(resultOf(['partly', 'met', 'not_met', 'met'])).toBe('refused')
})
