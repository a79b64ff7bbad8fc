// oidcc-basic-certification-test-plan, and the same with form_post.
import { setTimeout as sleep } from 'node:timers/promises'
import { UnsecuredJWT, decodeProtectedHeader } from 'jose'
import { demand, equal, oneOf, refusedWith, sentBackWith, shownAsMistake } from '../harness/check.js'
import { now } from '../harness/proofs.js'
import { notApplicable } from '../harness/runner.js'

// OpenID Connect Core 5.4
const CLAIMS_OF = {
    profile: ['name', 'updated_at'],
    email: ['email', 'email_verified'],
    address: ['address'],
    phone: ['phone_number', 'phone_number_verified'],
}
const TYPES = { updated_at: 'number', email_verified: 'boolean', phone_number_verified: 'boolean', address: 'object', name: 'string' }
const STANDARD = new Set(
    'sub name given_name family_name middle_name nickname preferred_username profile picture website gender birthdate zoneinfo locale'
        .concat(' updated_at email email_verified address phone_number phone_number_verified')
        .split(' '),
)

function checkUserinfo(info, sub) {
    equal(info.sub, sub, 'sub of userinfo')
    for (const [name, type] of Object.entries(TYPES)) {
        demand(!(name in info) || typeof info[name] === type, `${name} is a ${type}`, info[name])
    }
    for (const name of STANDARD) demand(info[name] !== null && info[name] !== '', `${name} is left out when it has no value`)
}

/// Signs in anew and once more in the same browser with `second` changes, after `pause` milliseconds.
async function twice(rp, first, second, pause = 0) {
    const one = await rp.signIn(first)
    if (pause) await sleep(pause)
    const other = await rp.signIn(typeof second === 'function' ? second(one) : second)
    equal(other.claims.sub, one.claims.sub, 'sub of the second sign-in')
    return [one, other]
}

function scopes(add, relying) {
    for (const [scope, claims] of Object.entries(CLAIMS_OF)) {
        add(`oidcc-scope-${scope}`, async ({ warn }) => {
            const rp = relying()
            if (!rp.place.metadata.scopes_supported.includes(scope)) notApplicable(`the scope ${scope} is not among scopes_supported`)
            const { access_token: token, claims: seen } = await rp.signIn({ scope: `openid ${scope}` })
            const info = await rp.userinfo(token)
            checkUserinfo(info, seen.sub)
            const foreign = Object.entries(CLAIMS_OF).flatMap(([name, list]) => (name === scope ? [] : list))
            demand(!foreign.some((name) => name in info), 'only what was asked for is told', info)
            const missing = claims.filter((name) => !(name in info))
            if (missing.length) warn(`userinfo has no ${missing.join(', ')}`)
        })
    }
    add('oidcc-scope-all', async () => {
        const rp = relying()
        const { access_token: token, claims } = await rp.signIn({ scope: `openid ${Object.keys(CLAIMS_OF).join(' ')}` })
        checkUserinfo(await rp.userinfo(token), claims.sub)
    })
    add('oidcc-alternate-happy-flow', async () => {
        const rp = relying()
        const { claims } = await rp.signIn({ scope: 'email profile openid', state: undefined })
        demand(claims.sub, 'somebody signed in')
    })
}

function userinfo(add, relying) {
    const told = async (options) => {
        const rp = relying()
        const { access_token: token, claims } = await rp.signIn({ scope: 'openid profile' })
        checkUserinfo(await rp.userinfo(token, options?.(token)), claims.sub)
    }
    add('oidcc-userinfo-get', () => told())
    add('oidcc-userinfo-post-header', () => told(() => ({ method: 'POST' })))
    add('oidcc-userinfo-post-body', async ({ warn }) => {
        const rp = relying()
        const { access_token: token } = await rp.signIn()
        const url = rp.place.metadata.userinfo_endpoint
        const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ access_token: token }) })
        if (answer.status !== 200) warn(`the token is not taken from the body (${answer.status}), which RFC 6750 leaves open`)
    })
}

function prompts(add, relying) {
    add('oidcc-prompt-login', async () => {
        const rp = relying()
        const [one, other] = await twice(rp, { max_age: 10_000 }, { prompt: 'login', max_age: 10_000 }, 1100)
        demand(other.asked.includes('login'), 'the person is asked to sign in again', other.asked)
        demand(other.claims.auth_time > one.claims.auth_time, 'auth_time is later', [one.claims, other.claims])
    })
    add('oidcc-prompt-none-not-logged-in', async () => {
        const rp = relying()
        const page = await rp.open({ prompt: 'none' })
        sentBackWith(page, ['login_required', 'interaction_required', 'account_selection_required', 'consent_required'], rp.state)
    })
    add('oidcc-prompt-none-logged-in', async () => {
        const rp = relying()
        const [one, other] = await twice(rp, { max_age: 10_000 }, { prompt: 'none', max_age: 10_000 })
        equal(other.asked.length, 0, 'the number of pages shown')
        equal(other.claims.auth_time, one.claims.auth_time, 'auth_time')
    })
    add('oidcc-max-age-1', async () => {
        const rp = relying()
        const [one, other] = await twice(rp, { max_age: 10_000 }, { max_age: 1 }, 2100)
        demand(other.asked.includes('login'), 'the person is asked to sign in again', other.asked)
        demand(other.claims.auth_time > one.claims.auth_time, 'auth_time is later', [one.claims, other.claims])
    })
    add('oidcc-max-age-10000', async () => {
        const rp = relying()
        const [one, other] = await twice(rp, { max_age: 10_000 }, { max_age: 10_000 }, 1100)
        demand(!other.asked.includes('login'), 'the person is not asked again', other.asked)
        demand(Number.isInteger(other.claims.auth_time), 'auth_time is told', other.claims)
        equal(other.claims.auth_time, one.claims.auth_time, 'auth_time')
    })
    add('oidcc-id-token-hint', async () => {
        const rp = relying()
        const [, other] = await twice(rp, {}, (one) => ({ prompt: 'none', id_token_hint: one.id_token }))
        equal(other.asked.length, 0, 'the number of pages shown')
    })
}

/// Requests that must go well all the same.
function tolerated(add, relying) {
    const cases = {
        'oidcc-display-page': () => ({ display: 'page' }),
        'oidcc-display-popup': () => ({ display: 'popup' }),
        'oidcc-ensure-request-with-unknown-parameter-succeeds': () => ({ extra: 'foobar' }),
        'oidcc-login-hint': ({ user }) => ({ login_hint: user.mobile }),
        'oidcc-ui-locales': () => ({ ui_locales: 'se zh-CN en' }),
        'oidcc-claims-locales': () => ({ claims_locales: 'se' }),
        'oidcc-ensure-request-without-nonce-succeeds-for-code-flow': () => ({ nonce: undefined }),
    }
    for (const [id, changes] of Object.entries(cases)) {
        add(id, async () => {
            const rp = relying()
            const { claims } = await rp.signIn(changes(rp))
            demand(claims.sub, 'somebody signed in')
        })
    }
    add('oidcc-ensure-request-with-acr-values-succeeds', async ({ warn }) => {
        const rp = relying()
        const { claims } = await rp.signIn({ acr_values: rp.place.metadata.acr_values_supported?.slice(0, 2).join(' ') ?? '1 2' })
        if (!claims.acr) warn('no acr in the ID token')
    })
    add('oidcc-ensure-post-request-succeeds', async () => {
        const { claims } = await relying().signIn({}, { post: true })
        demand(claims.sub, 'somebody signed in')
    })
    add('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
        const rp = relying()
        const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' // RFC 7636 appendix B
        const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }
        const { code } = await rp.authorize(challenge)
        rp.verifier = verifier
        demand((await rp.redeemed(code)).access_token, 'an access token')
    })
}

function codes(add, relying) {
    const reused = async (pause, warn) => {
        const rp = relying()
        const { code, access_token: token } = await rp.signIn()
        if (pause) await sleep(pause)
        refusedWith(await rp.redeem(code), 400, 'invalid_grant')
        if ((await rp.resource(token)).status === 200) warn('the access token of the first use still works')
    }
    add('oidcc-codereuse', ({ warn }) => reused(0, warn))
    add('oidcc-codereuse-30seconds', ({ warn }) => reused(30_000, warn), { slow: true })
    add('oidcc-refresh-token', async () => {
        const rp = relying()
        const first = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        const token = first.refresh_token
        demand(/^[\x20-\x7e]+$/.test(token ?? ''), 'a refresh token of printable characters', token)
        const other = rp.place.relying('basic_second')
        refusedWith(await other.token({ grant_type: 'refresh_token', refresh_token: token }), 400, 'invalid_grant')
        const answer = await rp.token({ grant_type: 'refresh_token', refresh_token: token })
        equal(answer.status, 200, `the status of refreshing (${answer.text.slice(0, 200)})`)
        demand(answer.json.access_token !== first.access_token, 'the access token is new')
        if (answer.json.id_token) {
            if (JSON.parse(atob(answer.json.id_token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).nonce === undefined) rp.nonce = undefined
            const claims = await rp.idToken(answer.json.id_token)
            equal(claims.sub, first.claims.sub, 'sub after refreshing')
            equal(claims.auth_time, first.claims.auth_time, 'auth_time after refreshing')
        }
    })
}

function requestObjects(add, relying) {
    const either = async (changes, errors) => {
        const rp = relying()
        const page = await rp.browser.walk(await rp.open(changes(rp)), rp.user)
        if (page.callback && new URLSearchParams(page.callback.url.search || page.callback.body).has('code')) return
        sentBackWith(page, errors)
    }
    const object = (rp, more) => new UnsecuredJWT({ iss: rp.client.client_id, aud: rp.place.issuer, client_id: rp.client.client_id, ...more }).encode()
    add('oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported', () =>
        either(() => ({ request_uri: 'https://rp.example/request.jwt' }), ['request_uri_not_supported', 'invalid_request_uri']))
    add('oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported', async () => {
        const rp = relying()
        const page = await rp.open({ request: object(rp, { state: 'from-the-object' }), state: 'from-the-query' })
        const end = await rp.browser.walk(page, rp.user)
        demand(end.callback, 'the person comes back', end.words)
        const sent = new URLSearchParams(end.callback.url.search || end.callback.body)
        if (sent.has('code')) return equal(sent.get('state'), 'from-the-object', 'state: what the object says counts')
        oneOf(sent.get('error'), ['request_not_supported', 'invalid_request_object', 'invalid_request'], 'error')
    })
    add('oidcc-ensure-request-object-with-redirect-uri', async () => {
        const rp = relying()
        if (!rp.place.metadata.request_parameter_supported) notApplicable('request objects are not supported, as the description says')
        await either((each) => ({ request: object(each, { redirect_uri: each.redirectUri }) }), ['request_not_supported', 'invalid_request_object'])
    })
}

function mistakes(add, relying) {
    add('oidcc-response-type-missing', async () => {
        const rp = relying()
        const page = await rp.open({ response_type: undefined })
        if (page.callback) sentBackWith(page, ['unsupported_response_type', 'invalid_request'])
        else shownAsMistake(page)
    })
    add('oidcc-ensure-registered-redirect-uri', async () => {
        shownAsMistake(await relying().open({ redirect_uri: 'https://somebody-else.example/callback' }))
    })
}

function plan(runner, place, name, mode) {
    // A relying party that asks for the answer in the way of the plan.
    const relying = (client = 'basic') => {
        const rp = place.relying(client)
        const plain = rp.request.bind(rp)
        if (mode) rp.request = (changes) => plain({ response_mode: mode, ...changes })
        const received = rp.received.bind(rp)
        if (mode) rp.received = (callback) => received(callback, { response_mode: mode })
        return rp
    }
    const add = (id, body, options) => runner.test(name, id, body, options)
    add('oidcc-server', async () => {
        const { claims } = await relying().signIn()
        demand(claims.exp > now(), 'the ID token is good for a while', claims)
    })
    add('oidcc-idtoken-signature', async () => {
        const head = decodeProtectedHeader((await relying().signIn()).id_token)
        equal(head.alg, 'RS256', 'alg')
        demand(head.kid, 'kid is there', head)
    })
    add('oidcc-idtoken-unsigned', async () => {
        demand(!place.metadata.id_token_signing_alg_values_supported.includes('none'), 'nothing is left unsigned')
        notApplicable('unsigned ID tokens are refused on purpose: none is not among the algorithms')
    })
    add('oidcc-server-client-secret-post', async () => {
        demand((await relying('post').signIn()).claims.sub, 'somebody signed in')
    })
    add('oidcc-claims-essential', async ({ warn }) => {
        const rp = relying()
        const { access_token: token } = await rp.signIn({ claims: JSON.stringify({ userinfo: { name: { essential: true } } }) })
        if (!(await rp.userinfo(token)).name) warn('the name was asked for as essential and is not told')
    })
    for (const part of [scopes, userinfo, prompts, tolerated, codes, requestObjects, mistakes]) part(add, relying)
}

export default function (runner, place) {
    plan(runner, place, 'oidcc-basic-certification-test-plan')
    plan(runner, place, 'oidcc-formpost-basic-certification-test-plan', 'form_post')
}
