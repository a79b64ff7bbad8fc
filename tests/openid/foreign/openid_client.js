// npm openid-client 6, a certified relying party of other people.
import { importJWK } from 'jose'
import * as client from 'openid-client'
import { Browser } from '../harness/browser.js'
import { demand, equal } from '../harness/check.js'

const PLAN = 'npm openid-client'

/// Configured as its manual says; plain http is for the tests alone.
async function configured(place, name, authentication) {
    const { client_id: id, client_secret: secret, id_token_signed_response_alg: alg } = place.clients[name]
    const metadata = { id_token_signed_response_alg: alg }
    const auth = authentication ?? client.ClientSecretBasic(secret)
    return client.discovery(new URL(place.issuer), id, metadata, auth, { execute: [client.allowInsecureRequests] })
}

async function privateKey(place, name) {
    const secret = place.clients[name].keys.find(({ alg }) => alg === 'ES256')
    const key = await importJWK(secret, 'ES256')
    return client.PrivateKeyJwt({ key, kid: secret.kid })
}

/// Through the pages in a browser; the address where the person came back.
async function through(place, url, user = place.users.main) {
    const browser = new Browser(place.callbacks)
    const page = await browser.walk(await browser.open(url), user)
    demand(page.callback, 'the person comes back', page.words)
    return page.callback.url
}

/// Signs in with PKCE, state and nonce.
async function codeGrant(place, config, name, { scope, push = false, options = {} }) {
    const verifier = client.randomPKCECodeVerifier()
    const [state, nonce] = [client.randomState(), client.randomNonce()]
    const parameters = {
        redirect_uri: place.clients[name].redirect_uris[0],
        scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: 'consent',
    }
    const build = push ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl
    const back = await through(place, await build(config, parameters, options))
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const redeem = () => client.authorizationCodeGrant(config, back, checks, undefined, options)
    return [await redeem(), redeem]
}

async function refusedWith(error, call) {
    try {
        await call()
    } catch (thrown) {
        return equal(thrown.error ?? thrown.message, error, 'what it throws')
    }
    throw new Error(`it should have thrown ${error}`)
}

/// From userinfo to a code that was used before: what every client does with its tokens.
async function wholeLife(config, [tokens, redeemAgain], { options = {}, proofKey } = {}) {
    const { sub } = tokens.claims()
    const info = await client.fetchUserInfo(config, tokens.access_token, sub, options)
    demand(info.name, 'userinfo tells the name', info)
    const seen = await client.tokenIntrospection(config, tokens.access_token)
    equal(seen.active, true, 'active')
    equal(seen.sub, sub, 'sub of the introspection')
    if (proofKey) equal(seen.cnf?.jkt, proofKey, 'cnf.jkt')
    const next = await client.refreshTokenGrant(config, tokens.refresh_token, undefined, options)
    demand(next.access_token !== tokens.access_token, 'the access token is new')
    await client.tokenRevocation(config, next.access_token)
    equal((await client.tokenIntrospection(config, next.access_token)).active, false, 'active after it was revoked')
    await client.tokenRevocation(config, next.refresh_token ?? tokens.refresh_token)
    await refusedWith('invalid_grant', () => client.refreshTokenGrant(config, next.refresh_token ?? tokens.refresh_token, undefined, options))
    await refusedWith('invalid_grant', redeemAgain)
}

async function baseline(place) {
    const config = await configured(place, 'basic')
    await wholeLife(config, await codeGrant(place, config, 'basic', { scope: 'openid profile offline_access' }))
}

async function fapi2(place) {
    const config = await configured(place, 'fapi_client', await privateKey(place, 'fapi_client'))
    const pair = await client.randomDPoPKeyPair()
    const options = { DPoP: client.getDPoPHandle(config, pair) }
    const grant = await codeGrant(place, config, 'fapi_client', { scope: 'openid profile offline_access', push: true, options })
    equal(grant[0].token_type, 'dpop', 'token_type')
    await wholeLife(config, grant, { options, proofKey: await options.DPoP.calculateThumbprint() })
}

async function machine(place) {
    const config = await configured(place, 'machine')
    const tokens = await client.clientCredentialsGrant(config, { scope: 'one-code:verify', resource: place.resource })
    equal(tokens.token_type, 'bearer', 'token_type')
    demand(tokens.expires_in > 0, 'expires_in', tokens.expires_in)
    demand(!tokens.refresh_token && !tokens.id_token, 'neither refresh nor ID token')
}

async function device(place) {
    const config = await configured(place, 'device')
    const started = await client.initiateDeviceAuthorization(config, { scope: 'openid profile' })
    demand(/^[A-Z0-9-]{6,}$/.test(started.user_code), 'a code that people can type', started.user_code)
    const browser = new Browser()
    const page = await browser.walk(await browser.open(started.verification_uri_complete), place.users.main)
    demand(page.status === 200, 'the last page is shown', page.words)
    const tokens = await client.pollDeviceAuthorizationGrant(config, started)
    demand(tokens.claims().sub, 'sub')
    demand((await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub)).name, 'userinfo tells the name')
}

async function ciba(place) {
    const config = await configured(place, 'ciba')
    const fields = { scope: 'openid profile', login_hint: place.users.main.mobile, binding_message: 'WINDOW 7' }
    const started = await client.initiateBackchannelAuthentication(config, fields)
    demand(started.expires_in > 0, 'expires_in', started.expires_in)
    await place.approve(place.users.main)
    const tokens = await client.pollBackchannelAuthenticationGrant(config, started)
    demand(tokens.claims().sub, 'sub')
}

async function signOut(place) {
    const config = await configured(place, 'logout')
    const url = client.buildEndSessionUrl(config, { post_logout_redirect_uri: place.clients.logout.post_logout_redirect_uris[0], state: 'x' })
    equal(url.searchParams.get('client_id'), place.clients.logout.client_id, 'client_id')
    const browser = new Browser(place.callbacks)
    demand((await browser.open(url)).status < 500, 'the end of a session that never was')
}

export default function (runner, place) {
    const tests = { 'code-pkce-refresh-introspect-revoke': baseline, 'par-dpop-private-key-jwt': fapi2, 'client-credentials': machine, device, ciba, 'sign-out': signOut }
    for (const [id, body] of Object.entries(tests)) runner.test(PLAN, id, () => body(place))
}
