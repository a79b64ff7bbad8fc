// Accounts of other houses: signing in with them, linking them, and which houses there are.
import { client, path, unwrap } from './client'
import type { ProviderFacts } from './types'

export const identityProviders = () => unwrap(client.GET('/api/v1/federation/providers'))
export const beginVisit = (body: { provider: string; next: string }) => unwrap(client.POST('/api/v1/federation/visits', { body }))
export const takeSecondStep = (body: { ticket: string; second_factor: string }) =>
    unwrap(client.POST('/api/v1/federation/second-steps', { body }))

export const myLinks = () => unwrap(client.GET('/api/v1/me/links'))
export const unlink = (id: string) => unwrap(client.DELETE('/api/v1/me/links/{id}', path({ id })))
export const beginLink = (provider: string) => unwrap(client.POST('/api/v1/me/link-visits', { body: { provider } }))
export const linkWish = (id: string) => unwrap(client.GET('/api/v1/me/link-wishes/{id}', path({ id })))
export const confirmLink = (id: string) => unwrap(client.POST('/api/v1/me/link-wishes/{id}/confirmation', path({ id })))
export const dropLink = (id: string) => unwrap(client.DELETE('/api/v1/me/link-wishes/{id}', path({ id })))

export const deskProviders = () => unwrap(client.GET('/api/v1/desk/identity-providers'))
export const deskProvider = (id: string) => unwrap(client.GET('/api/v1/desk/identity-providers/{id}', path({ id })))
export const registerProvider = (id: string, provider: ProviderFacts) =>
    unwrap(client.POST('/api/v1/desk/identity-providers', { body: { id, provider } }))
export const changeProvider = (id: string, provider: ProviderFacts) =>
    unwrap(client.PUT('/api/v1/desk/identity-providers/{id}', { ...path({ id }), body: { provider } }))
export const activateProvider = (id: string, body: { activates: boolean; note: string }) =>
    unwrap(client.POST('/api/v1/desk/identity-providers/{id}/activation', { ...path({ id }), body }))
