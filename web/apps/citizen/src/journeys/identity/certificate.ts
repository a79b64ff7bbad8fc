// What the holder of a certificate is asked to do, whatever holds her key.
import type { CertificateShown } from '@mashang/api'
import { base64Of, SM2_DIGEST } from '@mashang/ui'

/// A signature as somebody brings it: a file of bytes, or of base64 with line ends.
export function signatureIn(bytes: Uint8Array): string {
    const text = new TextDecoder('latin1').decode(bytes).replace(/\s/g, '')
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? text : base64Of(bytes)
}

export const isCertificate = (text: string): boolean => text.includes('-----BEGIN CERTIFICATE-----')

const KINDS = { usual: '-sha256', sm2: SM2_DIGEST } as const
export type KeyKind = keyof typeof KINDS
/// The command that signs a file, by kind of key.
export const signCommand = (kind: KeyKind, file: string): string =>
    `openssl dgst ${KINDS[kind]} -sign key.pem -out signature.bin ${file}`

export const shownOf = (ticket: string, certificates: string, signature: string): CertificateShown => ({
    ticket,
    certificates,
    signature,
})
