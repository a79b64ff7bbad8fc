// Legal persons that somebody represents, and their agents.
import { client, path, unwrap } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type LegalPerson = Schemas['legal_persons.LegalPersonView']
export type LegalPersonClaim = Schemas['legal_persons.ClaimView']
export type Agency = Schemas['legal_persons.AgencyView']
export type AgencyOffer = Schemas['legal_persons.OfferView']
export type AgencyScope = Schemas['legal_persons.ScopeView']
export type AgencyVerb = Schemas['legal_persons.Verb']
export interface AgencyWish {
    name: string
    mobile: string
    verbs: AgencyVerb[]
    /// All, when it is left out.
    items?: string[]
    starts_on?: string
    ends_on: string
}

export const legalPersons = () => unwrap(client.GET('/api/v1/me/legal-persons'))
export const legalPersonClaims = () => unwrap(client.GET('/api/v1/me/legal-person-claims'))
export const legalPersonClaim = (id: string) =>
    unwrap(client.GET('/api/v1/me/legal-person-claims/{id}', path({ id })))
export const claimLegalPerson = (body: { uscc: string; name: string }) =>
    unwrap(client.POST('/api/v1/me/legal-person-claims', { body }))

export const agencies = (legal_person_id: string) =>
    unwrap(client.GET('/api/v1/me/legal-persons/{legal_person_id}/agencies', path({ legal_person_id })))
export const offerAgency = (legal_person_id: string, body: AgencyWish) =>
    unwrap(client.POST('/api/v1/me/legal-persons/{legal_person_id}/agencies', { ...path({ legal_person_id }), body }))
export const endAgency = (legal_person_id: string, id: string) =>
    unwrap(client.DELETE('/api/v1/me/legal-persons/{legal_person_id}/agencies/{id}', path({ legal_person_id, id })))

export const agencyOffers = () => unwrap(client.GET('/api/v1/me/agency-offers'))
export const acceptAgency = (id: string) => unwrap(client.POST('/api/v1/me/agency-offers/{id}/acceptance', path({ id })))
export const refuseAgency = (id: string) => unwrap(client.POST('/api/v1/me/agency-offers/{id}/refusal', path({ id })))
export const resignAgency = (id: string) => unwrap(client.DELETE('/api/v1/me/agencies/{id}', path({ id })))
