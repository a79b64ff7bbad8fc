// The vector of docs/formats/gz1.md, and the cases that the C++ tests have.
import { readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, fromBase64url, hexOf, join, toBase64url, type Bytes } from './bytes'
import { fromBase45, toBase45 } from './base45'
import { claimsIn, namesOf, showingOf } from './claims'
import { check, checkAuthenticity, readKeys, readRevocations, type Keys, type Verifier } from './check'
import { chainOf, decode, encode, linkBefore, parse, textOf, urlOf, type Code } from './gz1'

if (!globalThis.crypto) Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

const document = readFileSync(fileURLToPath(new URL('../../../../docs/formats/gz1.md', import.meta.url)), 'utf8')
const TEXT = /GZ1:[^\n`]{150,}/.exec(document)![0]
const URL_TEXT = /https:\/\/mashang\.example\/c\/\S+/.exec(document)![0]
const [X, Y] = [/x `([\w-]{43})`/.exec(document)![1]!, /y `([\w-]{43})`/.exec(document)![1]!]
const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16))
const inSlot = (slot: number): number => (1_538_272_800 + (slot - 1) * 15 + 7) * 1000

let keys: Keys
let code: Code
beforeAll(async () => {
    keys = await readKeys({ keys: [{ kty: 'EC', crv: 'P-256', x: X, y: Y, kid: '1' }, { kty: 'EC', crv: 'SM2', kid: '128' }] })
    code = parse(TEXT)!
})

describe('the vector', () => {
    it('is read from both texts and written as it was', () => {
        expect(textOf(code)).toBe(TEXT)
        expect(urlOf(code, 'https://mashang.example')).toBe(URL_TEXT)
        expect(parse(URL_TEXT)).toEqual(code)
        expect(code.header).toMatchObject({ keyId: 1, purpose: 1, level: 2, strength: 1, slotS: 15, slots: 1440, predicates: 1 })
        expect(hexOf(code.header.cid)).toBe('0102030405060708')
    })
    it('has our chain', async () => {
        const chain = await chainOf(hex('0102030405060708'), 1440, hex('101112131415161718191a1b1c1d1e1f'))
        expect(hexOf(chain[1439]!)).toBe('a3bce353a647e6031e71db7cdd56f89c')
        expect(hexOf(chain[0]!)).toBe('2fef8343309746098901a3ac7d164e63')
        expect(chain[100]).toEqual(code.link)
    })
    it.each([[98, 'early'], [99, undefined], [100, undefined], [101, undefined], [102, 'stale']])('looked at in slot %i: %s', async (slot, wanted) => {
        expect(await checkAuthenticity(code, keys, inSlot(slot))).toBe(wanted)
    })
})

describe('the vector with claims', () => {
    const part = document.slice(document.indexOf('## A vector with claims'))
    const [BARE, SHOWN] = [...part.matchAll(/ {4}(GZ1:[^\n]+)/g)].map((match) => match[1]!) as [string, string]
    const own = async (): Promise<Keys> =>
        readKeys({ keys: [{ kty: 'EC', crv: 'P-256', x: /x `([\w-]{43})`/.exec(part)![1]!, y: /y `([\w-]{43})`/.exec(part)![1]!, kid: '1' }] })
    const salts = Array.from({ length: 6 }, (_, i) => Uint8Array.from({ length: 16 }, (_, j) => 0x20 + 16 * i + j))
    const claims = salts.map((salt, i) => ({ value: i < 5, salt }))

    it('is good with and without what is shown', async () => {
        const [bare, shown] = [parse(BARE)!, parse(SHOWN)!]
        expect(await checkAuthenticity(bare, await own(), inSlot(100))).toBeUndefined()
        expect(await checkAuthenticity(shown, await own(), inSlot(100))).toBeUndefined()
        expect(claimsIn(bare.showing)).toEqual([])
        expect(namesOf(claimsIn(shown.showing))).toEqual(['over_65', 'not_resident'])
        expect(textOf(shown)).toBe(SHOWN)
    })
    it('is what we make', async () => {
        const bare = parse(BARE)!
        expect(textOf({ ...bare, showing: await showingOf(bare.header.cid, claims, [5, 6]) })).toBe(SHOWN)
    })
    it('is refused wherever what is shown was changed', async () => {
        const good = encode(parse(SHOWN)!)
        for (let i = good.length - 103; i < good.length; i += 6) {
            const bytes = good.slice()
            bytes[i]! ^= 1
            const changed = decode(bytes)
            expect(changed && (await checkAuthenticity(changed, await own(), inSlot(100))), `byte ${i}`).toBe(changed && 'bad_claims')
        }
    })
})

describe('a code that was changed', () => {
    it('is refused wherever a byte was', async () => {
        const good = encode(code)
        for (let i = 0; i < good.length; i += 3) {
            const bytes = good.slice()
            bytes[i]! ^= 1
            const changed = decode(bytes)
            expect(changed === undefined || (await checkAuthenticity(changed, keys, inSlot(100))) !== undefined, `byte ${i}`).toBe(true)
        }
    })
    it('says what is wrong', async () => {
        const refusal = (change: Partial<Code>, header: Partial<Code['header']> = {}) =>
            checkAuthenticity({ ...code, ...change, header: { ...code.header, ...header } }, keys, inSlot(100))
        expect(await refusal({}, { keyId: 128 })).toBe('unknown_key')
        expect(await refusal({ slot: 0 })).toBe('out_of_range')
        expect(await refusal({ slot: 1441 })).toBe('out_of_range')
        expect(await refusal({}, { slotS: 0 })).toBe('out_of_range')
        expect(await refusal({ slot: 101 })).toBe('bad_signature')
        expect(await refusal({ commit: new Uint8Array(16) })).toBe('bad_signature')
    })
    it.each(['', 'GZ1:', TEXT.slice(4), `${TEXT}0`, URL_TEXT.slice(0, -1), 'x'.repeat(2000)])('is no code: %s', (text) => {
        expect(parse(text)).toBeUndefined()
    })
})

describe('a verifier', () => {
    const verifier = (more: Partial<Verifier> = {}): Verifier => ({ keys, seen: new Map(), ...more })
    it('takes a code once, and not the one before it', async () => {
        const own = verifier()
        const earlier = { ...code, slot: 99, link: await linkBefore(code.header.cid, 100, code.link) }
        expect(await checkAuthenticity(earlier, keys, inSlot(100))).toBeUndefined()
        expect(await check(code, own, inSlot(100))).toBeUndefined()
        expect(await check(code, own, inSlot(100))).toBe('replayed')
        expect(await check(earlier, own, inSlot(100))).toBe('replayed')
    })
    it('looks at purpose and revocations, and then uses nothing up', async () => {
        const seen = new Map<string, number>()
        expect(await check(code, verifier({ seen, purpose: 'entry' }), inSlot(100))).toBe('wrong_purpose')
        const revocations = { madeAtMs: 0, cids: new Set(['0102030405060708']) }
        expect(await check(code, verifier({ seen, revocations }), inSlot(100))).toBe('revoked')
        expect(seen.size).toBe(0)
        expect(await check(code, verifier({ seen, purpose: 'identity' }), inSlot(100))).toBeUndefined()
    })
})

describe('revocations', () => {
    it('are read when they are whole, in order and signed', async () => {
        const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
        const own: Keys = new Map([[1, pair.publicKey]])
        const list = async (...cids: string[]) => {
            const text = join(bytesOf('GZ1r'), hex('015bb02e20'), hex(cids.length.toString(16).padStart(8, '0')), ...cids.map(bytesOf))
            return join(text, new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, text)))
        }
        const good = await list('aaaaaaaa', 'bbbbbbbb')
        const read = await readRevocations(good, own)
        expect(read).toEqual({ madeAtMs: 1_538_272_800_000, cids: new Set(['6161616161616161', '6262626262626262']) })
        expect(await readRevocations(await list(), own)).toMatchObject({ cids: new Set() })
        expect(await readRevocations(await list('bbbbbbbb', 'aaaaaaaa'), own)).toBeUndefined()
        expect(await readRevocations(good.slice(0, -1), own)).toBeUndefined()
        good[20]! ^= 1
        expect(await readRevocations(good, own)).toBeUndefined()
    })
})

describe('texts of bytes', () => {
    it('are those of RFC 9285', () => {
        for (const [bytes, text] of [['AB', 'BB8'], ['Hello!!', '%69 VD92EX0'], ['base-45', 'UJCLQE7W581']] as const) {
            expect(toBase45(bytesOf(bytes))).toBe(text)
            expect(fromBase45(text)).toEqual(bytesOf(bytes))
        }
        for (const wrong of ['A', 'bb8', 'GGW', ':::', '::']) expect(fromBase45(wrong)).toBeUndefined()
    })
    it('come back from base64url in one way only', () => {
        expect(fromBase64url(toBase64url(hex('00ff10')))).toEqual(hex('00ff10'))
        for (const wrong of ['AB=', 'AB+', 'A', 'AB']) expect(fromBase64url(wrong)).toBeUndefined()
    })
})
