import { client, path, query, unwrap } from './client'

export interface OverviewWanted {
    from?: string
    to?: string
    city?: string
    organisation?: string
}
export const overview = (wanted: OverviewWanted) =>
    unwrap(client.GET('/api/v1/supervision/overview', query(wanted)))

export const circulars = () => unwrap(client.GET('/api/v1/supervision/circulars'))
export const circular = (month: string) =>
    unwrap(client.GET('/api/v1/supervision/circulars/{month}', path({ month })))
