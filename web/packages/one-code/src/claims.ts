// What is shown along with a code (docs/formats/gz1.md, "Claims").
import { bytesOf, join, type Bytes } from './bytes'

/// A claim's number is its place among the committed ones, from 1 on.
export const CLAIMS = ['over_14', 'over_16', 'over_18', 'over_60', 'over_65', 'resident'] as const

export interface SaltedClaim {
    value: boolean
    salt: Bytes
}
export interface ShownClaim {
    number: number
    value: boolean
}

const HASH = 16
const ENTRY = 1 + HASH
const MOST = 16
const HIDDEN = 0
const NO = 2
const YES = 3

async function shortHash(...parts: Uint8Array[]): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)), 0, HASH).slice()
}
const hashOfClaim = (cid: Bytes, number: number, value: boolean, salt: Uint8Array): Promise<Bytes> =>
    shortHash(bytesOf('GZ1d'), cid, Uint8Array.of(number, value ? 1 : 0), salt)

/// The claims of those numbers in clear with their salts, of all others the hash. `numbers`: at least
/// one.
export async function showingOf(cid: Bytes, claims: SaltedClaim[], numbers: number[]): Promise<Bytes> {
    const entries = await Promise.all(
        claims.map(async ({ value, salt }, i) =>
            numbers.includes(i + 1)
                ? join(Uint8Array.of(value ? YES : NO), salt)
                : join(Uint8Array.of(HIDDEN), await hashOfClaim(cid, i + 1, value, salt)),
        ),
    )
    return join(Uint8Array.of(claims.length), ...entries)
}

/// Whether it is written as `showingOf` does.
export function isShowing(bytes: Bytes): boolean {
    const count = bytes[0] ?? 0
    if (count < 1 || count > MOST || bytes.length !== 1 + count * ENTRY) return false
    const tags = Array.from({ length: count }, (_, i) => bytes[1 + i * ENTRY]!)
    return tags.every((tag) => tag === HIDDEN || tag === NO || tag === YES) && tags.some((tag) => tag !== HIDDEN)
}

function entriesOf(showing: Bytes): { number: number; tag: number; rest: Bytes }[] {
    return Array.from({ length: showing[0] ?? 0 }, (_, i) => {
        const at = 1 + i * ENTRY
        return { number: i + 1, tag: showing[at]!, rest: showing.slice(at + 1, at + ENTRY) }
    })
}

export const claimsIn = (showing: Bytes): ShownClaim[] =>
    entriesOf(showing)
        .filter(({ tag }) => tag !== HIDDEN)
        .map(({ number, tag }) => ({ number, value: tag === YES }))

/// What a showing is a showing of.
export async function commitIn(cid: Bytes, showing: Bytes): Promise<Bytes> {
    const hashes = await Promise.all(
        entriesOf(showing).map(({ number, tag, rest }) => (tag === HIDDEN ? rest : hashOfClaim(cid, number, tag === YES, rest))),
    )
    return shortHash(bytesOf('GZ1m'), cid, ...hashes)
}

/// "over_65", "not_resident"; unknown numbers are left out.
export const namesOf = (claims: ShownClaim[]): string[] =>
    claims.flatMap(({ number, value }) => {
        const name = CLAIMS[number - 1]
        return name ? [value ? name : `not_${name}`] : []
    })
