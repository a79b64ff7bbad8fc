// fapi2-security-profile-final-test-plan: private_key_jwt, DPoP, OpenID Connect.
import { setTimeout as sleep } from 'node:timers/promises'
import { demand, equal, oneOf, parametersOf, refusedWith, sentBackWith, shannonBits, shownAsMistake } from '../harness/check.js'
import { ProofKey, now } from '../harness/proofs.js'
import { ask } from '../harness/relying.js'
import { notApplicable } from '../harness/runner.js'
import { CASES, checkCase } from './dpop.js'

const PLAN = 'fapi2-security-profile-final-test-plan'
const BITS = 96 // of entropy, as the suite measures it
const LENGTH = 22 // characters of base64url for 128 bits

/// A refusal at the authorization endpoint: sent back, or a page where the request cannot be trusted.
function refusedAtAuthorization(page, errors) {
    if (page.callback) sentBackWith(page, errors)
    else shownAsMistake(page)
}

function checkSecret(text, what) {
    demand(text.length >= LENGTH, `${what} is long enough for 128 bits`, text.length)
    demand(shannonBits(text) > BITS, `${what} is random`, shannonBits(text))
}

function happy(add, relying) {
    add('discovery-end-point-verification', () => {
        const { metadata } = relying().place
        const has = (name, ...values) => demand(values.every((value) => metadata[name]?.includes(value)), `${name} has ${values.join(', ')}`, metadata[name])
        demand(metadata.pushed_authorization_request_endpoint, 'pushed_authorization_request_endpoint')
        has('token_endpoint_auth_methods_supported', 'private_key_jwt')
        has('token_endpoint_auth_signing_alg_values_supported', 'ES256', 'PS256')
        has('id_token_signing_alg_values_supported', 'ES256', 'PS256')
        has('dpop_signing_alg_values_supported', 'ES256')
        has('code_challenge_methods_supported', 'S256')
        demand(!metadata.code_challenge_methods_supported.includes('plain'), 'plain is not offered')
        equal(metadata.authorization_response_iss_parameter_supported, true, 'authorization_response_iss_parameter_supported')
    })
    add('happy-flow', async () => {
        for (const client of ['fapi', 'fapi_second']) {
            const rp = relying(client)
            const { access_token: token, code, claims } = await rp.signIn({ scope: 'openid profile' })
            checkSecret(code, 'the code')
            checkSecret(token, 'the access token')
            const answer = await rp.resource(token)
            equal(answer.status, 200, 'the status of the resource')
            equal(answer.json.sub, claims.sub, 'sub')
            demand(!Number.isNaN(Date.parse(answer.headers.get('date'))), 'a Date header', answer.headers.get('date'))
            demand(!rp.browser.trail.some(({ status }) => status === 307), 'nothing is redirected with 307')
        }
    })
    add('user-rejects-authentication', async () => {
        const rp = relying()
        const page = await rp.browser.walk(await rp.open({ prompt: 'consent' }), rp.user, { refuse: true })
        sentBackWith(page, 'access_denied', rp.state)
        equal(parametersOf(page.callback).get('iss'), rp.place.issuer, 'iss')
    })
    const fine = {
        'ensure-authorization-request-without-state-success': { state: undefined },
        'ensure-authorization-request-without-nonce-success': { nonce: undefined },
        'ensure-authorization-request-with-64-char-nonce-success': { nonce: 'n'.repeat(64) },
        'ensure-authorization-request-with-long-nonce': { nonce: 'n'.repeat(384) },
        'ensure-authorization-request-with-long-state': { state: 's'.repeat(384) },
        'ensure-other-scope-order-succeeds': { scope: 'profile openid' },
    }
    for (const [id, changes] of Object.entries(fine)) {
        add(id, async () => demand((await relying().signIn(changes)).access_token, 'an access token'))
    }
    add('test-claims-parameter-identity-claims', async ({ warn }) => {
        const rp = relying()
        const wanted = { name: { essential: true }, phone_number: null }
        const { access_token: token } = await rp.signIn({ claims: JSON.stringify({ userinfo: wanted }) })
        const info = await rp.userinfo(token)
        const missing = Object.keys(wanted).filter((name) => !(name in info))
        if (missing.length) warn(`userinfo has no ${missing.join(', ')}`)
    })
    add('refresh-token', async () => {
        const rp = relying()
        const first = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        demand(first.refresh_token, 'a refresh token')
        checkSecret(first.refresh_token, 'the refresh token')
        for (let count = 0; count < 2; ++count) {
            const answer = await rp.token({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
            equal(answer.status, 200, `the status of refreshing, time ${count + 1}: FAPI 2 does not rotate (${answer.text.slice(0, 200)})`)
            equal((await rp.resource(answer.json.access_token)).status, 200, 'the status of the resource')
        }
        const other = relying('fapi_second')
        refusedWith(await other.token({ grant_type: 'refresh_token', refresh_token: first.refresh_token }), 400, 'invalid_grant')
    })
}

function proofs(add, relying) {
    add('access-token-type-header-case-sensitivity', async () => {
        const rp = relying()
        const { access_token: token } = await rp.signIn()
        const url = rp.place.metadata.userinfo_endpoint
        for (const scheme of ['dpop', 'DPOP', 'dPoP']) {
            const proof = await rp.proofKey.proof('GET', url, { token })
            const { status } = await ask(url, { headers: { authorization: `${scheme} ${token}`, dpop: proof } })
            equal(status, 200, `the status with “${scheme}”`)
        }
    })
    const accepted = {
        'check-dpop-proof-nbf-exp': () => ({ nbf: now() - 5, exp: now() + 60 }),
        'ensure-dpopproof-with-iat-10seconds-before-succeeds': () => ({ iat: now() - 10 }),
        'ensure-dpopproof-with-iat-10seconds-after-succeeds': () => ({ iat: now() + 10 }),
    }
    for (const [id, claims] of Object.entries(accepted)) {
        add(id, async () => {
            const rp = relying()
            rp.proofKey = await ProofKey.make()
            const { code } = await rp.authorize()
            const proof = await rp.proofKey.proof('POST', rp.place.metadata.token_endpoint, { claims: claims() })
            const { access_token: token } = await rp.redeemed(code, { proof })
            const url = rp.place.metadata.userinfo_endpoint
            equal((await rp.resource(token, { proof: await rp.proofKey.proof('GET', url, { token, claims: claims() }) })).status, 200, 'the status of the resource')
        })
    }
    const atPar = async (rp, key) => ({ headers: { dpop: await key.proof('POST', rp.place.metadata.pushed_authorization_request_endpoint) } })
    add('ensure-mismatched-dpop-jkt-fails', async () => {
        const rp = relying()
        const [one, other] = [await ProofKey.make(), await ProofKey.make()]
        const answer = await rp.push(await rp.request({ dpop_jkt: one.thumbprint }), await atPar(rp, other))
        refusedWith(answer, 400, ['invalid_dpop_proof', 'invalid_request'])
    })
    const bound = { 'dpop-proof-jkt': async (rp, key) => [{}, { push: await atPar(rp, key) }], 'dpop-jkt': async (rp, key) => [{ dpop_jkt: key.thumbprint }, {}] }
    for (const [id, bind] of Object.entries(bound)) {
        add(`ensure-token-endpoint-fails-with-mismatched-${id}`, async () => {
            const rp = relying()
            const { code } = await rp.authorize(...(await bind(rp, await ProofKey.make())))
            refusedWith(await rp.redeem(code), 400, ['invalid_grant', 'invalid_dpop_proof'])
        })
    }
    const good = { 'ensure-dpopproof-at-par-endpoint-binding-success': 'dpop-proof-jkt', 'ensure-dpop-auth-code-binding-success': 'dpop-jkt' }
    for (const [id, how] of Object.entries(good)) {
        add(id, async () => {
            const rp = relying()
            rp.proofKey = await ProofKey.make()
            demand((await rp.signIn(...(await bound[how](rp, rp.proofKey)))).access_token, 'an access token')
        })
    }
    add('dpop-negative-tests', async () => {
        const rp = relying()
        const { access_token: token } = await rp.signIn()
        for (const one of CASES) await checkCase(rp, token, one)
        equal((await rp.resource(token)).status, 200, 'the status of a correct proof after all that')
    })
}

function requests(add, relying) {
    const refused = {
        'ensure-registered-redirect-uri': [{ redirect_uri: 'https://somebody-else.example/callback' }, ['invalid_request', 'invalid_redirect_uri']],
        'ensure-redirect-uri-in-authorization-request': [{ redirect_uri: undefined }, ['invalid_request', 'invalid_redirect_uri']],
        'ensure-response-type-code-idtoken-fails': [{ response_type: 'code id_token' }, ['unsupported_response_type', 'unauthorized_client', 'invalid_request']],
        'ensure-response-type-token-fails': [{ response_type: 'token' }, ['unsupported_response_type', 'unauthorized_client', 'invalid_request']],
        'par-ensure-pkce-required': [{ code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
        'par-plain-pkce-rejected': [{ code_challenge_method: 'plain' }, 'invalid_request'],
        'par-authorization-request-containing-request_uri-form-param': [{ request_uri: 'urn:ietf:params:oauth:request_uri:x' }, ['invalid_request', 'request_uri_not_supported', 'invalid_request_uri']],
    }
    for (const [id, [changes, errors]] of Object.entries(refused)) {
        add(id, async () => {
            const rp = relying()
            refusedWith(await rp.push(await rp.request(changes)), 400, errors)
        })
    }
    add('plain-fapi-tolerate-unregistered-redirect-uri', () => notApplicable('addresses that are not registered are refused, which the profile leaves open'))
    add('par-authorization-request-containing-request_uri', () =>
        notApplicable('for request objects; see par-authorization-request-containing-request_uri-form-param'))
    add('ensure-unsigned-authorization-request-without-using-par-fails', async () => {
        const rp = relying()
        refusedAtAuthorization(await rp.browser.open(rp.authorizeUrl(await rp.request())), ['invalid_request', 'invalid_request_object', 'invalid_request_uri'])
    })
    add('par-ensure-reused-request-uri-prior-to-auth-completion-succeeds', async () => {
        const rp = relying()
        const url = rp.authorizeUrl(await rp.pushed(await rp.request()))
        await rp.browser.open(url)
        const page = await rp.browser.walk(await rp.browser.open(url), rp.user)
        demand(page.callback, 'the second opening leads on', page.words)
        await rp.redeemed(rp.received(page.callback).code)
    })
    add('par-attempt-reuse-request_uri', async () => {
        const rp = relying()
        const url = rp.authorizeUrl(await rp.pushed(await rp.request()))
        demand((await rp.browser.walk(await rp.browser.open(url), rp.user)).callback, 'the first use goes well')
        refusedAtAuthorization(await rp.browser.open(url), ['invalid_request_uri', 'invalid_request'])
    })
    add('par-attempt-to-use-expired-request_uri', async () => {
        const rp = relying()
        const { json } = await rp.push(await rp.request())
        demand(json.expires_in < 600, 'a pushed request lives less than 600 s', json)
        const url = rp.authorizeUrl(new URLSearchParams({ client_id: rp.client.client_id, request_uri: json.request_uri }))
        const page = await rp.place.later(json.expires_in + 1, () => rp.browser.open(url))
        refusedAtAuthorization(page, ['invalid_request_uri', 'invalid_request'])
    }, { last: 2 })
    add('par-attempt-to-use-request_uri-for-different-client', async () => {
        const rp = relying()
        const parameters = await rp.pushed(await rp.request())
        parameters.set('client_id', rp.place.clients.fapi_second.client_id)
        refusedAtAuthorization(await rp.browser.open(rp.authorizeUrl(parameters)), ['invalid_request_uri', 'invalid_request', 'invalid_client'])
    })
    add('par-attempt-invalid-http-method', async () => {
        const rp = relying()
        for (const method of ['GET', 'PUT']) {
            oneOf((await rp.push(await rp.request(), { method })).status, [400, 404, 405], `the status of ${method}`)
        }
    })
    add('par-without-duplicate-parameters', async () => demand((await relying().signIn()).access_token, 'an access token'))
}

function codes(add, relying) {
    const refused = async (changes, errors, options) => {
        const rp = relying()
        const { code } = await rp.authorize()
        refusedWith(await rp.redeem(code, changes, options), [400, 401], errors)
    }
    add('ensure-pkce-code-verifier-required', () => refused({ code_verifier: undefined }, ['invalid_grant', 'invalid_request']))
    add('incorrect-pkce-code-verifier-rejected', () => refused({ code_verifier: 'x'.repeat(64) }, ['invalid_grant', 'invalid_request']))
    add('ensure-holder-of-key-required', () => refused({}, ['invalid_grant', 'invalid_request', 'invalid_dpop_proof'], { proof: '' }))
    add('ensure-client-id-in-token-endpoint', async () => {
        const rp = relying()
        const { code } = await rp.authorize()
        const identified = rp.identified.bind(rp)
        rp.identified = async (...words) => {
            const said = await identified(...words)
            said.body.set('client_id', rp.place.clients.fapi_second.client_id)
            return said
        }
        refusedWith(await rp.redeem(code), [400, 401], ['invalid_client', 'invalid_request', 'invalid_grant'])
    })
    add('ensure-authorization-code-is-bound-to-client', async () => {
        const rp = relying()
        const { code } = await rp.authorize()
        const other = Object.assign(relying('fapi_second'), { verifier: rp.verifier, redirectUri: rp.redirectUri })
        refusedWith(await other.redeem(code), 400, 'invalid_grant')
    })
    add('attempt-reuse-authorization-code-after-one-second', async ({ warn }) => {
        const rp = relying()
        const { code, access_token: token } = await rp.signIn()
        await sleep(1000)
        refusedWith(await rp.redeem(code), 400, 'invalid_grant')
        if ((await rp.resource(token)).status === 200) warn('the access token of the first use still works')
    })
    add('ensure-token-endpoint-fails-with-expired-auth-code', async () => {
        const rp = relying()
        const { code } = await rp.authorize()
        await sleep(62_000)
        refusedWith(await rp.redeem(code), 400, 'invalid_grant')
    }, { slow: true })
}

function assertions(add, relying) {
    const atToken = {
        'ensure-signed-client-assertion-with-RS256-fails': () => ({ alg: 'RS256' }),
        'ensure-client-assertion-with-exp-is-5-minutes-in-past-fails': () => ({ iat: now() - 600, exp: now() - 300 }),
        'ensure-client-assertion-with-wrong-aud-fails': () => ({ aud: 'https://somebody-else.example' }),
        'ensure-client-assertion-with-no-sub-fails': () => ({ sub: undefined }),
    }
    for (const [id, assertion] of Object.entries(atToken)) {
        add(id, async () => {
            const rp = relying()
            const { code } = await rp.authorize()
            refusedWith(await rp.redeem(code, {}, { assertion: assertion() }), [400, 401], ['invalid_client', 'invalid_request'])
        })
    }
    add('ensure-client-assertion-in-token-endpoint', async () => {
        const rp = relying()
        const { code } = await rp.authorize()
        rp.client = { ...rp.client, token_endpoint_auth_method: 'none' }
        refusedWith(await rp.redeem(code), [400, 401], ['invalid_client', 'invalid_request'])
    })
    const place = () => relying().place
    const atPar = {
        'par-ensure-jwt-client-assertions-nbf-over-60-seconds-in-the-future-fails': () => ({ nbf: now() + 65 }),
        'par-test-array-as-audience-fails': () => ({ aud: [place().issuer] }),
        'par-test-par-endpoint-url-as-audience-fails': () => ({ aud: place().metadata.pushed_authorization_request_endpoint }),
        'par-test-token-endpoint-url-as-audience-fails': () => ({ aud: place().metadata.token_endpoint }),
    }
    for (const [id, assertion] of Object.entries(atPar)) {
        add(id, async () => {
            const rp = relying()
            refusedWith(await rp.push(await rp.request(), { assertion: assertion() }), [400, 401], ['invalid_client', 'invalid_request'])
        })
    }
    add('par-ensure-jwt-client-assertions-nbf-8-seconds-in-the-future-is-accepted', async () => {
        const rp = relying()
        await rp.pushed(await rp.request(), { assertion: { nbf: now() + 8 } })
    })
}

export default function (runner, place) {
    const add = (id, body, options) => runner.test(PLAN, `fapi2-security-profile-final-${id}`, body, options)
    const relying = (client = 'fapi') => place.relying(client)
    for (const part of [happy, proofs, requests, codes, assertions]) part(add, relying)
}
