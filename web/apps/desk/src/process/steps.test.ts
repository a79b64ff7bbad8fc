import type { Process, ProcessStep } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { byStep, freeId, shown, withoutStep, withStep } from './steps'

const step = (id: string, next: string[], more: Partial<ProcessStep> = {}): ProcessStep => ({ id, name: id, name_en: id, role: 'handler', act: 'review', next, send_back_to: [], not_by: [], ...more })
const plain: Process = { steps: [step('decide', [], { act: 'decide' })] }
const branches: Process = { steps: [step('first', ['a', 'b']), step('a', ['decide']), step('b', ['decide'], { not_by: ['a'] }), step('decide', [], { act: 'decide', join: 'any', send_back_to: ['a'] })] }

describe('writing a process', () => {
    it('puts a new step before the decision', () => {
        const more = withStep(withStep(plain))
        expect(more.steps.map(({ id, next }) => `${id}:${next}`)).toEqual(['step_2:step_3', 'step_3:decide', 'decide:'])
    })
    it('joins the branches in the new step', () => {
        const more = withStep(branches)
        expect(more.steps.map(({ id, join }) => `${id}:${join ?? ''}`)).toEqual(['first:', 'a:', 'b:', 'step_5:all', 'decide:'])
    })
    it('leads past a step that is taken away, which nothing names any more', () => {
        const less = withoutStep(branches, 'a')
        expect(less.steps.map(({ id, next }) => `${id}:${next}`)).toEqual(['first:b,decide', 'b:decide', 'decide:'])
        expect(less.steps.flatMap(({ not_by, send_back_to }) => [...not_by, ...send_back_to])).toEqual([])
        expect(less.steps[2]!.join).toBe('any')
    })
    it('takes no id twice', () => expect(freeId([step('step_2', [])])).toBe('step_3'))
    it('draws no way to a step that there is not', () => expect(shown({ steps: [step('a', ['gone'])] })[0]!.next).toEqual([]))
    it('says each fault at its step', () => {
        const faults = byStep([{ pointer: '/process/steps/2/next/0', detail: '没有环节' }, { pointer: '/process/steps', detail: '太多' }, { pointer: '/process/steps/2/id', detail: '重复' }])
        expect([...faults]).toEqual([[2, ['没有环节', '重复']], [-1, ['太多']]])
    })
})
