import type { CaseStep, StepRole, Task } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { deedsOf, faultOf, outcomesOf, targetsOf } from './deeds'

const STEPS: CaseStep[] = [
    { id: 'first', name: '初审', role: 'handler', act: 'review', next: ['approve'], send_back_to: [], standing: 'done' },
    { id: 'approve', name: '审批', role: 'leader', act: 'approve', next: ['decide'], send_back_to: ['first'], standing: 'open' },
    { id: 'decide', name: '决定', role: 'handler', act: 'decide', next: [], send_back_to: [], standing: 'waiting' },
]
const task = (more: Partial<Task> = {}): Task => ({
    id: 't1', version: 1, case_id: '24', item_name: '', applicant_masked: '', step: 'approve', step_name: '审批', role: 'leader', act: 'approve', state: 'open', mine: false, may_do: true, opened_at: '', due_colour: 'green', ...more,
})
const names = (one: Task, roles: StepRole[] = ['handler']) => deedsOf(one, STEPS, roles).map(({ name }) => name)

describe('what an officer may do with a task', () => {
    it('is to take it or do it at once, while nobody has it', () => expect(names(task())).toEqual(['complete', 'take', 'send_back']))
    it('is more when she has it', () => expect(names(task({ holder: 'a', mine: true }))).toEqual(['complete', 'send_back', 'hand_over', 'give_back']))
    it('is nothing when another has it', () => expect(names(task({ holder: 'b' }))).toEqual([]))
    it('is nothing where she may not do it', () => expect(names(task({ may_do: false }))).toEqual([]))
    it('is to assign it and to give it back, for who leads', () => expect(names(task({ holder: 'b', may_do: false }), ['leader'])).toEqual(['give_back', 'assign']))
    it('is not to complete the decision, which the case has a button for', () => expect(names(task({ step: 'decide', act: 'decide' }))).toEqual(['take']))
    it('is to send back only to steps that are done', () => {
        expect(targetsOf(task(), STEPS).map(({ id }) => id)).toEqual(['first'])
        expect(targetsOf(task(), STEPS.map((one) => ({ ...one, standing: 'open' as const })))).toEqual([])
    })
})

describe('what is asked of her', () => {
    const [complete, , sendBack] = deedsOf(task(), STEPS, [])
    it('is an outcome, and a reason when she disagrees', () => {
        expect(faultOf(complete!, { outcome: '', to: '', text: '' })).toBe('need_choice')
        expect(faultOf(complete!, { outcome: 'agreed', to: '', text: '' })).toBeNull()
        expect(faultOf(complete!, { outcome: 'disagreed', to: '', text: ' ' })).toBe('need_reason')
    })
    it('is where to and why, when she sends it back', () => {
        expect(faultOf(sendBack!, { outcome: '', to: '', text: '缺图纸' })).toBe('need_choice')
        expect(faultOf(sendBack!, { outcome: '', to: 'first', text: '' })).toBe('need_reason')
        expect(faultOf(sendBack!, { outcome: '', to: 'first', text: '缺图纸' })).toBeNull()
    })
    it('is only to have seen what is for notice', () => expect(outcomesOf(task({ act: 'notify' }))).toEqual(['seen']))
})
