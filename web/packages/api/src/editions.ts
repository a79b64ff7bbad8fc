// Items as editions that are written, reviewed and published; what offices say for themselves; where
// their own lists differ; and how much the catalogue spares people.
import { client, exchange, path, query, unwrap } from './client'
import type { FiguresOf, ItemContent, LocalContent } from './types'

export const listedItems = (body?: string) => unwrap(client.GET('/api/v1/catalogue/items', query({ body })))
export const catalogueFigures = (of: FiguresOf, division?: string) =>
    unwrap(client.GET('/api/v1/catalogue/figures', query({ of, division })))

export const openEditions = () => unwrap(client.GET('/api/v1/desk/catalogue/editions'))
export const keptItem = (item_id: string) => unwrap(client.GET('/api/v1/desk/catalogue/items/{item_id}', path({ item_id })))
export const createItem = (content: ItemContent) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items', { body: { content, note: '' } }))
export const openEdition = (item_id: string) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/editions', path({ item_id })))

export interface EditionId {
    item_id: string
    number: number
}
export interface Writing {
    version: number
    content: ItemContent
    note: string
    effective_from?: string
}
export const edition = (which: EditionId, against?: number) =>
    unwrap(client.GET('/api/v1/desk/catalogue/items/{item_id}/editions/{number}', { params: { path: which, query: { against } } }))
export const writeEdition = (which: EditionId, body: Writing) =>
    unwrap(client.PUT('/api/v1/desk/catalogue/items/{item_id}/editions/{number}', { ...path(which), body }))
export const submitEdition = (which: EditionId, version: number) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/editions/{number}/submission', { ...path(which), body: { version } }))
export const discardEdition = (which: EditionId, version: number) =>
    unwrap(client.DELETE('/api/v1/desk/catalogue/items/{item_id}/editions/{number}', { params: { path: which, query: { version } } }))
export const reviewEdition = (which: EditionId, body: { version: number; approves: boolean; note: string }) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/editions/{number}/review', { ...path(which), body }))
export const recallEdition = (which: EditionId, body: { version: number; note: string }) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/editions/{number}/recall', { ...path(which), body }))
export const previewEdition = ({ item_id, number }: EditionId) =>
    unwrap(client.GET('/api/v1/desk/catalogue/items/{item_id}/editions/{number}/preview', path({ item_id, number })))

export const suspendItem = (item_id: string, body: { reason: string; from?: string; until?: string }) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/suspension', { ...path({ item_id }), body }))
export const resumeItem = (item_id: string) =>
    unwrap(client.DELETE('/api/v1/desk/catalogue/items/{item_id}/suspension', path({ item_id })))
export const abolishItem = (item_id: string, body: { reason: string; open_cases_confirmed: boolean; from?: string }) =>
    unwrap(client.POST('/api/v1/desk/catalogue/items/{item_id}/abolition', { ...path({ item_id }), body }))
/// What was to happen to it on a day to come will not.
export const callOffPlan = (item_id: string) =>
    unwrap(client.DELETE('/api/v1/desk/catalogue/items/{item_id}/plan', path({ item_id })))
export const itemHistory = (item_id: string) =>
    unwrap(client.GET('/api/v1/desk/catalogue/items/{item_id}/history', path({ item_id })))

export const officeProposals = () => unwrap(client.GET('/api/v1/desk/office-items'))
export const officeItem = (item_id: string) => unwrap(client.GET('/api/v1/desk/office-items/{item_id}', path({ item_id })))
export const writeOfficeItem = (item_id: string, body: { version: number; content: LocalContent }) =>
    unwrap(client.PUT('/api/v1/desk/office-items/{item_id}', { ...path({ item_id }), body }))

export const drift = () => unwrap(client.GET('/api/v1/desk/catalogue/drift'))
export const uploadOfficeList = (csv: string) =>
    unwrap(
        client.POST('/api/v1/desk/catalogue/office-lists', {
            body: csv,
            bodySerializer: (text) => text,
            headers: { 'Content-Type': 'text/csv' },
        }),
    )

export const ITEMS_SHEET = '/api/v1/desk/catalogue/items-sheet'
const workbook = (body: Blob): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
})
export const itemsSheet = async () => (await exchange(ITEMS_SHEET)).blob()
/// The sheet with each fault as a note at its cell.
export const markedSheet = async (sheet: Blob) => (await exchange(`${ITEMS_SHEET}/marking`, workbook(sheet))).blob()
/// Hands every changed row to review: how many.
export const applySheet = async (sheet: Blob, note: string) =>
    (await (await exchange(`${ITEMS_SHEET}?${new URLSearchParams({ note })}`, workbook(sheet))).json()) as { items: number }

export const waitingItems = () => unwrap(client.GET('/api/v1/me/waiting-items'))
export const waitForItem = (item_id: string) => unwrap(client.PUT('/api/v1/me/waiting-items/{item_id}', path({ item_id })))
export const stopWaiting = (item_id: string) => unwrap(client.DELETE('/api/v1/me/waiting-items/{item_id}', path({ item_id })))
