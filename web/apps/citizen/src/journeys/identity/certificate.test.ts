import { describe, expect, it } from 'vitest'
import { isCertificate, signatureIn } from './certificate'

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
