// The one code.
import { client, path, unwrap } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type OneCodePurpose = Schemas['one_code.Purpose']
export type Credential = Schemas['one_code.CredentialView']
export type CodeUse = Schemas['one_code.UseView']

export const issueCode = (body: { purpose: OneCodePurpose; cid: string; anchor: string; slots: number }) =>
    unwrap(client.POST('/api/v1/one-code/credentials', { body }))
export const heldCodes = () => unwrap(client.GET('/api/v1/one-code/credentials'))
export const revokeCode = (cid: string) =>
    unwrap(client.DELETE('/api/v1/one-code/credentials/{cid}', path({ cid })))
export const mintNumber = (purpose: OneCodePurpose) =>
    unwrap(client.POST('/api/v1/one-code/numbers', { body: { purpose } }))
export const codeUses = () => unwrap(client.GET('/api/v1/one-code/uses'))
