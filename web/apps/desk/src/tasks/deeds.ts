// What an officer may do with a task, as data: when, what it asks for, what it sends.
import * as api from '@mashang/api'

export interface Words {
    outcome: api.TaskOutcome | ''
    /// An account, or a step to send it back to.
    to: string
    text: string
}
export interface Deed {
    name: 'take' | 'give_back' | 'complete' | 'send_back' | 'hand_over' | 'assign'
    asks: { outcome?: true; officer?: true; step?: true; text?: true }
    send: (task: api.Task, words: Words) => Promise<api.Task>
}

const DEEDS: Deed[] = [
    { name: 'complete', asks: { outcome: true }, send: (task, { outcome, text }) => api.completeTask(task, outcome as api.TaskOutcome, text.trim()) },
    { name: 'take', asks: {}, send: (task) => api.takeTask(task) },
    { name: 'send_back', asks: { step: true, text: true }, send: (task, { to, text }) => api.sendTaskBack(task, to, text.trim()) },
    { name: 'hand_over', asks: { officer: true, text: true }, send: (task, { to, text }) => api.handOverTask(task, to, text.trim()) },
    { name: 'give_back', asks: {}, send: (task) => api.returnTask(task) },
    { name: 'assign', asks: { officer: true }, send: (task, { to }) => api.assignTask(task, to) },
]

/// Earlier steps that are done and to which this one may be sent back.
export function targetsOf(task: api.Task, steps: api.CaseStep[]): api.CaseStep[] {
    const names = steps.find(({ id }) => id === task.step)?.send_back_to ?? []
    return steps.filter(({ id, standing }) => names.includes(id) && standing === 'done')
}

export function deedsOf(task: api.Task, steps: api.CaseStep[], roles: api.StepRole[]): Deed[] {
    const free = !task.holder || task.mine
    const leads = roles.includes('leader')
    const allowed: Record<Deed['name'], boolean> = {
        complete: task.may_do && free && task.act !== 'decide',
        take: task.may_do && !task.holder,
        send_back: task.may_do && free && targetsOf(task, steps).length > 0,
        hand_over: task.mine,
        give_back: Boolean(task.holder) && (task.mine || leads),
        assign: leads,
    }
    return DEEDS.filter(({ name }) => allowed[name])
}

export const outcomesOf = (task: api.Task): api.TaskOutcome[] => (task.act === 'notify' ? ['seen'] : ['agreed', 'disagreed'])

/// The key of what is wrong with the words, or null.
export function faultOf({ asks }: Deed, words: Words): 'need_choice' | 'need_reason' | null {
    if (asks.outcome && words.outcome === '') return 'need_choice'
    if ((asks.officer || asks.step) && words.to === '') return 'need_choice'
    const reasons = asks.text || words.outcome === 'disagreed'
    return reasons && words.text.trim() === '' ? 'need_reason' : null
}
