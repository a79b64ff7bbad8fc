// A person's own cases, from draft to rating.
import { client, path, query, unwrap } from './client'
import type { AskedApplicant, Case, CaseState, FormValues, ReceivedBy, SigningShown } from './types'

const one = (id: string) => path({ id })
const material = (id: string, seq: number) => path({ id, seq })
/// The contract calls forms plain objects (types.ts).
const asCase = (asked: Promise<unknown>) => asked as Promise<Case>

export const openCase = (item_id: string, division: string) =>
    asCase(unwrap(client.POST('/api/v1/cases', { body: { item_id, division } })))
/// With `q` or `items` those that hold the words or are of one of the items.
export const cases = (wanted: { state?: CaseState[]; cursor?: string; q?: string; items?: string[] } = {}) =>
    unwrap(client.GET('/api/v1/cases', query(wanted)))
export const getCase = (id: string) => asCase(unwrap(client.GET('/api/v1/cases/{id}', one(id))))
export const saveForm = (id: string, version: number, form: FormValues) => {
    const body = { version, form: form as Record<string, never> }
    return asCase(unwrap(client.PATCH('/api/v1/cases/{id}', { ...one(id), body })))
}
export const retrieveMaterial = (id: string, seq: number) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/materials/{seq}/retrieval', material(id, seq))))
export const removeMaterial = (id: string, seq: number) =>
    asCase(unwrap(client.DELETE('/api/v1/cases/{id}/materials/{seq}', material(id, seq))))
export const givePromise = (id: string, seq: number, kind: 'fulfilled' | 'later') =>
    asCase(unwrap(client.PUT('/api/v1/cases/{id}/materials/{seq}/promise', { ...material(id, seq), body: { kind } })))
export const takePromiseBack = (id: string, seq: number) =>
    asCase(unwrap(client.DELETE('/api/v1/cases/{id}/materials/{seq}/promise', material(id, seq))))
/// Where the draft is handed in, and by whom it is received there; nothing: where it is decided.
export const chooseReception = (id: string, version: number, place?: string, by?: ReceivedBy) =>
    asCase(unwrap(client.PUT('/api/v1/cases/{id}/reception', { ...one(id), body: { version, ...(place && { place }), ...(by && { by }) } })))
/// Who would receive the draft there, besides the office that decides.
export const receiversAt = (id: string, place: string) =>
    unwrap(client.GET('/api/v1/cases/{id}/receptions', { params: { path: { id }, query: { place } } }))
export const submitCase = (id: string, version: number) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/submission', { ...one(id), body: { version } })))
export const withdrawCase = (id: string, body: { version: number; reason?: string }) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/withdrawal', { ...one(id), body })))
/// Applying together: whoever opened it asks others, and each of them answers.
export const inviteApplicant = (id: string, body: AskedApplicant) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/applicants', { ...one(id), body })))
export const removeApplicant = (id: string, applicant_id: string) =>
    asCase(unwrap(client.DELETE('/api/v1/cases/{id}/applicants/{applicant_id}', path({ id, applicant_id }))))
export const confirmCase = (id: string, version: number) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/confirmation', { ...one(id), body: { version } })))
/// Who represents the applicants asks another to do it; nothing: nobody any more.
export const offerRepresentation = (id: string, applicant_id?: string) =>
    asCase(unwrap(client.PUT('/api/v1/cases/{id}/representation-offer', { ...one(id), body: { ...(applicant_id && { applicant_id }) } })))
export const answerRepresentation = (id: string, takes: boolean) =>
    asCase(unwrap(client.PUT('/api/v1/cases/{id}/representation', { ...one(id), body: { takes } })))
export const leaveCase = (id: string, reason: string) =>
    unwrap(client.POST('/api/v1/cases/{id}/leaving', { ...one(id), body: { reason } }))
export const askWithdrawal = (id: string, reason: string) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/withdrawal-request', { ...one(id), body: { reason } })))
export const agreeToWithdrawal = (id: string, agrees: boolean) =>
    asCase(unwrap(client.PUT('/api/v1/cases/{id}/withdrawal-agreement', { ...one(id), body: { agrees } })))
/// Asks that a person looks at what was decided by rule.
export const contestCase = (id: string, reason: string) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/contest', { ...one(id), body: { reason } })))
/// What she says before her grant by rule is revoked.
export const answerRevocation = (id: string, text: string) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/revocation-answer', { ...one(id), body: { text } })))
export const supplementCase = (id: string, body: { version: number; note?: string }) =>
    asCase(unwrap(client.POST('/api/v1/cases/{id}/supplement', { ...one(id), body })))
/// The very bytes that are signed.
export const signingText = (id: string) =>
    unwrap(client.GET('/api/v1/me/cases/{id}/signing-text', { ...one(id), parseAs: 'text' })) as Promise<string>
export const signature = (id: string) => unwrap(client.GET('/api/v1/me/cases/{id}/signature', one(id)))
export const signCase = (id: string, body: { certificates: string; signature: string }) =>
    unwrap(client.PUT('/api/v1/me/cases/{id}/signature', { ...one(id), body }))
/// The key of her account signs what one of her passkeys has confirmed.
export const signingOptions = (id: string) => unwrap(client.POST('/api/v1/me/cases/{id}/signature-confirmation', one(id)))
export const signCaseWithAccount = (id: string, body: SigningShown) =>
    unwrap(client.PUT('/api/v1/me/cases/{id}/account-signature', { ...one(id), body }))
export const takeSignatureBack = (id: string) => unwrap(client.DELETE('/api/v1/me/cases/{id}/signature', one(id)))

export const timeline = (id: string) => unwrap(client.GET('/api/v1/cases/{id}/timeline', one(id)))

export const rateCase = (
    id: string,
    body: { grade: number; options: string[]; comment?: string },
) => unwrap(client.POST('/api/v1/cases/{id}/rating', { ...one(id), body }))
export const rating = (id: string) => unwrap(client.GET('/api/v1/cases/{id}/rating', one(id)))
export const ratingOptions = () => unwrap(client.GET('/api/v1/rating-options'))

export const materialUrl = (id: string, seq: number) => `/api/v1/cases/${id}/materials/${seq}`
export const resultUrl = (id: string) => `/api/v1/cases/${id}/result`
