import { expect, it } from 'vitest'
import vectors from '../../../../tests/forms/logic.json'
import { evaluate, isTrue } from './logic'

interface Case {
    rule: unknown
    result?: unknown
    fails?: boolean
}
/// As JSON tells it: numbers that it does not have are null. Half of a pair of surrogates is not told in UTF-8.
const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'))

it('rules say what the file says that the server reads, too', () => {
    for (const { rule, result } of vectors.cases as Case[]) {
        expect(told(evaluate(rule, vectors.data)), JSON.stringify(rule)).toEqual(result ?? null)
    }
})

it('a rule that has no value is not true', () => {
    expect(evaluate({ '*': [] }, {})).toBeNull()
    expect(isTrue({ unheard_of: [1] }, {})).toBe(false)
    expect(isTrue({ log: 1 }, {})).toBe(false)
    expect(isTrue([], {})).toBe(false)
})
