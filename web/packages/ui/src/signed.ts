// What somebody signed, as files that anybody verifies.
import type { SignatureScheme } from '@mashang/api'

export function base64Of(bytes: Uint8Array): string {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

export const SM2_DIGEST = '-sm3 -sigopt distid:1234567812345678'
const SCHEMES: Record<SignatureScheme, string> = {
    rsa_pkcs1_sha256: '-sha256',
    rsa_pss_sha256: '-sha256 -sigopt rsa_padding_mode:pss',
    ecdsa_sha256: '-sha256',
    ecdsa_sha384: '-sha384',
    sm2_sm3: SM2_DIGEST,
}
/// The commands by which anybody verifies a signature over a file: "Verified OK".
export const verifyCommand = (scheme: SignatureScheme, file: string): string =>
    'openssl x509 -in certificate.pem -noout -pubkey > key.pem\n' +
    `openssl dgst ${SCHEMES[scheme]} -verify key.pem -signature signature.bin ${file}`

/// A file that a page offers to be saved.
export const fileOf = (bytes: Uint8Array, media: string): string => `data:${media};base64,${base64Of(bytes)}`
export const textFile = (text: string, media: string): string => fileOf(new TextEncoder().encode(text), media)
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
