// Official documents of cases, how they are served, and what everybody may ask of one.
import { client, exchange, path, unwrap } from './client'
import type { DocumentKind, PostalAddress, ServiceChannel } from './types'

const one = (id: string) => path({ id })
const both = (id: string, document_id: string) => path({ id, document_id })

export const documents = (id: string) => unwrap(client.GET('/api/v1/cases/{id}/documents', one(id)))
export const documentUrl = (id: string, document_id: string) => `/api/v1/cases/${id}/documents/${document_id}/file`
export const receiptUrl = (id: string, document_id: string) => `/api/v1/cases/${id}/documents/${document_id}/receipt`
export const verifyDocument = (code: string) =>
    unwrap(client.GET('/api/v1/verification/documents/{code}', path({ code })))

export const serviceConsent = () => unwrap(client.GET('/api/v1/me/service-consent'))
export const giveServiceConsent = (body: { channels: ServiceChannel[]; postal?: PostalAddress; mobile?: string }) =>
    unwrap(client.PUT('/api/v1/me/service-consent', { body }))
export const withdrawServiceConsent = () => unwrap(client.DELETE('/api/v1/me/service-consent'))

export const nameServiceMail = (address: string) => unwrap(client.PUT('/api/v1/me/service-mail', { body: { address } }))
export const confirmServiceMail = (code: string) => unwrap(client.POST('/api/v1/me/service-mail/confirmation', { body: { code } }))
export const removeServiceMail = () => unwrap(client.DELETE('/api/v1/me/service-mail'))

export const deskDocuments = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/documents', one(id)))
export const deskDocumentUrl = (id: string, document_id: string) => `/api/v1/desk/cases/${id}/documents/${document_id}/file`
export const sendOnPaper = (id: string, document_id: string, address?: PostalAddress) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/paper', { ...both(id, document_id), body: { address } }))
export const publishNotice = (id: string, document_id: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/public-notice', both(id, document_id)))
export const issueAgain = (id: string, document_id: string, why: string) =>
    unwrap(client.POST('/api/v1/desk/cases/{id}/documents/{document_id}/replacement', { ...both(id, document_id), body: { why } }))
export const undeliveredDocuments = () => unwrap(client.GET('/api/v1/desk/undelivered-documents'))

interface Wording {
    title: string
    body: string
}
const TEMPLATE = '/api/v1/desk/document-templates/{kind}'
export const documentTemplates = () => unwrap(client.GET('/api/v1/desk/document-templates'))
export const saveTemplate = (kind: DocumentKind, item_id: string | undefined, words: Wording) =>
    unwrap(client.PUT(TEMPLATE, { ...path({ kind }), body: { item_id, ...words } }))
export const removeTemplate = (kind: DocumentKind, item_id?: string) =>
    unwrap(client.DELETE(TEMPLATE, { params: { path: { kind }, query: { item_id } } }))
export const templateVersions = (kind: DocumentKind, item_id?: string) =>
    unwrap(client.GET(`${TEMPLATE}/versions`, { params: { path: { kind }, query: { item_id } } }))
/// A PDF with the fields' examples.
export const previewTemplate = async (kind: DocumentKind, words: Wording) =>
    (
        await exchange(`/api/v1/desk/document-templates/${kind}/preview`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(words),
        })
    ).blob()
