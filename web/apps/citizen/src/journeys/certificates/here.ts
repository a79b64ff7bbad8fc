// Certificates whose keys are on this device: what the platform knows of them, and what they sign.
import * as api from '@mashang/api'
import { keysOf, type DeviceKey } from './keys'
import { signText, toBase64 } from './request'

export interface KeyHere {
    /// Of the issued certificate.
    id: string
    holder: string
    uscc?: string
    fingerprint: string
    key: DeviceKey
}

export const holderIn = (subject: string): string => /(?:^|,)CN=(.*?)(,|$)/.exec(subject)?.[1] ?? subject

/// Those that are in force, whatever account they are bound to.
export async function inForceHere(accountId: string): Promise<KeyHere[]> {
    const [{ certificates }, keys] = await Promise.all([api.issuedCertificates(), keysOf(accountId)])
    const here: KeyHere[] = []
    for (const one of certificates) {
        const key = keys.get(one.key_fingerprint)
        if (!key || !one.fingerprint || one.state !== 'in_force' || one.is_over) continue
        here.push({ id: one.id, holder: holderIn(one.subject), uscc: one.uscc, fingerprint: one.fingerprint, key })
    }
    return here
}

/// Those that sign for her: bound to her account.
export async function boundHere(accountId: string): Promise<KeyHere[]> {
    const here = await inForceHere(accountId)
    if (!here.length) return []
    const { bindings } = await api.certificateBindings()
    return here.filter((one) => bindings.some(({ fingerprint }) => fingerprint === one.fingerprint))
}

/// As the server takes it: the certificate with those above it, and the signature.
export async function sign(one: KeyHere, text: string): Promise<{ certificates: string; signature: string }> {
    const { chain_pem: certificates = '' } = await api.issuedCertificate(one.id)
    const signature = toBase64(await signText(one.key.pair.privateKey, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>))
    return { certificates, signature }
}
