import type { ItemQuestions } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { after, beginning } from './path'

const variant = (name: string) => ({ name, when: name, materials: [] })
const QUESTIONS: ItemQuestions = {
    item_id: 'GA003',
    name: '居民身份证补领',
    edition: 1,
    variants: [variant('本地'), variant('外地'), variant('孩子')],
    steps: [
        { question: '给谁', options: [{ answer: '大人', variants: [0, 1], next: 1 }, { answer: '孩子', variants: [2] }] },
        { question: '在哪里', options: [{ answer: '本地', variants: [0] }, { answer: '外地', variants: [1] }] },
    ],
}

describe('the way through the questions of an item', () => {
    it('begins with the first question and every case', () => {
        expect(beginning(QUESTIONS)).toEqual({ answered: [], step: 0, left: [0, 1, 2] })
    })
    it('asks on where one answer is not enough', () => {
        const way = after(beginning(QUESTIONS), QUESTIONS, '大人')
        expect(way).toEqual({ answered: [{ question: '给谁', answer: '大人' }], step: 1, left: [0, 1] })
        expect(after(way, QUESTIONS, '外地').left).toEqual([1])
    })
    it('ends where one case is left', () => {
        expect(after(beginning(QUESTIONS), QUESTIONS, '孩子')).toEqual({ answered: [{ question: '给谁', answer: '孩子' }], left: [2] })
    })
    it('stays where it is for an answer that there is not', () => {
        expect(after(beginning(QUESTIONS), QUESTIONS, '老人')).toEqual(beginning(QUESTIONS))
    })
    it('asks nothing where there is nothing to choose', () => {
        expect(beginning({ ...QUESTIONS, steps: [] }).step).toBeUndefined()
    })
})
