// What search learns from people, and the words that the office keeps: wishes, words, proposals.
import { client, path, query, unwrap } from './client'
import type { ProposalState, WordChange, WordKind } from './types'

/// Tells what somebody chose for her words, while the browser already goes there. Nobody waits for it
/// and nobody hears when it is lost.
export function tellClick(q: string, item_id: string, division: string): void {
    const click = fetch('/api/v1/search/clicks', {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json', 'X-Mashang': '1' },
        body: JSON.stringify({ q, item_id, division }),
    })
    click.catch(() => undefined)
}

const cursorOf = (cursor: string | undefined) => (cursor === undefined ? undefined : Number(cursor))

export const deskWishes = (answered: boolean, cursor?: string) =>
    unwrap(client.GET('/api/v1/desk/wishes', query({ answered, cursor: cursorOf(cursor) })))
export const answerWish = (body: { division: string; text: string; item_id: string }) =>
    unwrap(client.PUT('/api/v1/desk/wishes/answer', { body }))

export const deskWords = (kind: WordKind, q: string, cursor?: string) =>
    unwrap(client.GET('/api/v1/desk/words', query({ kind, q: q || undefined, cursor: cursorOf(cursor) })))
export const wordListAddress = (kind: WordKind) => `/api/v1/desk/words.csv?kind=${kind}`
export const previewWords = (changes: WordChange[]) =>
    unwrap(client.POST('/api/v1/desk/words/preview', { body: { changes } }))

export const wordProposals = (state: ProposalState, cursor?: string) =>
    unwrap(client.GET('/api/v1/desk/word-proposals', query({ state, cursor: cursorOf(cursor) })))
export const wordProposal = (number: number) =>
    unwrap(client.GET('/api/v1/desk/word-proposals/{number}', path({ number })))
export const proposeWords = (body: { reason: string; changes: WordChange[] }) =>
    unwrap(client.POST('/api/v1/desk/word-proposals', { body }))
export const rewriteWords = (number: number, body: { version: number; reason: string; changes: WordChange[] }) =>
    unwrap(client.PUT('/api/v1/desk/word-proposals/{number}', { ...path({ number }), body }))
export const previewProposal = (number: number, version: number) =>
    unwrap(client.POST('/api/v1/desk/word-proposals/{number}/preview', { ...path({ number }), body: { version } }))
export const publishWords = (number: number, version: number) =>
    unwrap(client.POST('/api/v1/desk/word-proposals/{number}/publication', { ...path({ number }), body: { version } }))
export const declineWords = (number: number, body: { version: number; note: string }) =>
    unwrap(client.POST('/api/v1/desk/word-proposals/{number}/declination', { ...path({ number }), body }))
