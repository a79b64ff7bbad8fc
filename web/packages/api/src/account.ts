// One's account and one's data: second screens, levels, the number, the account's end, copies,
// corrections.
import { client, exchange, path, unwrap } from './client'
import type { Correction, CorrectionAnswer, CorrectionDatum, CopyFile, DeskCorrection, DocumentType, EndingReason, Proofing } from './types'

// A second screen.
export const askForScreen = () => unwrap(client.POST('/api/v1/screen-sign-ins'))
export const screenState = (id: string) => unwrap(client.GET('/api/v1/screen-sign-ins/{id}', path({ id })))
export const takeScreen = (id: string, key: string) =>
    unwrap(client.POST('/api/v1/screen-sign-ins/{id}/session', { ...path({ id }), body: { key } }))
export const seeScreen = (token: string) => unwrap(client.POST('/api/v1/me/screen-views', { body: { token } }))
export const answerScreen = (token: string, number?: string) =>
    unwrap(client.POST('/api/v1/me/screen-answers', { body: { token, ...(number && { number }) } }))

// Showing anew who one is, and what one signs in with.
export const sendRenewalCode = () => unwrap(client.POST('/api/v1/me/renewal-codes'))
export const changePassword = (body: { account_id: string; current_password: string; password: string }) =>
    unwrap(client.PUT('/api/v1/me/password', { body }))
export const sendNewNumberCode = (mobile: string) => unwrap(client.POST('/api/v1/me/mobile-codes', { body: { mobile } }))
export const changeNumber = (body: { account_id: string; mobile: string; code: string; old_code?: string }) =>
    unwrap(client.PUT('/api/v1/me/mobile', { body }))
export const makePaperCodes = () => unwrap(client.POST('/api/v1/me/paper-codes'))

// Who has no citizen's number, and levels beyond the register's match.
export const proveByDocument = (body: { name: string; document_type: DocumentType; number: string; birth_date: string }) =>
    unwrap(client.POST('/api/v1/document-proofings', { body }))
export const proveByCard = (card_number: string) => unwrap(client.POST('/api/v1/card-proofings', { body: { card_number } }))
export const startFaceCheck = (consents: boolean) => unwrap(client.POST('/api/v1/face-challenges', { body: { consents } }))
export async function proveByFace(challenge: string, video: Blob): Promise<Proofing> {
    const target = `/api/v1/face-proofings?${new URLSearchParams({ challenge })}`
    const headers = { 'Content-Type': video.type }
    const answer = await exchange(target, { method: 'POST', body: video, headers })
    return (await answer.json()) as Proofing
}

// The account's end.
export const closing = () => unwrap(client.GET('/api/v1/me/closing'))
export const closeAccount = () => unwrap(client.POST('/api/v1/me/closing'))
export const takeClosingBack = () => unwrap(client.DELETE('/api/v1/me/closing'))

// A copy of everything.
export const copies = () => unwrap(client.GET('/api/v1/me/data-copies'))
export const askForCopy = () => unwrap(client.POST('/api/v1/me/data-copies'))
/// The bytes, which the server gives once.
export async function fetchCopy(id: string, file: CopyFile): Promise<Blob> {
    const part = file.part > 1 ? `?part=${file.part}` : ''
    return (await exchange(`/api/v1/me/data-copies/${id}/${file.format}${part}`)).blob()
}

// What is wrong.
export const corrections = () => unwrap(client.GET('/api/v1/me/corrections'))
export const askForCorrection = (body: { datum: CorrectionDatum; says: string; reason: string; case_id?: string; field?: string }) =>
    unwrap(client.POST('/api/v1/me/corrections', { body })) as Promise<Correction>
export const takeCorrectionBack = (id: string) => unwrap(client.DELETE('/api/v1/me/corrections/{id}', path({ id })))

// The desk.
export const deskCorrections = () => unwrap(client.GET('/api/v1/desk/corrections'))
export const deskCorrection = (id: string) =>
    unwrap(client.GET('/api/v1/desk/corrections/{id}', path({ id }))) as Promise<DeskCorrection>
export const answerCorrection = (id: string, body: { outcome: CorrectionAnswer; text: string }) =>
    unwrap(client.POST('/api/v1/desk/corrections/{id}/answer', { ...path({ id }), body }))
export const endSessionsOf = (body: { mobile?: string; user_name?: string; reason: EndingReason }) =>
    unwrap(client.POST('/api/v1/desk/session-endings', { body }))
