// What clients sign: assertions of who they are (RFC 7523) and proofs of possession (RFC 9449).
import { createHash, randomUUID } from 'node:crypto'
import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'

export const now = () => Math.floor(Date.now() / 1000)
export const sha256 = (text) => createHash('sha256').update(text).digest('base64url')
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/// `changes` of the claims (undefined leaves one out) and `alg`.
export async function clientAssertion(client, issuer, { alg = 'ES256', key, ...changes } = {}) {
    const secret = key ?? client.keys.find((each) => each.alg === alg)
    const claims = {
        iss: client.client_id,
        sub: client.client_id,
        aud: issuer,
        jti: randomUUID(),
        iat: now(),
        exp: now() + 60,
        ...changes,
    }
    for (const [name, value] of Object.entries(claims)) if (value === undefined) delete claims[name]
    return new SignJWT(claims).setProtectedHeader({ alg, kid: secret.kid }).sign(await importJWK(secret, alg))
}

/// A key of a client, made anew, with which proofs are signed.
export class ProofKey {
    static async make(alg = 'ES256') {
        const made = new ProofKey()
        const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
        made.alg = alg
        made.privateKey = privateKey
        made.secret = await exportJWK(privateKey)
        made.jwk = await exportJWK(publicKey)
        made.thumbprint = await calculateJwkThumbprint(made.jwk)
        return made
    }

    /// `header` and `claims` are changes (undefined leaves one out); `token`: what `ath` names.
    async proof(method, url, { token, header = {}, claims = {} } = {}) {
        const whole = { jti: randomUUID(), htm: method, htu: url, iat: now(), ...(token && { ath: sha256(token) }), ...claims }
        const head = { typ: 'dpop+jwt', alg: this.alg, jwk: this.jwk, ...header }
        for (const set of [whole, head]) for (const name of Object.keys(set)) if (set[name] === undefined) delete set[name]
        return new SignJWT(whole).setProtectedHeader(head).sign(this.privateKey)
    }
}
