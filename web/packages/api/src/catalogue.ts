// Places, offices, items, search: what anyone may read.
import { client, path, query, unwrap } from './client'
import type {
    Audience,
    Bundle,
    Cards,
    Division,
    DivisionWithPath,
    FlagshipApp,
    ItemGuide,
    LifeStage,
    Office,
    SearchResult,
    Suggestion,
    Theme,
} from './types'

export const divisions = (parent?: string) =>
    unwrap<{ divisions: Division[] }>(client.GET('/api/v1/divisions', query({ parent })))
export const division = (code: string) =>
    unwrap<DivisionWithPath>(client.GET('/api/v1/divisions/{code}', path({ code })))
export const office = (id: string) =>
    unwrap<Office>(client.GET('/api/v1/offices/{id}', path({ id })))
export const themes = (audience: Audience) =>
    unwrap<{ themes: Theme[] }>(client.GET('/api/v1/themes', query({ audience })))
export const lifeStages = (audience: Audience) =>
    unwrap<{ life_stages: LifeStage[] }>(client.GET('/api/v1/life-stages', query({ audience })))
export const bundles = (audience: Audience) =>
    unwrap<{ bundles: Bundle[] }>(client.GET('/api/v1/bundles', query({ audience })))
export const bundle = (id: string) =>
    unwrap<Bundle>(client.GET('/api/v1/bundles/{id}', path({ id })))
export const flagshipApps = () =>
    unwrap<{ apps: FlagshipApp[] }>(client.GET('/api/v1/flagship-apps'))

export interface ItemsWanted {
    division?: string
    theme?: string
    life_stage?: string
    office?: string
    audience?: Audience
    hot?: boolean
    limit?: number
    cursor?: string
}
export const items = (wanted: ItemsWanted) =>
    unwrap<Cards>(client.GET('/api/v1/items', query(wanted)))
export const itemGuide = (item_id: string, division?: string) =>
    unwrap<ItemGuide>(client.GET('/api/v1/items/{item_id}', path({ item_id }, { division })))

export interface SearchWanted {
    q: string
    division?: string
    audience?: Audience
    limit?: number
    cursor?: string
}
export const search = (wanted: SearchWanted) =>
    unwrap<SearchResult>(client.GET('/api/v1/search', query(wanted)))
export const suggestions = (q: string, division: string | undefined, signal?: AbortSignal) =>
    unwrap<{ suggestions: Suggestion[] }>(
        client.GET('/api/v1/suggestions', query({ q, division, limit: 8 }, signal)),
    )
