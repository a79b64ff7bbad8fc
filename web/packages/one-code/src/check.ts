// Whether a code is good, without network: the checks of docs/formats/gz1.md in their order.
import { bytesOf, hexOf, join, type Bytes } from './bytes'
import { commitIn } from './claims'
import { anchorOf, MOST_SLOTS, purposeOf, slotAt, type Code, type Purpose } from './gz1'

export const WRONGS = [
    'unreadable', 'unknown_key', 'out_of_range', 'stale', 'early', 'bad_signature', 'bad_claims', 'replayed', 'wrong_purpose', 'revoked',
] as const
export type Wrong = (typeof WRONGS)[number]

export type Keys = Map<number, CryptoKey>

const ES256 = { name: 'ECDSA', hash: 'SHA-256' }
const TOLERANCE = 1

interface Jwk extends JsonWebKey {
    kid?: string
}

/// The published keys that a browser can verify with: those of SM2 are left out, and codes that they
/// signed are of an unknown key here. Throws for what is no list of keys.
export async function readKeys(document: { keys: Jwk[] }): Promise<Keys> {
    const keys: Keys = new Map()
    for (const { kid, kty, crv, x, y } of document.keys) {
        if (kty !== 'EC' || crv !== 'P-256') continue
        const jwk = { kty, crv, x, y }
        keys.set(Number(kid), await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']))
    }
    return keys
}

async function isSigned(keys: Keys, keyId: number, text: Bytes, signature: Bytes): Promise<boolean> {
    const key = keys.get(keyId)
    return key !== undefined && crypto.subtle.verify(ES256, key, signature, text)
}

/// Key, range, slot, chain, signature and what is shown along. Nothing: genuine, and of this moment.
export async function checkAuthenticity(code: Code, keys: Keys, nowMs: number): Promise<Wrong | undefined> {
    const { header, slot } = code
    if (!keys.has(header.keyId)) return 'unknown_key'
    const sensible = header.slotS > 0 && header.slots >= 1 && header.slots <= MOST_SLOTS
    if (!sensible || slot < 1 || slot > header.slots) return 'out_of_range'
    const ahead = slot - slotAt(header, nowMs)
    if (ahead < -TOLERANCE) return 'stale'
    if (ahead > TOLERANCE) return 'early'
    const anchor = await anchorOf(header.cid, slot, code.link)
    const signed = join(bytesOf('GZ1s'), code.headerBytes, code.commit, anchor)
    if (!(await isSigned(keys, header.keyId, signed, code.signature))) return 'bad_signature'
    if (!code.showing.length) return undefined
    return hexOf(await commitIn(header.cid, code.showing)) === hexOf(code.commit) ? undefined : 'bad_claims'
}

export interface Revocations {
    madeAtMs: number
    cids: Set<string>
}

/// Nothing unless whole, in order and signed by one of the keys.
export async function readRevocations(bytes: Bytes, keys: Keys): Promise<Revocations | undefined> {
    const HEAD = 13
    const CID = 8
    const SIGNATURE = 64
    if (bytes.length < HEAD + SIGNATURE || new TextDecoder().decode(bytes.subarray(0, 4)) !== 'GZ1r') return undefined
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const count = view.getUint32(9)
    if (bytes.length !== HEAD + count * CID + SIGNATURE) return undefined
    const text = bytes.slice(0, bytes.length - SIGNATURE)
    if (!(await isSigned(keys, view.getUint8(4), text, bytes.slice(text.length)))) return undefined
    const cids = Array.from({ length: count }, (_, i) => hexOf(text.subarray(HEAD + i * CID, HEAD + (i + 1) * CID)))
    if (cids.some((cid, i) => i > 0 && cid <= cids[i - 1]!)) return undefined
    return { madeAtMs: view.getUint32(5) * 1000, cids: new Set(cids) }
}

export interface Verifier {
    keys: Keys
    revocations?: Revocations
    /// The terminal's; none: any.
    purpose?: Purpose
    /// The last slot that was accepted of each credential. Slots must rise: whoever sees k_i can
    /// compute k_{i-1}.
    seen: Map<string, number>
}

/// All checks; enters the slot in `seen` when, and only when, all are passed.
export async function check(code: Code, verifier: Verifier, nowMs: number): Promise<Wrong | undefined> {
    const wrong = await checkAuthenticity(code, verifier.keys, nowMs)
    if (wrong) return wrong
    const cid = hexOf(code.header.cid)
    if (code.slot <= (verifier.seen.get(cid) ?? 0)) return 'replayed'
    const purpose = purposeOf(code.header)
    if (!purpose || (verifier.purpose && purpose !== verifier.purpose)) return 'wrong_purpose'
    if (verifier.revocations?.cids.has(cid)) return 'revoked'
    verifier.seen.set(cid, code.slot)
    return undefined
}
