// Makes the codes of one credential, without network.
import * as api from '@mashang/api'
import {
    chainOf, endOf, endOfSlot, fromBase64url, hexOf, MOST_SLOTS, readHeader, showingOf, slotAt, textOf, toBase64url, type Bytes, type Header,
    type Purpose,
} from '@mashang/one-code'
import * as vault from '../../vault'

export interface Shown {
    text: string
    slot: number
    /// Until the next code, milliseconds.
    leftMs: number
}

export class Maker {
    private constructor(
        readonly kept: vault.Kept,
        readonly header: Header,
        private readonly chain: Bytes[],
    ) {}

    private showing: Bytes = new Uint8Array()

    static async of(kept: vault.Kept): Promise<Maker> {
        const header = readHeader(fromBase64url(kept.header)!)
        return new Maker(kept, header, await chainOf(header.cid, header.slots, await vault.seedOf(header.cid)))
    }

    private now(): number {
        return Date.now() + this.kept.offsetMs
    }
    /// Nothing when its time is over. Before its first slot (a clock that runs behind) it shows the first.
    show(): Shown | undefined {
        const slot = Math.max(1, slotAt(this.header, this.now()))
        if (slot > this.header.slots) return undefined
        const text = textOf({
            headerBytes: fromBase64url(this.kept.header)!,
            commit: fromBase64url(this.kept.commit)!,
            slot,
            link: this.chain[slot]!,
            signature: fromBase64url(this.kept.signature)!,
            showing: this.showing,
        })
        return { text, slot, leftMs: endOfSlot(this.header, slot) - this.now() }
    }
    /// From now on these claims are shown along with each code, by their numbers.
    async showAlong(numbers: number[]): Promise<void> {
        const claims = this.kept.claims.map(({ value, salt }) => ({ value, salt: fromBase64url(salt)! }))
        this.showing = numbers.length ? await showingOf(this.header.cid, claims, numbers) : new Uint8Array()
    }
    /// What is left of its life, from 1 to 0.
    get freshness(): number {
        return (endOf(this.header) - this.now()) / (this.header.slots * this.header.slotS * 1000)
    }
}

/// A chain of this device's, signed by the platform.
async function issue(purpose: Purpose, accountId: string): Promise<vault.Kept> {
    const cid = crypto.getRandomValues(new Uint8Array(8))
    const chain = await chainOf(cid, MOST_SLOTS, await vault.seedOf(cid))
    const asked = Date.now()
    const body = { purpose, cid: hexOf(cid), anchor: toBase64url(chain[0]!), slots: MOST_SLOTS, with_claims: true }
    const credential = await api.issueCode(body)
    const halfway = (asked + Date.now()) / 2
    // begins_at is the platform's time, its milliseconds cut off.
    const offset = Date.parse(credential.begins_at) + 500 - halfway
    const kept = {
        purpose,
        accountId,
        cid: credential.cid,
        header: credential.header,
        signature: credential.signature,
        commit: credential.commit,
        claims: credential.claims.map(({ value, salt }) => ({ value, salt })),
        offsetMs: Math.abs(offset) < 2000 ? 0 : Math.round(offset),
        endsAt: credential.ends_at,
    }
    await vault.keep(kept)
    return kept
}

const STALE = 0.5

/// What this device can show at once: nothing when it has no code, or its time is over.
/// `accountId`: of who is signed in, if that is known.
export async function held(purpose: Purpose, accountId?: string): Promise<Maker | undefined> {
    const kept = await vault.find(purpose)
    // Kept by an earlier version of this page.
    if (!kept?.claims) return undefined
    if (accountId && kept.accountId !== accountId) return undefined
    const maker = await Maker.of(kept)
    return maker.freshness > 0 ? maker : undefined
}

export const isStale = (maker: Maker): boolean => maker.freshness < STALE
export const fresh = async (purpose: Purpose, accountId: string): Promise<Maker> => Maker.of(await issue(purpose, accountId))
