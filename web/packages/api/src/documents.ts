// Official documents of cases, how they are served, and what everybody may ask of one.
import { client, path, unwrap } from './client'
import type { PostalAddress, ServiceChannel } from './types'

const one = (id: string) => path({ id })
const both = (id: string, document_id: string) => path({ id, document_id })

export const documents = (id: string) => unwrap(client.GET('/api/v1/cases/{id}/documents', one(id)))
export const documentUrl = (id: string, document_id: string) => `/api/v1/cases/${id}/documents/${document_id}/file`
export const receiptUrl = (id: string, document_id: string) => `/api/v1/cases/${id}/documents/${document_id}/receipt`
export const verifyDocument = (code: string) =>
    unwrap(client.GET('/api/v1/verification/documents/{code}', path({ code })))

export const serviceConsent = () => unwrap(client.GET('/api/v1/me/service-consent'))
export const giveServiceConsent = (body: { channels: ServiceChannel[]; postal?: PostalAddress }) =>
    unwrap(client.PUT('/api/v1/me/service-consent', { body }))
export const withdrawServiceConsent = () => unwrap(client.DELETE('/api/v1/me/service-consent'))

export const deskDocuments = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/documents', one(id)))
export const deskDocumentUrl = (id: string, document_id: string) => `/api/v1/desk/cases/${id}/documents/${document_id}/file`
export const sendOnPaper = (id: string, document_id: string, address?: PostalAddress) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/paper', { ...both(id, document_id), body: { address } }))
export const publishNotice = (id: string, document_id: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/public-notice', both(id, document_id)))
export const issueAgain = (id: string, document_id: string, why: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/replacement', { ...both(id, document_id), body: { why } }))
