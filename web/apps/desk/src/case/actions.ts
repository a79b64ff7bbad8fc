// What an officer may do with a case, as data: which right it needs, what it asks for, what it sends.
import * as api from '@mashang/api'

export interface Words {
    text: string
    choice: string
    days: number | null
}
/// A closed list that the officer chooses from, as the server names its values.
export const CHOICES = {
    outcome: ['granted', 'granted_in_part', 'refused'],
    refusal: ['not_required', 'not_competent', 'incomplete', 'not_entitled'],
    termination: ['person_died', 'legal_person_ended', 'matter_gone', 'promise_broken'],
    procedure: ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'public_notice'],
    approval: ['yes', 'no'],
} as const
export type Choice = keyof typeof CHOICES

export interface Action {
    name: 'accept' | 'decide' | 'more' | 'refuse' | 'pre_check' | 'review' | 'suspend' | 'resume' | 'extend' | 'settle' | 'terminate' | 'hand_over' | 'hand_back'
    key: string
    /// As the server names it in `allowed`.
    right: api.DeskCase['allowed'][number]
    /// What is asked of the officer, beside nothing.
    asks: { text?: true; choice?: Choice; most_days?: number }
    /// What is said when it is done.
    told: string
    send: (id: string, version: number, words: Words) => Promise<api.DeskCase>
}

export const linesOf = (text: string): string[] =>
    text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)

const LONGEST_EXTENSION = 10
const LONGEST_PROCEDURE = 365

export const ACTIONS: Action[] = [
    {
        name: 'hand_over',
        key: 'h',
        right: 'hand_over',
        asks: { text: true },
        told: 'act.handed_over',
        send: (id, version, { text }) => api.stepCase(id, 'handing-over', { version, note: text.trim() }),
    },
    {
        name: 'accept',
        key: 'a',
        right: 'accept',
        asks: {},
        told: 'act.accepted',
        send: (id, version) => api.stepCase(id, 'acceptance', { version }),
    },
    {
        name: 'decide',
        key: 'd',
        right: 'decide',
        asks: { choice: 'outcome', text: true },
        told: 'act.done',
        send: (id, version, { choice, text }) =>
            api.stepCase(id, 'decision', { version, outcome: choice as api.Outcome, text: text.trim() }),
    },
    {
        name: 'review',
        key: 'v',
        right: 'begin_review',
        asks: {},
        told: 'act.reviewing',
        send: (id, version) => api.stepCase(id, 'review', { version }),
    },
    {
        name: 'resume',
        key: 'g',
        right: 'resume',
        asks: { text: true },
        told: 'act.resumed',
        send: (id, version, { text }) => api.stepCase(id, 'resumption', { version, result: text.trim() }),
    },
    {
        name: 'more',
        key: 'm',
        right: 'request_supplement',
        asks: { text: true },
        told: 'act.asked',
        send: (id, version, { text }) => api.stepCase(id, 'supplement-request', { version, reasons: linesOf(text) }),
    },
    {
        name: 'pre_check',
        key: 'p',
        right: 'pre_check',
        asks: {},
        told: 'act.pre_checked',
        send: (id, version) => api.stepCase(id, 'pre-check', { version }),
    },
    {
        name: 'suspend',
        key: 's',
        right: 'suspend',
        asks: { choice: 'procedure', most_days: LONGEST_PROCEDURE, text: true },
        told: 'act.suspended',
        send: (id, version, { choice, days, text }) =>
            api.stepCase(id, 'suspension', {
                version,
                procedure: choice as api.SpecialProcedure,
                expected_days: days ?? 0,
                reason: text.trim(),
            }),
    },
    {
        name: 'extend',
        key: 'e',
        right: 'ask_extension',
        asks: { most_days: LONGEST_EXTENSION, text: true },
        told: 'act.extension_asked',
        send: (id, version, { days, text }) => api.stepCase(id, 'extension', { version, working_days: days ?? 0, reason: text.trim() }),
    },
    {
        name: 'settle',
        key: 'y',
        right: 'settle_extension',
        asks: { choice: 'approval' },
        told: 'act.settled',
        send: (id, version, { choice }) => api.stepCase(id, 'extension-approval', { version, approved: choice === 'yes' }),
    },
    {
        name: 'refuse',
        key: 'r',
        right: 'refuse',
        asks: { choice: 'refusal', text: true },
        told: 'act.refused',
        send: (id, version, { choice, text }) =>
            api.stepCase(id, 'refusal', { version, ground: choice as api.RefusalGround, reason: text.trim() }),
    },
    {
        name: 'terminate',
        key: 'x',
        right: 'terminate',
        asks: { choice: 'termination', text: true },
        told: 'act.terminated',
        send: (id, version, { choice, text }) =>
            api.stepCase(id, 'termination', { version, ground: choice as api.TerminationGround, reason: text.trim() }),
    },
    {
        name: 'hand_back',
        key: 'b',
        right: 'hand_back',
        asks: { text: true },
        told: 'act.handed_back',
        send: (id, version, { text }) => api.stepCase(id, 'handing-back', { version, reason: text.trim() }),
    },
]

/// What the case lets her choose from: an item that names its special procedures knows no others.
export function choicesOf(action: Action, one: Pick<api.DeskCase, 'special_procedures'>): readonly string[] {
    const { choice } = action.asks
    if (!choice) return []
    return choice === 'procedure' && one.special_procedures.length ? one.special_procedures : CHOICES[choice]
}

/// The key of what is wrong with the words, or null.
export function faultOfWords({ asks }: Action, words: Words): 'need_choice' | 'need_days' | 'need_text' | null {
    if (asks.choice && words.choice === '') return 'need_choice'
    const { days } = words
    if (asks.most_days && !(days !== null && Number.isInteger(days) && days >= 1 && days <= asks.most_days)) return 'need_days'
    if (asks.text && words.text.trim() === '') return 'need_text'
    return null
}
