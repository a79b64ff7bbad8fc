// What staff do with the cases of their office.
import { client, path, query, unwrap } from './client'
import type { CaseState, DeskCase, Outcome } from './types'

const one = (id: string) => path({ id })
const asCase = (asked: Promise<unknown>) => asked as Promise<DeskCase>

export interface QueueWanted {
    state?: CaseState
    /// A case number.
    q?: string
    cursor?: string
}
export const queue = (wanted: QueueWanted) => unwrap(client.GET('/api/v1/desk/queue', query(wanted)))
export const deskCase = (id: string) =>
    asCase(unwrap(client.GET('/api/v1/desk/cases/{id}', one(id))))
export const acceptCase = (id: string, version: number) => {
    const body = { version }
    return asCase(unwrap(client.POST('/api/v1/desk/cases/{id}/acceptance', { ...one(id), body })))
}
export const refuseCase = (id: string, body: { version: number; reason: string }) =>
    asCase(unwrap(client.POST('/api/v1/desk/cases/{id}/refusal', { ...one(id), body })))
export const askForMore = (id: string, body: { version: number; reasons: string[] }) =>
    asCase(unwrap(client.POST('/api/v1/desk/cases/{id}/supplement-request', { ...one(id), body })))
export const decideCase = (id: string, body: { version: number; outcome: Outcome; text: string }) =>
    asCase(unwrap(client.POST('/api/v1/desk/cases/{id}/decision', { ...one(id), body })))

export const deskMaterialUrl = (id: string, seq: number) =>
    `/api/v1/desk/cases/${id}/materials/${seq}`

// What has got stuck, for operators: letters that nobody outside took, entries of the journal that
// have not taken effect.
export const deadLetters = () => unwrap(client.GET('/api/v1/desk/dead-letters'))
export const resendLetter = (id: string) =>
    unwrap(client.POST('/api/v1/desk/dead-letters/{id}/resending', one(id)))
export const parkedEntries = () => unwrap(client.GET('/api/v1/desk/parked-entries'))
export const retryEntry = (follower: string, position: number) => {
    const which = path({ follower, position })
    return unwrap(client.POST('/api/v1/desk/parked-entries/{follower}/{position}/retrying', which))
}
