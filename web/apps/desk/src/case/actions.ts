// What an officer may do with a case, as data: which right it needs, what it asks for, what it sends.
import * as api from '@mashang/api'

export interface Words {
    text: string
    outcome: 'granted' | 'refused' | ''
}
export interface Action {
    name: 'accept' | 'decide' | 'more' | 'refuse'
    key: string
    /// As the server names it in `allowed`.
    right: api.DeskCase['allowed'][number]
    /// What is asked of the officer: nothing, a text, or an outcome and a text.
    asks: 'nothing' | 'text' | 'outcome'
    /// What is said when it is done.
    told: string
    send: (id: string, version: number, words: Words) => Promise<api.DeskCase>
}

export const linesOf = (text: string): string[] =>
    text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)

export const ACTIONS: Action[] = [
    {
        name: 'accept',
        key: 'a',
        right: 'accept',
        asks: 'nothing',
        told: 'act.accepted',
        send: (id, version) => api.acceptCase(id, version),
    },
    {
        name: 'decide',
        key: 'd',
        right: 'decide',
        asks: 'outcome',
        told: 'act.done',
        send: (id, version, words) =>
            api.decideCase(id, {
                version,
                outcome: words.outcome === 'refused' ? 'refused' : 'granted',
                text: words.text.trim(),
            }),
    },
    {
        name: 'more',
        key: 'm',
        right: 'request_supplement',
        asks: 'text',
        told: 'act.asked',
        send: (id, version, words) => api.askForMore(id, { version, reasons: linesOf(words.text) }),
    },
    {
        name: 'refuse',
        key: 'r',
        right: 'refuse',
        asks: 'text',
        told: 'act.refused',
        send: (id, version, words) => api.refuseCase(id, { version, reason: words.text.trim() }),
    },
]

/// The key of what is wrong with the words, or null.
export function faultOfWords(action: Action, words: Words): 'need_outcome' | 'need_text' | null {
    if (action.asks === 'outcome' && words.outcome === '') return 'need_outcome'
    if (action.asks !== 'nothing' && words.text.trim() === '') return 'need_text'
    return null
}
