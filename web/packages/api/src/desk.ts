// What staff do with the cases of their office.
import { client, path, query, unwrap } from './client'
import type { paths } from './schema'
import type { CaseState, DeskCase } from './types'

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
/// What an officer does to a case, under the name of what it makes; `body` carries the version seen.
type Step = {
    [P in keyof paths as P extends `/api/v1/desk/cases/{id}/${infer Name}`
        ? paths[P] extends { post: { requestBody: { content: { 'application/json': { version: number } } } } }
            ? Name
            : never
        : never]: paths[P] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : never
}
export type DeskStep = keyof Step
export const stepCase = <Name extends DeskStep>(id: string, step: Name, body: Step[Name]): Promise<DeskCase> => {
    const post = client.POST as (path: string, options: object) => ReturnType<typeof client.POST>
    return asCase(unwrap(post(`/api/v1/desk/cases/{id}/${step}`, { ...one(id), body })))
}

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
