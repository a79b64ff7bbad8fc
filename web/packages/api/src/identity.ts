// Accounts, sign-in, real names.
import { client, path, unwrap } from './client'
import type { CodePurpose, Me, MyAccess, Proofing, Session } from './types'

export const sendCode = (mobile: string, purpose: CodePurpose) =>
    unwrap<void>(client.POST('/api/v1/sms-codes', { body: { mobile, purpose } }))
export const register = (body: { mobile: string; code: string; password: string }) =>
    unwrap<Me>(client.POST('/api/v1/accounts', { body }))
export const signIn = (body: { mobile: string; password?: string; code?: string }) =>
    unwrap<Me>(client.POST('/api/v1/sessions', { body }))
export const staffSignIn = (body: { user_name: string; password: string; totp: string }) =>
    unwrap<Me>(client.POST('/api/v1/staff-sessions', { body }))
export const me = () => unwrap<Me>(client.GET('/api/v1/me'))
export const sessions = () => unwrap<{ sessions: Session[] }>(client.GET('/api/v1/sessions'))
export const endSession = (id: string) =>
    unwrap<void>(client.DELETE('/api/v1/sessions/{id}', path({ id })))
export const signOut = () => unwrap<void>(client.DELETE('/api/v1/sessions/current'))
export const prove = (body: { name: string; citizen_id: string; level: number }) =>
    unwrap<Proofing>(client.POST('/api/v1/proofings', { body }))
export const proofing = (id: string) =>
    unwrap<Proofing>(client.GET('/api/v1/proofings/{id}', path({ id })))
export const myAccesses = () =>
    unwrap<{ accesses: MyAccess[] }>(client.GET('/api/v1/me/accesses'))
