// The one code.
import { client, path, query, unwrap } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type OneCodePurpose = Schemas['one_code.Purpose']
export type Credential = Schemas['one_code.CredentialView']
export type CodeUse = Schemas['one_code.UseView']

export type LicenceRequest = Schemas['one_code.LicenceRequestView']
export type LicenceState = Schemas['one_code.LicenceState']
export type Terminal = Schemas['one_code.TerminalView']
export type TerminalList = Schemas['one_code.TerminalList']
export type RegisteredTerminal = Schemas['one_code.RegisteredView']
export type NewTerminal = Pick<Terminal, 'client_id' | 'name' | 'place' | 'purposes' | 'licence_types'>

export const issueCode = (body: { purpose: OneCodePurpose; cid: string; anchor: string; slots: number; with_claims: boolean }) =>
    unwrap(client.POST('/api/v1/one-code/credentials', { body }))
export const heldCodes = () => unwrap(client.GET('/api/v1/one-code/credentials'))
export const revokeCode = (cid: string) =>
    unwrap(client.DELETE('/api/v1/one-code/credentials/{cid}', path({ cid })))
export const mintNumber = (purpose: OneCodePurpose) =>
    unwrap(client.POST('/api/v1/one-code/numbers', { body: { purpose } }))
export const licenceRequests = () => unwrap(client.GET('/api/v1/one-code/licence-requests'))
/// Without a number she says no.
export const answerLicence = (id: string, number?: string) =>
    unwrap(client.POST('/api/v1/one-code/licence-requests/{id}/answer', { ...path({ id }), body: { number } }))

export const terminals = (client_id: string) => unwrap(client.GET('/api/v1/desk/one-code/terminals', query({ client_id })))
export const registerTerminal = (body: NewTerminal) => unwrap(client.POST('/api/v1/desk/one-code/terminals', { body }))
export const renewTerminalKey = (id: string) => unwrap(client.POST('/api/v1/desk/one-code/terminals/{id}/key', path({ id })))
export const suspendTerminal = (id: string, suspends: boolean) =>
    unwrap(client.POST('/api/v1/desk/one-code/terminals/{id}/suspension', { ...path({ id }), body: { suspends } }))
export const closeTerminal = (id: string) => unwrap(client.DELETE('/api/v1/desk/one-code/terminals/{id}', path({ id })))
export const codeUses = () => unwrap(client.GET('/api/v1/one-code/uses'))
