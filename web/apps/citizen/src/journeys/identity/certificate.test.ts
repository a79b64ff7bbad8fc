// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bytesOf, textFile, verifyCommand } from '@mashang/ui'
import { isCertificate, signatureIn, signCommand } from './certificate'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a signature', () => {
    it('may come as bytes', () => {
        expect(signatureIn(new Uint8Array([0x30, 0x00, 0xff]))).toBe('MAD/')
    })
    it('may come in base64, with line ends', () => {
        expect(signatureIn(bytes('MEUC\nIQD/\r\n'))).toBe('MEUCIQD/')
    })
    it('that only looks like base64 in part is taken for bytes', () => {
        expect(signatureIn(bytes('MEU'))).toBe('TUVV')
    })
})

describe('a certificate', () => {
    it('is known by its label', () => {
        expect(isCertificate('-----BEGIN CERTIFICATE-----\nMIIB')).toBe(true)
        expect(isCertificate('-----BEGIN PRIVATE KEY-----\nMIIB')).toBe(false)
    })
})

describe('a command', () => {
    it('signs and verifies SM2 by the id that everybody takes', () => {
        expect(signCommand('sm2', 'challenge.txt')).toMatch(/-sm3 -sigopt distid:1234567812345678 -sign .* challenge.txt$/)
        expect(verifyCommand('sm2_sm3', 'submission.json')).toMatch(/-sm3 -sigopt distid:1234567812345678 -verify .* submission.json$/)
    })
    it('verifies with the digest of the signature', () => {
        expect(verifyCommand('ecdsa_sha384', 'a')).toContain('-sha384 -verify')
        expect(verifyCommand('rsa_pss_sha256', 'a')).toContain('rsa_padding_mode:pss')
    })
})

describe('a file to be saved', () => {
    it('is the very bytes, of Chinese text too', () => {
        const bytes = bytesOf(textFile('申请', 'application/json').split(',')[1]!)
        expect(new TextDecoder().decode(bytes)).toBe('申请')
    })
})
