// The exchange of cases: rows that were rejected, and what becomes of them.
import { client, path, query, unwrap } from './client'
import type { ExchangeTable, RejectedBy } from './types'

export interface RejectSearch {
    table?: ExchangeTable
    kind?: string
    state?: RejectedBy
    case_number?: string
    cursor?: number
}
export const exchange = () => unwrap(client.GET('/api/v1/desk/exchange'))
export const exchangeRejects = (search: RejectSearch) => unwrap(client.GET('/api/v1/desk/exchange/rejects', query(search)))
export const retryReject = (key: string) => unwrap(client.POST('/api/v1/desk/exchange/rejects/{key}/retrying', path({ key })))
export const retryRejects = (table: ExchangeTable, kind: string) =>
    unwrap(client.POST('/api/v1/desk/exchange/retrying', { body: { table, kind } }))
export const giveUpReject = (key: string, reason: string) =>
    unwrap(client.POST('/api/v1/desk/exchange/rejects/{key}/giving-up', { ...path({ key }), body: { reason } }))
