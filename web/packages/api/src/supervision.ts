import { client, query, unwrap } from './client'
import type { Overview } from './types'

export interface OverviewWanted {
    from?: string
    to?: string
    city?: string
    organisation?: string
}
export const overview = (wanted: OverviewWanted) =>
    unwrap<Overview>(client.GET('/api/v1/supervision/overview', query(wanted)))
