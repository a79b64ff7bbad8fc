import { client, query, unwrap } from './client'

export interface OverviewWanted {
    from?: string
    to?: string
    city?: string
    organisation?: string
}
export const overview = (wanted: OverviewWanted) =>
    unwrap(client.GET('/api/v1/supervision/overview', query(wanted)))
