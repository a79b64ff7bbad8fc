// What may be done with an app, by whom, in which state (openid README: an app's states).
import * as api from '@mashang/api'

export type DeedName = 'submit' | 'approve' | 'refuse' | 'suspend' | 'resume'
export interface Deed {
    name: DeedName
    by: 'office' | 'operator'
    from: api.AppState[]
    /// Whether whoever registered it is told why.
    asksNote: boolean
    send: (id: string, note: string) => Promise<unknown>
}

export const DEEDS: Deed[] = [
    { name: 'submit', by: 'office', from: ['draft', 'refused'], asksNote: false, send: (id) => api.submitApp(id) },
    { name: 'approve', by: 'operator', from: ['in_review'], asksNote: true, send: (id, note) => api.reviewApp(id, { approves: true, note }) },
    { name: 'refuse', by: 'operator', from: ['in_review'], asksNote: true, send: (id, note) => api.reviewApp(id, { approves: false, note }) },
    { name: 'suspend', by: 'operator', from: ['approved'], asksNote: true, send: (id, note) => api.suspendApp(id, { suspends: true, note }) },
    { name: 'resume', by: 'operator', from: ['suspended'], asksNote: true, send: (id, note) => api.suspendApp(id, { suspends: false, note }) },
]

export const deedsIn = (state: api.AppState, isOperator: boolean): Deed[] =>
    DEEDS.filter((deed) => deed.from.includes(state) && (isOperator || deed.by === 'office'))
export const mayEdit = (state: api.AppState): boolean => ['draft', 'refused', 'suspended'].includes(state)
export const needsNote = (deed: Deed): boolean => deed.name === 'refuse' || deed.name === 'suspend'
