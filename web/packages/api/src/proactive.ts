// The personal home page, what it may use, and what is told unasked.
import { client, path, query, unwrap } from './client'
import type { HomeSettings, Subscription } from './types'

export const home = (division: string) => unwrap(client.GET('/api/v1/home', query({ division })))
export const homeSettings = () => unwrap(client.GET('/api/v1/home/settings'))
export const changeHomeSettings = (body: Partial<HomeSettings>) =>
    unwrap(client.PUT('/api/v1/home/settings', { body }))

export const dismiss = (item_id: string) =>
    unwrap(client.PUT('/api/v1/recommendations/{item_id}/dismissal', path({ item_id })))
export const takeBackDismissal = (item_id: string) =>
    unwrap(client.DELETE('/api/v1/recommendations/{item_id}/dismissal', path({ item_id })))

export const portrait = () => unwrap(client.GET('/api/v1/portrait'))
export const hideAttribute = (attribute: string, hidden: boolean) =>
    unwrap(client.PUT('/api/v1/portrait/hidden', { body: { attribute, hidden } }))

type Target = Pick<Subscription, 'kind' | 'target'>
const one = ({ kind, target }: Target) => path({ kind, target })
export const subscriptions = () => unwrap(client.GET('/api/v1/subscriptions'))
export const subscribe = (what: Target) => unwrap(client.PUT('/api/v1/subscriptions/{kind}/{target}', one(what)))
export const unsubscribe = (what: Target) => unwrap(client.DELETE('/api/v1/subscriptions/{kind}/{target}', one(what)))

export const reminderStop = (code: string) => unwrap(client.GET('/api/v1/reminders/{code}/stop', path({ code })))
export const stopReminders = (code: string) => unwrap(client.POST('/api/v1/reminders/{code}/stop', path({ code })))
