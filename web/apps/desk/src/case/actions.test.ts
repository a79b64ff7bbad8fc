import { describe, expect, it } from 'vitest'
import { ACTIONS, faultOfWords, linesOf } from './actions'

const action = (name: string) => ACTIONS.find((one) => one.name === name)!

describe('what an officer does', () => {
    it('has a key of its own each', () => {
        expect(new Set(ACTIONS.map((one) => one.key)).size).toBe(ACTIONS.length)
    })
    it.each([
        ['accept', '', '', null],
        ['decide', '', '同意', 'need_outcome'],
        ['decide', 'granted', ' ', 'need_text'],
        ['decide', 'refused', '不符合条件', null],
        ['more', '', '', 'need_text'],
        ['refuse', '', '不属于本机关职权', null],
    ] as const)('%s with "%s" and "%s" is %s', (name, outcome, text, fault) => {
        expect(faultOfWords(action(name), { outcome, text })).toBe(fault)
    })
    it('asks for everything that is missing at once, a reason a line', () => {
        expect(linesOf(' 请补身份证反面 \n\n请写明地址\n')).toEqual(['请补身份证反面', '请写明地址'])
    })
})
