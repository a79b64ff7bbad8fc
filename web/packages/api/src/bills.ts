// Bills of cases: how they are paid, and what the office does with them.
import { client, path, query, unwrap } from './client'
import type { PayWay } from './types'

const one = (id: string) => path({ id })

export const bills = (wanted: { q?: string; items?: string[]; unpaid?: boolean } = {}) =>
    unwrap(client.GET('/api/v1/bills', query(wanted)))
export const bill = (id: string) => unwrap(client.GET('/api/v1/bills/{id}', one(id)))
export const billsOfCase = (id: string) => unwrap(client.GET('/api/v1/cases/{id}/bills', one(id)))
export const payBill = (id: string, way: PayWay) => unwrap(client.POST('/api/v1/bills/{id}/payment', { ...one(id), body: { way } }))
export const askWhetherPaid = (id: string) => unwrap(client.POST('/api/v1/bills/{id}/enquiry', one(id)))

export const deskBills = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/bills', one(id)))
export const issueBill = (id: string, amount: string, name: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/bills', { ...one(id), body: { amount, name } }))
export const askRefund = (id: string, why: string) =>
    unwrap(client.POST('/api/v1/desk/bills/{id}/refund-request', { ...one(id), body: { why } }))
export const noteRefund = (id: string) => unwrap(client.POST('/api/v1/desk/bills/{id}/refund', one(id)))
export const noteReturn = (id: string, channel: string, channel_txn: string) =>
    unwrap(client.POST('/api/v1/desk/bills/{id}/returned-payment', { ...one(id), body: { channel, channel_txn } }))
export const stuckBills = () => unwrap(client.GET('/api/v1/desk/stuck-bills'))
export const retryBill = (id: string) => unwrap(client.POST('/api/v1/desk/stuck-bills/{id}/retrying', one(id)))
