// Who may act for whom, and for whom this session acts.
import { client, path, unwrap } from './client'
import type { GuardianRuling, Principal, Proposal } from './types'

const one = (id: string) => path({ id })

export const mandates = () => unwrap(client.GET('/api/v1/me/mandates'))
export const propose = (body: Proposal) => unwrap(client.POST('/api/v1/me/mandates', { body }))
export const acceptMandate = (id: string) => unwrap(client.POST('/api/v1/me/mandates/{id}/acceptance', one(id)))
export const declineMandate = (id: string) => unwrap(client.POST('/api/v1/me/mandates/{id}/declination', one(id)))
export const endMandate = (id: string) => unwrap(client.POST('/api/v1/me/mandates/{id}/ending', one(id)))
export const mandateUses = (id: string) => unwrap(client.GET('/api/v1/me/mandates/{id}/uses', one(id)))

export const children = () => unwrap(client.GET('/api/v1/me/children'))
export const nameChild = (body: { name: string; citizen_id: string }) =>
    unwrap(client.POST('/api/v1/me/children', { body }))

export const childUses = (id: string) => unwrap(client.GET('/api/v1/me/children/{id}/uses', one(id)))
export const guardians = () => unwrap(client.GET('/api/v1/me/guardians'))
export const guardianUses = (id: string) => unwrap(client.GET('/api/v1/me/guardians/{id}/uses', one(id)))

export const acting = () => unwrap(client.GET('/api/v1/me/acting-for'))
/// Without a principal: for oneself again.
export const actFor = (principal?: Pick<Principal, 'kind' | 'id'>) =>
    unwrap(client.PUT('/api/v1/me/acting-for', { body: principal ? { principal: { kind: principal.kind, id: principal.id } } : {} }))

// At a window.
export const sendAgreementCode = (mobile: string) =>
    unwrap(client.POST('/api/v1/desk/agreement-codes', { body: { mobile } }))
export const assist = (body: {
    item_id: string
    mobile?: string
    code?: string
    card?: { name: string; citizen_id: string }
}) => unwrap(client.POST('/api/v1/desk/assistances', { body }))
export const ruleOnGuardian = (body: GuardianRuling) =>
    unwrap(client.POST('/api/v1/desk/guardianship-rulings', { body }))
export const checkLife = (body: { name: string; citizen_id: string }) =>
    unwrap(client.POST('/api/v1/desk/life-checks', { body }))
