// Passkeys by the browser's own means; the server verifies what comes of it.
import * as api from '@mashang/api'

// TypeScript knows toJSON(), not yet what it gives (Web Authentication Level 3, 5.1.4).
interface Shown {
    response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string }
}
interface Made {
    response: { clientDataJSON: string; attestationObject: string; transports: string[] }
}

export const hasPasskeys = () =>
    'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/// What a passkey signs for us. Throws a DOMException when its holder changes her mind.
async function show(): Promise<api.PasskeyShown> {
    const { public_key } = await api.passkeyOptions()
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
        public_key as unknown as PublicKeyCredentialRequestOptionsJSON,
    )
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
