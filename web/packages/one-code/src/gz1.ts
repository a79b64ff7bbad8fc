// GZ1, the rotating code (docs/formats/gz1.md): its bytes and its chain.
import { fromBase45, toBase45 } from './base45'
import { bytesOf, fromBase64url, join, toBase64url, type Bytes } from './bytes'
import { isShowing } from './claims'

export const PURPOSES = ['identity', 'licence', 'entry'] as const
export type Purpose = (typeof PURPOSES)[number]

export const MOST_SLOTS = 1440
const HEADER = 22
const CID = 8
const COMMIT = 16
const LINK = 16
const SIGNATURE = 64
const SHORT = HEADER + 2 + LINK + SIGNATURE
const VERSION = 0x10
const HAS_COMMIT = 0x01

export interface Header {
    keyId: number
    purpose: number
    level: number
    strength: number
    cid: Bytes
    beginsS: number
    slotS: number
    slots: number
    predicates: number
}
export interface Code {
    header: Header
    /// As they came: what was signed.
    headerBytes: Bytes
    commit: Bytes
    slot: number
    link: Bytes
    signature: Bytes
    /// Claims that are shown along (claims.ts), or empty.
    showing: Bytes
}

export const purposeOf = (header: Header): Purpose | undefined => PURPOSES[header.purpose - 1]

export function readHeader(bytes: Bytes): Header {
    const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER)
    return {
        keyId: view.getUint8(1),
        purpose: view.getUint16(2),
        level: view.getUint8(4) >> 4,
        strength: view.getUint8(4) & 0x0f,
        cid: bytes.slice(5, 5 + CID),
        beginsS: view.getUint32(13),
        slotS: view.getUint8(17),
        slots: view.getUint16(18),
        predicates: view.getUint16(20),
    }
}

/// Nothing for another length, version or flag.
export function decode(bytes: Bytes): Code | undefined {
    const commits = bytes.length >= SHORT + COMMIT
    if (bytes.length !== SHORT && !commits) return undefined
    const showing = bytes.slice(SHORT + (commits ? COMMIT : 0))
    if (showing.length && !isShowing(showing)) return undefined
    if (bytes[0] !== (VERSION | (commits ? HAS_COMMIT : 0))) return undefined
    const rest = bytes.slice(HEADER + (commits ? COMMIT : 0))
    return {
        header: readHeader(bytes),
        headerBytes: bytes.slice(0, HEADER),
        commit: bytes.slice(HEADER, HEADER + (commits ? COMMIT : 0)),
        slot: rest[0]! * 256 + rest[1]!,
        link: rest.slice(2, 2 + LINK),
        signature: rest.slice(2 + LINK, 2 + LINK + SIGNATURE),
        showing,
    }
}

export const encode = (code: Pick<Code, 'headerBytes' | 'commit' | 'slot' | 'link' | 'signature' | 'showing'>): Bytes =>
    join(code.headerBytes, code.commit, twoBytes(code.slot), code.link, code.signature, code.showing)

export const textOf = (code: Parameters<typeof encode>[0]): string => `GZ1:${toBase45(encode(code))}`
export const urlOf = (code: Parameters<typeof encode>[0], base: string): string =>
    `${base}/c/${toBase64url(encode(code))}`

/// Reads both forms, blanks around them left out.
export function parse(scanned: string): Code | undefined {
    if (scanned.length > 1024) return undefined
    const text = scanned.trim()
    const url = /^https?:\/\/.*\/c\/([\w-]*)$/.exec(text)
    const bytes = text.startsWith('GZ1:') ? fromBase45(text.slice(4)) : url ? fromBase64url(url[1]!) : undefined
    return bytes && decode(bytes)
}

const twoBytes = (number: number): Bytes => Uint8Array.of(number >> 8, number & 0xff)

const CHAIN = bytesOf('GZ1c')

/// k_{i-1} out of k_i.
export async function linkBefore(cid: Bytes, slot: number, link: Bytes): Promise<Bytes> {
    const hash = await crypto.subtle.digest('SHA-256', join(CHAIN, cid, twoBytes(slot), link))
    return new Uint8Array(hash, 0, LINK)
}

/// k_0 out of k_i.
export async function anchorOf(cid: Bytes, slot: number, link: Bytes): Promise<Bytes> {
    let at = link
    for (let i = slot; i > 0; --i) at = await linkBefore(cid, i, at)
    return at
}

/// k_0 … k_N out of k_N.
export async function chainOf(cid: Bytes, slots: number, seed: Bytes): Promise<Bytes[]> {
    const links = new Array<Bytes>(slots + 1)
    links[slots] = seed
    for (let i = slots; i > 0; --i) links[i - 1] = await linkBefore(cid, i, links[i]!)
    return links
}

/// The slot that a moment falls into: 0 and below before the first, above `slots` after the last.
export const slotAt = (header: Header, nowMs: number): number =>
    Math.floor((nowMs - header.beginsS * 1000) / (header.slotS * 1000)) + 1

/// When a slot is over.
export const endOfSlot = (header: Header, slot: number): number => (header.beginsS + slot * header.slotS) * 1000
export const endOf = (header: Header): number => endOfSlot(header, header.slots)
