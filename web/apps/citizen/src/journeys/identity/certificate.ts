// What the holder of a certificate is asked to do, whatever holds her key.
import type { CertificateShown } from '@mashang/api'

export function base64Of(bytes: Uint8Array): string {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/// A signature as somebody brings it: a file of bytes, or of base64 with line ends.
export function signatureIn(bytes: Uint8Array): string {
    const text = new TextDecoder('latin1').decode(bytes).replace(/\s/g, '')
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? text : base64Of(bytes)
}

export const isCertificate = (text: string): boolean => text.includes('-----BEGIN CERTIFICATE-----')

/// The commands that sign challenge.txt, by kind of key.
export const COMMANDS = {
    usual: 'openssl dgst -sha256 -sign key.pem -out signature.bin challenge.txt',
    sm2: 'openssl dgst -sm3 -sigopt distid:1234567812345678 -sign key.pem -out signature.bin challenge.txt',
} as const
export type KeyKind = keyof typeof COMMANDS

export const shownOf = (ticket: string, certificates: string, signature: string): CertificateShown => ({
    ticket,
    certificates,
    signature,
})
