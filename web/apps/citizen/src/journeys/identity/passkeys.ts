// Passkeys by the browser's own means; the server verifies what comes of it.
import * as api from '@mashang/api'
import { bytesOf } from '@mashang/ui'

// TypeScript knows toJSON(), not yet what it gives (Web Authentication Level 3, 5.1.4).
interface Shown {
    response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string }
}
interface Made {
    response: { clientDataJSON: string; attestationObject: string; transports: string[] }
}

export const hasPasskeys = () =>
    'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/// What a passkey answers to what we ask. Throws a DOMException when its holder changes her mind.
async function answer(asked: PublicKeyCredentialRequestOptionsJSON): Promise<api.PasskeyShown> {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked)
    const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
    const { response } = credential.toJSON() as unknown as Shown
    return {
        credential_id: credential.id,
        client_data: response.clientDataJSON,
        authenticator_data: response.authenticatorData,
        signature: response.signature,
        user_handle: response.userHandle ?? '',
    }
}
const asked = ({ public_key }: { public_key: unknown }) => public_key as PublicKeyCredentialRequestOptionsJSON
const show = async () => answer(asked(await api.passkeyOptions()))

/// Whether a challenge is about this very text: it ends with the SHA-256 of it.
export async function isAbout(challenge: string, text: string): Promise<boolean> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
    const bytes = bytesOf(challenge.replaceAll('-', '+').replaceAll('_', '/'))
    return bytes.length > digest.length && digest.every((byte, at) => byte === bytes[bytes.length - digest.length + at])
}
/// What is confirmed is what she was shown: else nothing is asked of her passkey, and null.
export async function confirmSigning(id: string, text: string): Promise<api.SigningShown | null> {
    const options = asked(await api.signingOptions(id))
    return (await isAbout(options.challenge, text)) ? answer(options) : null
}

export const signInWithPasskey = async () => api.passkeySignIn(await show())
export const renewWithPasskey = async () => api.passkeyRenew(await show())

export async function makePasskey(name: string): Promise<api.Passkey> {
    const { public_key } = await api.newPasskeyOptions()
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
        public_key as unknown as PublicKeyCredentialCreationOptionsJSON,
    )
    const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
    const { response } = credential.toJSON() as unknown as Made
    return api.addPasskey({
        name,
        client_data: response.clientDataJSON,
        attestation: response.attestationObject,
        transports: response.transports,
    })
}

/// Whether its holder closed the browser's window, which is no fault.
export const isGivenUp = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'NotAllowedError'
