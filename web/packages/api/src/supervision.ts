import { client, path, query, unwrap } from './client'

export interface OverviewWanted {
    from?: string
    to?: string
    city?: string
    organisation?: string
}
export const overview = (wanted: OverviewWanted) =>
    unwrap(client.GET('/api/v1/supervision/overview', query(wanted)))

/// Decisions by rule in the whole province, and their switch.
export const provinceAutomatic = () => unwrap(client.GET('/api/v1/supervision/automatic'))
export const switchInProvince = (item_id: string, stopped: boolean, reason?: string) =>
    unwrap(client.PUT('/api/v1/supervision/automatic/{item_id}', { ...path({ item_id }), body: { stopped, reason } }))

export const circulars = () => unwrap(client.GET('/api/v1/supervision/circulars'))
export const circular = (month: string) =>
    unwrap(client.GET('/api/v1/supervision/circulars/{month}', path({ month })))
