// Certificates that are issued on line, for keys that the device made.
import { client, path, unwrap } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type IssuedCertificate = Schemas['certificates.IssuedView']
export type IssuedState = Schemas['certificates.IssuedState']
export type EndReason = Schemas['certificates.EndReason']
export type SubjectPart = Schemas['pki.NamePart']

const ALL = '/api/v1/me/issued-certificates'
const ONE = '/api/v1/me/issued-certificates/{id}'
const SUSPENSION = '/api/v1/me/issued-certificates/{id}/suspension'

export const issuedCertificates = () => unwrap(client.GET(ALL))
export const issuedCertificate = (id: string) => unwrap(client.GET(ONE, path({ id })))
export const certificateSubject = (uscc?: string) =>
    unwrap(client.GET('/api/v1/me/certificate-subject', { params: { query: { uscc } } }))
export const orderCertificate = (body: { request: string; uscc?: string; renews?: string }) =>
    unwrap(client.POST(ALL, { body }))
export const suspendCertificate = (id: string) => unwrap(client.POST(SUSPENSION, path({ id })))
export const resumeCertificate = (id: string) => unwrap(client.DELETE(SUSPENSION, path({ id })))
export const revokeCertificate = (id: string, reason: EndReason) =>
    unwrap(client.POST('/api/v1/me/issued-certificates/{id}/revocation', { ...path({ id }), body: { reason } }))
