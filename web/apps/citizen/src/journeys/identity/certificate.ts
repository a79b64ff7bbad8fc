// What the holder of a certificate is asked to do, whatever holds her key.
import type { CertificateShown, SignatureScheme } from '@mashang/api'

export function base64Of(bytes: Uint8Array): string {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/// A signature as somebody brings it: a file of bytes, or of base64 with line ends.
export function signatureIn(bytes: Uint8Array): string {
    const text = new TextDecoder('latin1').decode(bytes).replace(/\s/g, '')
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? text : base64Of(bytes)
}

export const isCertificate = (text: string): boolean => text.includes('-----BEGIN CERTIFICATE-----')

const SM2 = '-sm3 -sigopt distid:1234567812345678'
const KINDS = { usual: '-sha256', sm2: SM2 } as const
export type KeyKind = keyof typeof KINDS
/// The command that signs a file, by kind of key.
export const signCommand = (kind: KeyKind, file: string): string =>
    `openssl dgst ${KINDS[kind]} -sign key.pem -out signature.bin ${file}`

const SCHEMES: Record<SignatureScheme, string> = {
    rsa_pkcs1_sha256: '-sha256',
    rsa_pss_sha256: '-sha256 -sigopt rsa_padding_mode:pss',
    ecdsa_sha256: '-sha256',
    ecdsa_sha384: '-sha384',
    sm2_sm3: SM2,
}
/// The commands by which anybody verifies a signature over a file: "Verified OK".
export const verifyCommand = (scheme: SignatureScheme, file: string): string =>
    'openssl x509 -in certificate.pem -noout -pubkey > key.pem\n' +
    `openssl dgst ${SCHEMES[scheme]} -verify key.pem -signature signature.bin ${file}`

/// A file that a page offers to be saved.
export const fileOf = (bytes: Uint8Array, media: string): string => `data:${media};base64,${base64Of(bytes)}`
export const textFile = (text: string, media: string): string => fileOf(new TextEncoder().encode(text), media)
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))

export const shownOf = (ticket: string, certificates: string, signature: string): CertificateShown => ({
    ticket,
    certificates,
    signature,
})
