// What staff do with the cases of their office.
import { client, path, query, unwrap } from './client'
import type { CaseState, DeadLetter, DeskCase, Queue } from './types'

const one = (id: string) => path({ id })

export interface QueueWanted {
    state?: CaseState
    /// A case number.
    q?: string
    cursor?: string
}
export const queue = (wanted: QueueWanted) =>
    unwrap<Queue>(client.GET('/api/v1/desk/queue', query(wanted)))
export const deskCase = (id: string) =>
    unwrap<DeskCase>(client.GET('/api/v1/desk/cases/{id}', one(id)))
export const acceptCase = (id: string, version: number) =>
    unwrap<DeskCase>(
        client.POST('/api/v1/desk/cases/{id}/acceptance', { ...one(id), body: { version } }),
    )
export const refuseCase = (id: string, body: { version: number; reason: string }) =>
    unwrap<DeskCase>(client.POST('/api/v1/desk/cases/{id}/refusal', { ...one(id), body }))
export const askForMore = (id: string, body: { version: number; reasons: string[] }) =>
    unwrap<DeskCase>(
        client.POST('/api/v1/desk/cases/{id}/supplement-request', { ...one(id), body }),
    )
export const decideCase = (
    id: string,
    body: { version: number; outcome: 'granted' | 'refused'; text: string },
) => unwrap<DeskCase>(client.POST('/api/v1/desk/cases/{id}/decision', { ...one(id), body }))
export const deadLetters = () =>
    unwrap<{ letters: DeadLetter[] }>(client.GET('/api/v1/desk/dead-letters'))
export const resendLetter = (id: string) =>
    unwrap<void>(client.POST('/api/v1/desk/dead-letters/{id}/resending', one(id)))

export const deskMaterialUrl = (id: string, seq: number) =>
    `/api/v1/desk/cases/${id}/materials/${seq}`
