import { describe, expect, it } from 'vitest'
import { ACTIONS, CHOICES, choicesOf, faultOfWords, linesOf } from './actions'

const action = (name: string) => ACTIONS.find((one) => one.name === name)!

describe('what an officer does', () => {
    it('has a key and a right of its own each', () => {
        expect(new Set(ACTIONS.map((one) => one.key)).size).toBe(ACTIONS.length)
        expect(new Set(ACTIONS.map((one) => one.right)).size).toBe(ACTIONS.length)
    })
    it.each([
        ['accept', '', null, '', null],
        ['decide', '', null, '同意', 'need_choice'],
        ['decide', 'granted', null, ' ', 'need_text'],
        ['decide', 'refused', null, '不符合条件', null],
        ['more', '', null, '', 'need_text'],
        ['refuse', '', null, '不属于本机关职权', 'need_choice'],
        ['refuse', 'not_competent', null, '不属于本机关职权', null],
        ['suspend', 'hearing', null, '听证', 'need_days'],
        ['suspend', 'hearing', 366, '听证', 'need_days'],
        ['suspend', 'hearing', 1.5, '听证', 'need_days'],
        ['suspend', 'hearing', 30, '听证', null],
        ['extend', '', 11, '核查', 'need_days'],
        ['extend', '', 10, '核查', null],
        ['hand_over', '', null, '', 'need_text'],
        ['hand_back', '', null, '缺少核对记录', null],
        ['settle', '', null, '', 'need_choice'],
        ['settle', 'no', null, '', null],
    ] as const)('%s with "%s", %s days and "%s" is %s', (name, choice, days, text, fault) => {
        expect(faultOfWords(action(name), { choice, days, text })).toBe(fault)
    })
    it('asks for everything that is missing at once, a reason a line', () => {
        expect(linesOf(' 请补身份证反面 \n\n请写明地址\n')).toEqual(['请补身份证反面', '请写明地址'])
    })
    it('offers those special procedures that the item names, or all', () => {
        expect(choicesOf(action('suspend'), { special_procedures: ['hearing'] })).toEqual(['hearing'])
        expect(choicesOf(action('suspend'), { special_procedures: [] })).toEqual(CHOICES.procedure)
        expect(choicesOf(action('accept'), { special_procedures: ['hearing'] })).toEqual([])
    })
})
