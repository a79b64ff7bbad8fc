// Accounts, sign-in, real names.
import { client, path, unwrap } from './client'
import type { CodePurpose, PasskeyMade, PasskeyShown } from './types'

export const sendCode = (mobile: string, purpose: CodePurpose) =>
    unwrap(client.POST('/api/v1/sms-codes', { body: { mobile, purpose } }))
export const register = (body: { mobile: string; code: string; password: string }) =>
    unwrap(client.POST('/api/v1/accounts', { body }))
export const signIn = (body: { mobile: string; password?: string; code?: string; second_factor?: string }) =>
    unwrap(client.POST('/api/v1/sessions', { body }))
export const staffSignIn = (body: { user_name: string; password: string; totp: string }) =>
    unwrap(client.POST('/api/v1/staff-sessions', { body }))
export const me = () => unwrap(client.GET('/api/v1/me'))
export const sessions = () => unwrap(client.GET('/api/v1/sessions'))
export const endSession = (id: string) =>
    unwrap(client.DELETE('/api/v1/sessions/{id}', path({ id })))
export const signOut = () => unwrap(client.DELETE('/api/v1/sessions/current'))
export const prove = (body: { name: string; citizen_id: string; level: number }) =>
    unwrap(client.POST('/api/v1/proofings', { body }))
export const proofing = (id: string) => unwrap(client.GET('/api/v1/proofings/{id}', path({ id })))
export const myAccesses = () => unwrap(client.GET('/api/v1/me/accesses'))

// With what one signs in.
export const factors = () => unwrap(client.GET('/api/v1/me/factors'))
export const renew = (body: { account_id: string; password?: string; code?: string; second_factor?: string }) =>
    unwrap(client.POST('/api/v1/me/renewals', { body }))
export const passkeyOptions = () => unwrap(client.POST('/api/v1/passkey-options'))
export const passkeySignIn = (body: PasskeyShown) => unwrap(client.POST('/api/v1/passkey-sessions', { body }))
export const passkeyRenew = (body: PasskeyShown) => unwrap(client.POST('/api/v1/me/passkey-renewals', { body }))
export const newPasskeyOptions = () => unwrap(client.POST('/api/v1/me/passkey-options'))
export const addPasskey = (body: PasskeyMade) => unwrap(client.POST('/api/v1/me/passkeys', { body }))
export const removePasskey = (id: string) => unwrap(client.DELETE('/api/v1/me/passkeys/{id}', path({ id })))
export const newApp = () => unwrap(client.POST('/api/v1/me/authenticator-app'))
export const confirmApp = (code: string) =>
    unwrap(client.POST('/api/v1/me/authenticator-app/confirmation', { body: { code } }))
export const removeApp = () => unwrap(client.DELETE('/api/v1/me/authenticator-app'))
