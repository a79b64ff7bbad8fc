// Connected apps: what a person let them have, and how an office registers its own.
import { client, path, unwrap } from './client'
import type { AppDetails, AppList, AppMetadata, ConnectedApp } from './types'

const one = (client_id: string) => path({ client_id })
// What is in a key set the contract leaves open; the generator makes an empty object of that.
type Written = Record<string, never>
const written = (metadata: AppMetadata) => ({ metadata: metadata as unknown as Written })

/// The interface's own description.
export const description = () => unwrap(client.GET('/api/v1/openapi.json'))

export const myApps = () => unwrap(client.GET('/api/v1/me/apps'))
export const withdrawApp = (id: string) => unwrap(client.DELETE('/api/v1/me/apps/{client_id}', one(id)))

export const deskApps = () => unwrap(client.GET('/api/v1/desk/apps')) as Promise<AppList>
export const deskApp = (id: string) =>
    unwrap(client.GET('/api/v1/desk/apps/{client_id}', one(id))) as Promise<AppDetails>
export const registerApp = (metadata: AppMetadata) =>
    unwrap(client.POST('/api/v1/desk/apps', { body: written(metadata) })) as Promise<ConnectedApp>
export const changeApp = (id: string, metadata: AppMetadata) =>
    unwrap(client.PUT('/api/v1/desk/apps/{client_id}', { ...one(id), body: written(metadata) })) as Promise<ConnectedApp>
export const submitApp = (id: string) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/submission', one(id)))
export const reviewApp = (id: string, body: { approves: boolean; note: string }) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/review', { ...one(id), body }))
export const suspendApp = (id: string, body: { suspends: boolean; note: string }) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/suspension', { ...one(id), body }))
export const makeAppSecret = (id: string) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/secrets', one(id)))
export const removeAppSecret = (client_id: string, id: string) =>
    unwrap(client.DELETE('/api/v1/desk/apps/{client_id}/secrets/{id}', path({ client_id, id })))

const hook = (client_id: string, id: string) => path({ client_id, id })
export const webhooks = (id: string) => unwrap(client.GET('/api/v1/desk/apps/{client_id}/webhooks', one(id)))
export const registerWebhook = (id: string, body: { url: string; events: string[] }) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/webhooks', { ...one(id), body }))
export const rotateWebhookSecret = (app: string, id: string) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/webhooks/{id}/secret', hook(app, id)))
export const testWebhook = (app: string, id: string) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/webhooks/{id}/test', hook(app, id)))
export const suspendWebhook = (app: string, id: string, suspends: boolean) =>
    unwrap(client.POST('/api/v1/desk/apps/{client_id}/webhooks/{id}/suspension', { ...hook(app, id), body: { suspends } }))
export const removeWebhook = (app: string, id: string) =>
    unwrap(client.DELETE('/api/v1/desk/apps/{client_id}/webhooks/{id}', hook(app, id)))
export const webhookDeliveries = (app: string, id: string) =>
    unwrap(client.GET('/api/v1/desk/apps/{client_id}/webhooks/{id}/deliveries', hook(app, id)))
