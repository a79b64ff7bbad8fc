// Signing in with a certificate, and the electronic seals of legal persons.
import { client, path, unwrap } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type CertificateChallenge = Schemas['certificates.ChallengeView']
export type CertificateShown = Schemas['certificates.ShownInput']
export type CertificateBinding = Schemas['certificates.BindingView']
export type Seal = Schemas['certificates.SealView']
export type SealKind = Schemas['certificates.SealKind']
export type SealState = Schemas['certificates.SealState']

export const certificateChallenge = () => unwrap(client.POST('/api/v1/certificate-challenges'))
export const certificateSignIn = (body: CertificateShown) => unwrap(client.POST('/api/v1/certificate-sessions', { body }))
export const certificateSecondStep = (body: { ticket: string; second_factor: string }) =>
    unwrap(client.POST('/api/v1/certificate-sessions/second-steps', { body }))
export const bindingChallenge = () => unwrap(client.POST('/api/v1/me/certificate-challenges'))
export const bindCertificate = (body: CertificateShown) => unwrap(client.POST('/api/v1/me/certificate-bindings', { body }))
export const certificateBindings = () => unwrap(client.GET('/api/v1/me/certificate-bindings'))
export const unbindCertificate = (id: string) =>
    unwrap(client.DELETE('/api/v1/me/certificate-bindings/{id}', path({ id })))

export const mySeals = () => unwrap(client.GET('/api/v1/me/seals'))
export const makeSeal = (body: { binding: string; kind: SealKind; png?: string }) =>
    unwrap(client.POST('/api/v1/me/seals', { body }))
export const setSealState = (id: string, body: { state: SealState; note?: string }) =>
    unwrap(client.PUT('/api/v1/me/seals/{id}/state', { ...path({ id }), body }))

// The trust list, of operators.
export type Authority = Schemas['certificates.AuthorityView']
export type AuthorityState = Schemas['certificates.AuthorityState']
export const authorities = () => unwrap(client.GET('/api/v1/desk/authorities'))
export const trustAuthority = (body: Schemas['certificates.AuthorityInput']) =>
    unwrap(client.POST('/api/v1/desk/authorities', { body }))
export const setTrust = (id: string, body: { state: AuthorityState; note?: string }) =>
    unwrap(client.PUT('/api/v1/desk/authorities/{id}/state', { ...path({ id }), body }))
