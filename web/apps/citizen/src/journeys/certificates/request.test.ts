// What openssl says of the requests and signatures that a browser makes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicKey, verify, webcrypto } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { integer, oid } from './der'
import { ALGORITHM, fingerprintOf, requestFor, signText } from './request'

const folder = mkdtempSync(join(tmpdir(), 'mashang-'))
const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
}
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

beforeAll(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
})

const SUBJECT = [
    { type: 'C', value: 'CN' },
    { type: 'CN', value: '林小红' },
    { type: 'serialNumber', value: '0123456789abcdef0123' },
]
const make = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])

describe('a request', () => {
    it('is one that openssl verifies, under the subject that was asked for', async () => {
        const request = file('request.der', await requestFor(await make(), SUBJECT))
        const said = openssl('req', '-inform', 'DER', '-in', request, '-verify', '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus')
        expect(said).toContain('C=CN,CN=林小红,serialNumber=0123456789abcdef0123')
    })

    it('carries the code of an organisation where others look for it', async () => {
        const subject = [
            { type: 'O', value: '福州市某某有限公司' },
            { type: 'organizationIdentifier', value: 'NTRCN-91350100MA2Y00006X' },
        ]
        const request = file('organisation.der', await requestFor(await make(), subject))
        expect(openssl('req', '-inform', 'DER', '-in', request, '-noout', '-subject')).toContain(
            'organizationIdentifier = NTRCN-91350100MA2Y00006X',
        )
    })

    it('holds the key whose fingerprint the platform will name', async () => {
        const pair = await make()
        const request = file('key.der', await requestFor(pair, SUBJECT))
        const pem = openssl('req', '-inform', 'DER', '-in', request, '-noout', '-pubkey')
        const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
        const digest = await crypto.subtle.digest('SHA-256', der)
        expect(await fingerprintOf(pair.publicKey)).toBe(hex(new Uint8Array(digest)))
    })
})

describe('a signature', () => {
    it('is one that openssl verifies, and not of another text', async () => {
        const pair = await make()
        const text = new TextEncoder().encode('同意') as Uint8Array<ArrayBuffer>
        const spki = Buffer.from(await crypto.subtle.exportKey('spki', pair.publicKey))
        const pem = file('public.pem', `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`)
        const signature = file('signature', await signText(pair.privateKey, text))
        const check = (name: string) => openssl('dgst', '-sha256', '-verify', pem, '-signature', signature, name)
        expect(check(file('text', text))).toContain('Verified OK')
        expect(() => check(file('other', '不同意'))).toThrow()
        // Often enough for numbers with a leading zero, and with a high first bit.
        const key = { key: spki, format: 'der', type: 'spki' } as const
        for (let i = 0; i < 100; ++i) {
            expect(verify('sha256', text, createPublicKey(key), await signText(pair.privateKey, text))).toBe(true)
        }
    })
})

describe('der', () => {
    it('writes numbers and names as X.690 has them', () => {
        expect(hex(integer(new Uint8Array([0])))).toBe('020100')
        expect(hex(integer(new Uint8Array([0, 0, 0x7f])))).toBe('02017f')
        expect(hex(integer(new Uint8Array([0x80])))).toBe('02020080')
        expect(hex(oid('2.5.4.97'))).toBe('0603550461')
        expect(hex(oid('1.2.840.10045.4.3.2'))).toBe('06082a8648ce3d040302')
    })
})
