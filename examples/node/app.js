// ISSUER=… CLIENT_ID=… CLIENT_SECRET=… PORT=… node app.js: shows who you are to whoever signs in. See ../README.md
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import * as oidc from 'openid-client'

const { ISSUER, CLIENT_ID, CLIENT_SECRET, PORT } = process.env
const base = `http://127.0.0.1:${PORT}`
const onThisMachine = new URL(ISSUER).hostname === '127.0.0.1' // only here may it be plain http
const settings = { id_token_signed_response_alg: 'ES256' }
const authentication = oidc.ClientSecretBasic(CLIENT_SECRET)
const config = await oidc.discovery(new URL(ISSUER), CLIENT_ID, settings, authentication,
    { execute: onThisMachine ? [oidc.allowInsecureRequests] : [] })
const waiting = new Map() // cookie → what its callback must match; a real app keeps a session

async function login(response) {
    const [id, pkceCodeVerifier, expectedState, expectedNonce] =
        [randomUUID(), oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
    waiting.set(id, { pkceCodeVerifier, expectedState, expectedNonce })
    const code_challenge = await oidc.calculatePKCECodeChallenge(pkceCodeVerifier)
    const url = oidc.buildAuthorizationUrl(config, { redirect_uri: `${base}/callback`, scope: 'openid profile',
        state: expectedState, nonce: expectedNonce, code_challenge, code_challenge_method: 'S256' })
    response.writeHead(303, { location: url.href, 'set-cookie': `app=${id}; HttpOnly; SameSite=Lax` }).end()
}

async function callback(request, response) {
    const id = /app=([\w-]+)/.exec(request.headers.cookie)?.[1]
    if (!waiting.has(id)) throw new Error('this browser did not ask to sign in')
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, base), waiting.get(id))
    waiting.delete(id)
    const { sub, acr } = tokens.claims()
    const { name } = await oidc.fetchUserInfo(config, tokens.access_token, sub)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ sub, name, acr }))
}

createServer((request, response) => {
    const failed = (error) => response.writeHead(400).end(error.message)
    if (request.url.startsWith('/callback')) callback(request, response).catch(failed)
    else login(response).catch(failed)
}).listen(PORT, '127.0.0.1')
