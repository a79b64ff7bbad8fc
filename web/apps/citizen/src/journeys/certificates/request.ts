// A certificate request (PKCS #10, RFC 2986) for a key of Web Crypto on P-256.
import type { SubjectPart } from '@mashang/api'
import { bits, integer, noAttributes, oid, printable, sequence, setOf, utf8, type Bytes } from './der'

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const HALF = 32

const TYPES: Record<string, string> = {
    C: '2.5.4.6',
    O: '2.5.4.10',
    CN: '2.5.4.3',
    serialNumber: '2.5.4.5',
    organizationIdentifier: '2.5.4.97',
}
// RFC 5280 appendix A has these two in PrintableString.
const PRINTABLE = new Set(['C', 'serialNumber'])

const nameOf = (subject: SubjectPart[]): Bytes =>
    sequence(
        ...subject.map(({ type, value }) =>
            setOf(sequence(oid(TYPES[type] ?? type), PRINTABLE.has(type) ? printable(value) : utf8(value))),
        ),
    )

/// Web Crypto writes r and s side by side; X.509 has a sequence of two integers.
export const signatureOf = (raw: Uint8Array): Bytes => sequence(integer(raw.subarray(0, HALF)), integer(raw.subarray(HALF)))

export async function signText(key: CryptoKey, text: Uint8Array<ArrayBuffer>): Promise<Bytes> {
    return signatureOf(new Uint8Array(await crypto.subtle.sign(SIGNING, key, text)))
}

/// DER. The subject is the platform's to say: it stands in the request exactly so.
export async function requestFor(pair: CryptoKeyPair, subject: SubjectPart[]): Promise<Bytes> {
    const key = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    const wish = sequence(integer(new Uint8Array([0])), nameOf(subject), key, noAttributes())
    const signature = await signText(pair.privateKey, wish)
    return sequence(wish, sequence(oid(ECDSA_WITH_SHA256)), bits(signature))
}

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/// SHA-256 of the public key, as the platform names keys.
export async function fingerprintOf(publicKey: CryptoKey): Promise<string> {
    const key = await crypto.subtle.exportKey('spki', publicKey)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', key))
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
