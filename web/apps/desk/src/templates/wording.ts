// What an office writes: which template an address names, and how fields come into its words.
import type { DocumentKind, DocumentTemplate } from '@mashang/api'

export const KINDS: DocumentKind[] = ['acceptance', 'supplement', 'not_accepted', 'granted', 'granted_in_part', 'denied', 'terminated']

/// The office's own for that item (none: for all), else what is said now in its place.
export function wordingOf(all: DocumentTemplate[], kind: DocumentKind, item: string | undefined): { now: DocumentTemplate; isOwn: boolean } {
    const ofKind = all.filter((one) => one.kind === kind)
    const own = ofKind.find((one) => !one.standard && one.item_id === item)
    const general = ofKind.find((one) => !one.standard && !one.item_id)
    const standard = ofKind.find((one) => one.standard)!
    return { now: own ?? general ?? standard, isOwn: !!own }
}

/// The words with a field where the cursor stands, and where it stands then.
export function withField(words: string, from: number, to: number, name: string): { words: string; at: number } {
    const field = `{${name}}`
    return { words: words.slice(0, from) + field + words.slice(to), at: from + field.length }
}
