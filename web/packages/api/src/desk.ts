// What staff do with the cases of their office.
import { client, path, query, unwrap } from './client'
import type { paths } from './schema'
import type { CaseState, DeskCase, Process, StepRole, Task, TaskOutcome } from './types'

const one = (id: string) => path({ id })
const asCase = (asked: Promise<unknown>) => asked as Promise<DeskCase>

export interface QueueWanted {
    state?: CaseState
    /// A case number.
    q?: string
    /// Those that the office received for another.
    received?: true
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

/// What the officer found of a promise in the place of a material.
export const settlePromise = (id: string, seq: number, body: { kept: boolean; remark: string }) =>
    asCase(unwrap(client.POST('/api/v1/desk/cases/{id}/promises/{seq}/settlement', { ...path({ id, seq }), body })))

export const deskSignature = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/signature', one(id)))
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

// The steps of cases: what waits for whom, and what is done with it.
export interface TasksWanted {
    role?: StepRole
    step?: string
    hands?: 'mine' | 'nobody'
    due_by?: string
    /// The id of one, "none" or "all"; nothing: hers and what is everybody's.
    section?: string
    cursor?: string
}
export const tasks = (wanted: TasksWanted) => unwrap(client.GET('/api/v1/desk/tasks', query(wanted)))
export const caseSteps = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/steps', one(id)))
export const writeNote = (id: string, text: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/notes', { ...one(id), body: { text } }))
export const standDown = (id: string, reason: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/recusal', { ...one(id), body: { reason } }))

/// Which task, and the version that the officer saw.
export type SeenTask = Pick<Task, 'id' | 'version'>
export const takeTask = ({ id, version }: SeenTask) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/taking', { ...one(id), body: { version } }))
export const returnTask = ({ id, version }: SeenTask) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/return', { ...one(id), body: { version } }))
export const assignTask = ({ id, version }: SeenTask, to: string) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/assignment', { ...one(id), body: { version, to } }))
export const handOverTask = ({ id, version }: SeenTask, to: string, reason: string) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/hand-over', { ...one(id), body: { version, to, reason } }))
export const completeTask = ({ id, version }: SeenTask, outcome: TaskOutcome, opinion: string) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/completion', { ...one(id), body: { version, outcome, opinion } }))
export const sendTaskBack = ({ id, version }: SeenTask, to: string, reason: string) =>
    unwrap(client.POST('/api/v1/desk/tasks/{id}/sending-back', { ...one(id), body: { version, to, reason } }))
/// Of several tasks, each by itself.
export const tasksAtOnce = (deed: 'take' | 'give_back' | 'assign', all: SeenTask[], to?: string) =>
    unwrap(client.POST('/api/v1/desk/task-batches', { body: { deed, tasks: all.map(({ id, version }) => ({ id, version })), ...(to && { to }) } }))
/// Of cases that are complete; each has its own result.
export const casesAtOnce = (deed: 'pre_check' | 'accept', all: SeenTask[]) =>
    unwrap(client.POST('/api/v1/desk/case-batches', { body: { deed, cases: all.map(({ id, version }) => ({ id, version })) } }))

// What was decided by rule: who asked for a person, what was drawn to be looked at, and the switch.
/// Promises in the place of materials, of the office.
export const officePromises = () => unwrap(client.GET('/api/v1/desk/promises'))
export const automatic = () => unwrap(client.GET('/api/v1/desk/automatic'))
export const inspectAutomatic = (id: string, right: boolean, remark: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/automatic-inspection', { ...one(id), body: { right, remark } }))
export const switchAutomation = (item_id: string, stopped: boolean, reason?: string) =>
    unwrap(client.PUT('/api/v1/desk/automatic/{item_id}', { ...path({ item_id }), body: { stopped, reason } }))

export const lowerOffices = () => unwrap(client.GET('/api/v1/desk/lower-offices'))
export const nameLeader = (office_id: string, user_name: string) =>
    unwrap(client.PUT('/api/v1/desk/lower-offices/{office_id}/leader', { ...path({ office_id }), body: { user_name } }))
export const officers = () => unwrap(client.GET('/api/v1/desk/officers'))
export const putOfficer = (user_name: string, body: { roles: StepRole[]; citizen_id?: string }) =>
    unwrap(client.PUT('/api/v1/desk/officers/{user_name}', { ...path({ user_name }), body }))
export const nameDeputy = (body: { absent?: string; deputy: string; from: string; until: string }) =>
    unwrap(client.POST('/api/v1/desk/deputies', { body }))
export const endDeputy = (id: string) => unwrap(client.DELETE('/api/v1/desk/deputies/{id}', one(id)))

/// How the office divides its tasks by item; `seen` is the number that was shown.
export const sections = () => unwrap(client.GET('/api/v1/desk/sections'))
export const putSections = (seen: number, all: { id?: string; name: string; items: string[]; officers: string[] }[]) =>
    unwrap(client.PUT('/api/v1/desk/sections', { body: { seen, sections: all } }))

/// The steps by which an item is handled; `seen` is the number that was shown.
export const itemProcess = (item_id: string) =>
    unwrap(client.GET('/api/v1/desk/items/{item_id}/process', path({ item_id })))
export const putItemProcess = (item_id: string, seen: number, process: Process) =>
    unwrap(client.PUT('/api/v1/desk/items/{item_id}/process', { ...path({ item_id }), body: { seen, process } }))
