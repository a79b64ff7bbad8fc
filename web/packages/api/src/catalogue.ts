// Places, offices, items, search: what anyone may read.
import { client, path, query, unwrap } from './client'
import type { paths } from './schema'
import type { Audience } from './types'

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
    ? NonNullable<Q>
    : never
/// Cursors are texts in answers and numbers in questions; nobody but the server reads them.
type Paged<Q> = Omit<Q, 'cursor'> & { cursor?: string }
const cursorOf = (cursor: string | undefined) => (cursor === undefined ? undefined : Number(cursor))

export const divisions = (parent?: string) => unwrap(client.GET('/api/v1/divisions', query({ parent })))
export const division = (code: string) =>
    unwrap(client.GET('/api/v1/divisions/{code}', path({ code })))
export const office = (id: string) => unwrap(client.GET('/api/v1/offices/{id}', path({ id })))
export const themes = (audience: Audience) => unwrap(client.GET('/api/v1/themes', query({ audience })))
export const lifeStages = (audience: Audience) =>
    unwrap(client.GET('/api/v1/life-stages', query({ audience })))
export const bundles = (audience: Audience) =>
    unwrap(client.GET('/api/v1/bundles', query({ audience })))
export const flagshipApps = () => unwrap(client.GET('/api/v1/flagship-apps'))

export type ItemsWanted = Paged<Query<'/api/v1/items'>>
export const items = (wanted: ItemsWanted) =>
    unwrap(client.GET('/api/v1/items', query({ ...wanted, cursor: cursorOf(wanted.cursor) })))
export const itemGuide = (item_id: string, division?: string) =>
    unwrap(client.GET('/api/v1/items/{item_id}', { params: { path: { item_id }, query: { division } } }))

export type SearchWanted = Paged<Query<'/api/v1/search'>>
export const search = (wanted: SearchWanted) =>
    unwrap(client.GET('/api/v1/search', query({ ...wanted, cursor: cursorOf(wanted.cursor) })))

const SUGGESTIONS = 8
export const suggestions = (q: string, division: string | undefined, signal?: AbortSignal) =>
    unwrap(
        client.GET('/api/v1/suggestions', {
            ...query({ q, division, limit: SUGGESTIONS }),
            ...(signal ? { signal } : {}),
        }),
    )

/// Tells the offices of a place what was not found there; nobody learns who wished for it.
export const makeWish = (text: string, division: string) => unwrap(client.POST('/api/v1/wishes', { body: { text, division } }))
