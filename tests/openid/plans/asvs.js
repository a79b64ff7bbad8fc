// OWASP ASVS 5.0.0, level 2: what can be asked of sign-in, sessions, tokens and OAuth from outside. asvs.json names what
// other tests show.
import { SignJWT, UnsecuredJWT, decodeJwt, exportSPKI, importJWK } from 'jose'
import { demand, equal, oneOf, parametersOf, refusedWith, sentBackWith, shownAsMistake } from '../harness/check.js'
import { navigate } from '../harness/http.js'
import { Listener } from '../harness/listener.js'
import { ASSERTION_TYPE, ProofKey, clientAssertion, now, sha256 } from '../harness/proofs.js'
import { ask, basic } from '../harness/relying.js'
import { notApplicable } from '../harness/runner.js'

const PLAN = 'ASVS 5.0.0 level 2'
const LOGIN_FAILURES = 8
const DAY = 86_400

const post = (url, fields, headers = {}) => ask(url, { method: 'POST', body: new URLSearchParams(fields), headers })

/// The form where a password is asked for, in a fresh browser.
async function loginPage(rp) {
    const page = await rp.open()
    const password = page.form()?.querySelectorAll('input').find((input) => input.getAttribute('type') === 'password')
    demand(password, 'a page asks for a password', page.words)
    return [page, password]
}

function authentication(add, { place, relying }) {
    add('V6.2.6', 'the password is typed unseen', async () => void (await loginPage(relying())))
    add('V6.2.7', 'password managers and paste may fill it in', async () => {
        const [page, password] = await loginPage(relying())
        equal(password.getAttribute('autocomplete'), 'current-password', 'autocomplete')
        demand(!/onpaste|autocomplete="off"/i.test(page.form().outerHTML), 'nothing forbids paste')
    })
    add('V6.2.9', 'the form takes 64 characters and more', async () => {
        const [, password] = await loginPage(relying())
        const most = password.getAttribute('maxlength')
        demand(most === undefined || most === null || Number(most) >= 64, 'maxlength', most)
    })
    add('V6.3.1', 'guessing is slowed down, and the account is not locked', async () => {
        const rp = relying()
        const { victim } = place.users
        const words = []
        for (let count = 0; count < LOGIN_FAILURES; ++count) {
            const [page] = await loginPage(rp)
            const answer = await rp.browser.send(page, { ...victim, password: 'not-the-password-at-all' })
            demand(!answer.callback && answer.status < 500, 'a wrong password leads nowhere', answer.status)
            words.push(answer.words.replace(/\d+/g, '0'))
        }
        demand(words.at(-1) !== words[0], 'after some failures one has to wait', words.at(-1))
        const [page] = await loginPage(rp)
        const early = await rp.browser.send(page, victim)
        demand(!early.callback, 'even with the right password', early.words)
    })
    add('V6.3.8', 'an unknown account is answered as a wrong password is', async () => {
        const said = []
        for (const mobile of [place.users.rival.mobile, '13800138000']) {
            const rp = relying()
            const [page] = await loginPage(rp)
            const answer = await rp.browser.send(page, { mobile, password: 'not-the-password-at-all' })
            said.push(`${answer.status} ${answer.words.replaceAll(mobile, 'MOBILE')}`)
        }
        equal(said[1], said[0], 'the answer')
    })
    add('V6.8.4', 'the ID token tells how and how strongly somebody signed in', async () => {
        const { claims } = await relying().signIn({ max_age: 1000 })
        demand(place.metadata.acr_values_supported.includes(claims.acr), 'acr is one of acr_values_supported', claims)
        demand(Array.isArray(claims.amr) && claims.amr.includes('pwd'), 'amr tells of the password', claims)
        demand(Number.isInteger(claims.auth_time), 'auth_time', claims)
    })
}

/// What keeps a browser signed in.
const sessionOf = (browser) => browser.cookies.kept.map(({ name, value }) => `${name}=${value}`)

function sessions(add, { place, relying }) {
    add('V7.2.3', 'a session is a random reference of 128 bits or more', async () => {
        const [one, other] = [relying(), relying()]
        await Promise.all([one.signIn(), other.signIn()])
        const secret = one.browser.cookies.kept.find(({ value }) => value.length >= 22)
        demand(secret, 'a cookie of 22 characters or more', sessionOf(one.browser))
        demand(!sessionOf(other.browser).includes(`${secret.name}=${secret.value}`), 'no two are alike')
    })
    add('V7.2.4', 'signing in, and again, makes a new session', async () => {
        const rp = relying()
        await rp.open()
        const before = sessionOf(rp.browser)
        await rp.signIn()
        const first = sessionOf(rp.browser)
        await rp.signIn({ prompt: 'login' })
        const second = sessionOf(rp.browser)
        demand(first.some((each) => !before.includes(each)), 'a cookie is new after signing in', first)
        demand(second.some((each) => !first.includes(each)), 'and after signing in again', second)
    })
    add('V7.4.1', 'after signing out the old cookie is worth nothing', async () => {
        const rp = place.relying('logout')
        const { id_token: hint } = await rp.signIn()
        const kept = rp.browser.cookies.kept
        const url = new URL(place.metadata.end_session_endpoint)
        url.search = String(new URLSearchParams({ id_token_hint: hint }))
        await rp.browser.walk(await rp.browser.open(url), rp.user)
        rp.browser.cookies.kept = kept
        const page = await rp.open({ prompt: 'none' })
        sentBackWith(page, ['login_required', 'interaction_required', 'account_selection_required', 'consent_required'])
    })
    add('V7.6.2', 'no session begins without the person', async () => {
        const rp = relying()
        const page = await rp.open({ prompt: 'none' })
        demand(!parametersOf(page.callback).has('code'), 'no code without an act of hers')
        demand((await rp.open()).form(), 'she is asked')
    })
}

function tokens(add, { place, relying }) {
    const fapi = () => place.relying('fapi')
    const refusedAssertion = async (assertion) => {
        const rp = fapi()
        refusedWith(await rp.push(await rp.request(), { assertion }), [400, 401], ['invalid_client', 'invalid_request'])
    }
    const claimsOf = (client) => ({ iss: client.client_id, sub: client.client_id, aud: place.issuer, jti: crypto.randomUUID(), iat: now(), exp: now() + 60 })
    add('V9.1.1', 'a token whose signature is another one’s is refused', async () => {
        const stranger = await ProofKey.make()
        const { client } = fapi()
        const text = await clientAssertion(client, place.issuer, { key: { ...stranger.secret, kid: `${client.name}-ES256` } })
        await refusedAssertion(text)
    })
    add('V9.1.2', 'no algorithm but those agreed on: none, HS256 with our public key', async () => {
        const { client } = fapi()
        await refusedAssertion(new UnsecuredJWT(claimsOf(client)).encode())
        const jwk = client.jwks.keys.find(({ alg }) => alg === 'ES256')
        const secret = Buffer.from(await exportSPKI(await importJWK(jwk, 'ES256', { extractable: true })))
        await refusedAssertion(await new SignJWT(claimsOf(client)).setProtectedHeader({ alg: 'HS256', kid: jwk.kid }).sign(secret))
        const { metadata } = place
        for (const name of Object.keys(metadata).filter((each) => /_alg_values_supported$/.test(each))) {
            demand(!metadata[name].some((alg) => /^(none|HS)/i.test(alg)), `${name} has neither none nor HS…`, metadata[name])
        }
    })
    add('V9.1.3', 'keys that a token brings along count for nothing: jwk, jku, x5u', async () => {
        const listener = await Listener.at(place.rp)
        try {
            const stranger = await ProofKey.make()
            const jwk = { ...stranger.jwk, kid: 'own', alg: 'ES256', use: 'sig' }
            listener.on('/keys', (_, response) => response.end(JSON.stringify({ keys: [jwk] })))
            const { client } = fapi()
            for (const header of [{ jwk }, { jku: `${place.rp}/keys` }, { x5u: `${place.rp}/keys` }]) {
                await refusedAssertion(await new SignJWT(claimsOf(client)).setProtectedHeader({ alg: 'ES256', kid: 'own', ...header }).sign(stranger.privateKey))
            }
            equal(listener.received.filter(({ path }) => path === '/keys').length, 0, 'the number of calls that a token made us do')
        } finally {
            await listener.close()
        }
    })
    add('V9.2.1', 'a token that is over, or not yet good, is refused', async () => {
        await refusedAssertion({ exp: now() - 120, iat: now() - 300 })
        await refusedAssertion({ nbf: now() + 300 })
        await refusedAssertion({ exp: undefined })
    })
    add('V9.2.2', 'a token of one kind is not taken for another', async () => {
        const rp = relying()
        const given = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        for (const other of [given.id_token, given.refresh_token, given.code]) equal((await rp.resource(other)).status, 401, 'the status of userinfo')
        refusedWith(await rp.token({ grant_type: 'refresh_token', refresh_token: given.access_token }), 400, 'invalid_grant')
        refusedWith(await rp.token({ grant_type: 'authorization_code', code: given.refresh_token, redirect_uri: rp.redirectUri }), 400, 'invalid_grant')
        await refusedAssertion(given.id_token)
    })
    add('V9.2.3', 'a token for another resource is refused', async () => {
        const machine = place.relying('machine')
        const { json } = await machine.token({ grant_type: 'client_credentials', scope: 'one-code:verify', resource: place.resource })
        demand(json?.access_token, 'an access token', json)
        oneOf((await machine.resource(json.access_token)).status, [401, 403], 'the status of userinfo')
        if (json.access_token.split('.').length !== 3) return
        demand([decodeJwt(json.access_token).aud].flat().includes(place.resource), 'aud is the resource', decodeJwt(json.access_token))
    })
}

/// Addresses that look like a registered one.
const NEARLY = [
    (url) => `${url}/`,
    (url) => `${url}?a=b`,
    (url) => `${url}#a`,
    (url) => `${url}/../callback`,
    (url) => url.replace('callback', 'Callback'),
    (url) => url.replace('callback', '%63allback'),
    (url) => url.replace('://', '://user@'),
    (url) => url.replace('http:', 'HTTP:'),
    (url) => url.replace(/:\/\/[^/]+/, '$&.somebody-else.example'),
    (url) => `${url} `,
    (url) => `${url}\u0000`,
    () => 'javascript:alert(1)',
    () => '',
]

function authorization(add, { place, relying }) {
    add('V10.4.1', 'only a registered address, letter by letter', async () => {
        for (const change of NEARLY) {
            const rp = relying()
            const page = await rp.open({ redirect_uri: change(rp.redirectUri) })
            demand(!page.callback, 'nothing is sent there', change(rp.redirectUri))
            shownAsMistake(page)
        }
        const rp = relying()
        const parameters = await rp.request()
        parameters.append('redirect_uri', 'https://somebody-else.example/callback')
        shownAsMistake(await rp.browser.open(rp.authorizeUrl(parameters)))
    })
    add('V10.4.2', 'a code serves once; its second use takes back what the first gave', async () => {
        const rp = relying()
        const first = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        refusedWith(await rp.redeem(first.code), 400, 'invalid_grant')
        equal((await rp.resource(first.access_token)).status, 401, 'the status of userinfo afterwards')
        refusedWith(await rp.token({ grant_type: 'refresh_token', refresh_token: first.refresh_token }), 400, 'invalid_grant')
    })
    add('V10.4.4', 'neither implicit nor passwords, and each client its own grants', async () => {
        const rp = relying()
        for (const type of ['token', 'id_token', 'code token', 'code id_token']) {
            sentBackWith(await rp.open({ response_type: type, response_mode: undefined }), ['unsupported_response_type', 'unauthorized_client', 'invalid_request'])
        }
        const { mobile, password } = rp.user
        refusedWith(await rp.token({ grant_type: 'password', username: mobile, password }), 400, ['unsupported_grant_type', 'unauthorized_client'])
        refusedWith(await rp.token({ grant_type: 'client_credentials' }), 400, 'unauthorized_client')
        const { grant_types_supported: grants } = place.metadata
        demand(!grants.includes('implicit') && !grants.includes('password'), 'they are not offered', grants)
    })
    add('V10.4.5', 'a refresh token that was used before takes back the whole family', async () => {
        const rp = place.relying('spa') // of confidential clients the secret is asked for, RFC 9700 2.2.2
        const { refresh_token: first } = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        const { json: next } = await rp.token({ grant_type: 'refresh_token', refresh_token: first })
        demand(next?.refresh_token && next.refresh_token !== first, 'refresh tokens are changed at each use', next)
        refusedWith(await rp.token({ grant_type: 'refresh_token', refresh_token: first }), 400, 'invalid_grant')
        refusedWith(await rp.token({ grant_type: 'refresh_token', refresh_token: next.refresh_token }), 400, 'invalid_grant')
        equal((await rp.resource(next.access_token)).status, 401, 'the status of userinfo afterwards')
    })
    add('V10.4.6', 'PKCE cannot be talked down', async () => {
        const rp = relying()
        const verifier = 'v'.repeat(64)
        sentBackWith(await rp.open({ code_challenge: verifier, code_challenge_method: 'plain' }), 'invalid_request')
        sentBackWith(await rp.open({ code_challenge: verifier, code_challenge_method: undefined }), 'invalid_request')
        const withChallenge = await rp.authorize({ code_challenge: sha256(verifier), code_challenge_method: 'S256' })
        rp.verifier = undefined
        refusedWith(await rp.redeem(withChallenge.code), 400, ['invalid_grant', 'invalid_request'])
        const without = await rp.authorize()
        rp.verifier = verifier
        refusedWith(await rp.redeem(without.code), 400, ['invalid_grant', 'invalid_request'])
        const open = place.relying('spa')
        sentBackWith(await open.open({ code_challenge: undefined, code_challenge_method: undefined }), 'invalid_request')
    })
    add('V10.4.7', 'nobody registers a client unasked', async () => {
        const url = place.metadata.registration_endpoint
        if (!url) return
        const answer = await ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ redirect_uris: ['https://x.example/'] }) })
        oneOf(answer.status, [401, 403], 'the status')
    })
    add('V10.4.10', 'a client says who it is wherever it speaks for itself', async () => {
        const { metadata, clients } = place
        const { client_id: id } = clients.basic
        const urls = ['token', 'introspection', 'revocation', 'pushed_authorization_request'].map((name) => metadata[`${name}_endpoint`])
        for (const url of urls) {
            const fields = { token: 'x', grant_type: 'refresh_token', refresh_token: 'x', client_id: id }
            refusedWith(await post(url, fields), [400, 401], ['invalid_client', 'invalid_request'])
            refusedWith(await post(url, { ...fields, client_secret: 'wrong' }), [400, 401], 'invalid_client')
            const wrong = { authorization: basic({ client_id: id, client_secret: 'wrong' }) }
            const answer = await post(url, fields, wrong)
            refusedWith(answer, 401, 'invalid_client')
            demand(/^Basic/i.test(answer.headers.get('www-authenticate') ?? ''), 'WWW-Authenticate: Basic', answer.headers.get('www-authenticate'))
            const other = { client_assertion_type: ASSERTION_TYPE, client_assertion: await clientAssertion(clients.fapi_second, place.issuer), client_id: clients.fapi.client_id }
            refusedWith(await post(url, { ...fields, ...other }), [400, 401], ['invalid_client', 'invalid_request'])
        }
    })
    add('V10.4.11', 'no more scopes than the client was registered for', async () => {
        const machine = place.relying('machine')
        const { json, status } = await machine.token({ grant_type: 'client_credentials', scope: 'one-code:verify gov:everything', resource: place.resource })
        if (status === 200) demand(!/gov:everything/.test(json.scope), 'what was not registered is not given', json.scope)
        else equal(json.error, 'invalid_scope', 'error')
    })
}

function rest(add, { place, relying }) {
    add('V10.3.2', 'a token opens what its scopes say and no more', async () => {
        const rp = relying()
        const { access_token: token } = await rp.signIn({ scope: 'openid' })
        const info = await rp.userinfo(token)
        const more = Object.keys(info).filter((name) => !['sub', 'iss', 'aud'].includes(name))
        equal(more.join(' '), '', 'what userinfo tells besides sub')
    })
    add('V10.4.8', 'a refresh token ends, however often it is used', async () => {
        for (const client of ['basic', 'spa']) {
            const rp = place.relying(client)
            let { refresh_token: token } = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
            const refresh = () => rp.token({ grant_type: 'refresh_token', refresh_token: token })
            for (const days of [10, 20]) {
                const { status, json } = await place.later(days * DAY, refresh)
                equal(status, 200, `the status of refreshing at ${client} after ${days} days`)
                token = json.refresh_token ?? token
            }
            refusedWith(await place.later(31 * DAY, refresh), 400, 'invalid_grant')
        }
    }, { last: 2, ours: true })
    add('V10.7.3', 'a person sees what she agreed to, and takes it back', async () => {
        const rp = relying('basic_second')
        const given = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
        const headers = { cookie: rp.browser.cookies.for(new URL(place.base)), 'x-mashang': '1', 'idempotency-key': crypto.randomUUID() }
        const own = `${place.base}/api/v1/me/apps`
        demand((await ask(own, { headers })).text.includes(rp.client.client_id), 'the app is listed')
        const { status } = await ask(`${own}/${rp.client.client_id}`, { method: 'DELETE', headers })
        oneOf(status, [200, 204], 'the status of taking it back')
        demand(!(await ask(own, { headers })).text.includes(rp.client.client_id), 'it is not listed any more')
        equal((await rp.resource(given.access_token)).status, 401, 'the status of userinfo')
        refusedWith(await rp.token({ grant_type: 'refresh_token', refresh_token: given.refresh_token }), 400, 'invalid_grant')
        demand((await rp.signIn()).asked.includes('consent'), 'the app must ask again')
    }, { ours: true })
    add('V10.6.1', 'only the code flow', () => {
        equal(place.metadata.response_types_supported.join(), 'code', 'response_types_supported')
    })
    add('V10.6.2', 'a mere link signs nobody out', async () => {
        const rp = place.relying('logout')
        await rp.signIn()
        const url = place.metadata.end_session_endpoint
        const page = await rp.browser.open(url)
        demand(page.form(), 'she is asked first', page.words)
        demand((await rp.open({ prompt: 'none' })).callback.url.searchParams.get('code'), 'she is still signed in')
        const form = page.form()
        const fields = Object.fromEntries(form.querySelectorAll('input').map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']))
        const target = new URL(form.getAttribute('action') ?? '', page.url)
        await rp.browser.open(target, { method: 'POST', body: new URLSearchParams({ logout: 'yes' }), from: new URL('https://somebody-else.example/') })
        demand((await rp.open({ prompt: 'none' })).callback.url.searchParams.get('code'), 'nor does a form of another site', Object.keys(fields))
    })
    add('V10.7.1', 'an app that is new to the person asks for her consent', async () => {
        const rp = relying('passport')
        rp.user = place.users.second
        const { asked } = await rp.signIn({ scope: 'openid profile', prompt: 'consent' })
        demand(asked.includes('consent'), 'she is asked', asked)
        const again = await rp.signIn({ scope: 'openid profile' })
        equal(again.asked.join(), '', 'what she is asked again')
        const more = await rp.signIn({ scope: 'openid profile phone' })
        demand(more.asked.includes('consent'), 'for more she is asked again', more.asked)
    })
    add('V10.7.2', 'the page of consent names the app', async () => {
        if (place.is_stand_in) notApplicable('the pages of the stand-in name nothing')
        const rp = relying()
        const page = await rp.browser.walk(await rp.open({ scope: 'openid profile', prompt: 'consent' }), rp.user, {
            until: (each) => !each.form().querySelectorAll('input[type=password]').length,
        })
        demand(page.words?.includes(rp.client.client_name), 'its name', page.words)
    })
}

function pages(add, { place, relying }) {
    add('V3.4.3-6', 'pages of the provider may not be framed, sniffed or kept', async () => {
        const [page] = await loginPage(relying())
        const said = (name) => page.headers.get(name) ?? ''
        demand(/frame-ancestors 'none'/.test(said('content-security-policy')), 'frame-ancestors none', said('content-security-policy'))
        demand(!/unsafe-inline|unsafe-eval/.test(said('content-security-policy')), 'nothing unsafe in the policy', said('content-security-policy'))
        equal(said('x-content-type-options'), 'nosniff', 'X-Content-Type-Options')
        oneOf(said('referrer-policy'), ['no-referrer', 'same-origin', 'strict-origin'], 'Referrer-Policy')
        demand(/no-store/.test(said('cache-control')), 'Cache-Control: no-store', said('cache-control'))
        demand(/charset=utf-8/i.test(said('content-type')), 'the charset', said('content-type'))
    })
    add('V3.5.1', 'a form sent from another site is refused', async () => {
        const rp = relying()
        const [page] = await loginPage(rp)
        const foreign = new URL('https://somebody-else.example/')
        const form = page.form()
        const fields = new URLSearchParams(form.querySelectorAll('input[name]').map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']))
        for (const input of form.querySelectorAll('input[name]')) {
            if (input.getAttribute('type') === 'password') fields.set(input.getAttribute('name'), rp.user.password)
        }
        fields.set('mobile', rp.user.mobile)
        const target = new URL(form.getAttribute('action') ?? '', page.url)
        const answer = await navigate(target, { method: 'POST', body: fields, from: foreign })
        demand(answer.status >= 400 && !answer.headers.has('location'), 'it is refused', answer.status)
        demand(!answer.headers.getSetCookie().some((line) => /sid=[\w-]{20}/.test(line)), 'no session begins', answer.headers.getSetCookie())
    })
    add('V3.3.2-4', 'cookies are kept from scripts and other sites', async () => {
        const rp = relying()
        await rp.signIn()
        const lines = rp.browser.trail.flatMap(({ headers }) => headers.getSetCookie()).filter((line) => line.split(';')[0].length > 24)
        demand(lines.length, 'there are cookies')
        for (const line of lines) demand(/;\s*httponly/i.test(line) && /;\s*samesite=(lax|strict)/i.test(line), 'HttpOnly and SameSite', line.replace(/=[^;]*/, '=…'))
    })
}

/// What other documents ask for.
function besides(runner, { place, relying }) {
    runner.test('RFC 9700', 'nothing-is-redirected-with-307', async () => {
        const rp = relying()
        await rp.signIn()
        const seen = rp.browser.trail.map(({ status }) => status).filter((status) => status === 307 || status === 308)
        equal(seen.length, 0, 'the number of 307 and 308')
    })
    runner.test('RFC 7009', 'tokens-of-others-are-neither-seen-nor-taken-back', async () => {
        const [rp, other] = [relying(), place.relying('basic_second')]
        const { access_token: token } = await rp.signIn()
        const headers = { authorization: basic(other.client) }
        await post(place.metadata.revocation_endpoint, { token }, headers)
        equal((await rp.resource(token)).status, 200, 'the status of userinfo after another one’s try')
        const unknown = await post(place.metadata.introspection_endpoint, { token: 'nothing' }, headers)
        equal(JSON.stringify(unknown.json), '{"active":false}', 'what is told of an unknown token')
        const revoked = await post(place.metadata.revocation_endpoint, { token: 'nothing' }, headers)
        equal(revoked.status, 200, 'the status of taking back nothing')
    })
}

export default function (runner, place) {
    const tools = { place, relying: (client = 'basic') => place.relying(client) }
    // `ours`: it needs our own pages or the demo's clock.
    const add = (id, what, body, { ours = false, last } = {}) => {
        const asked = ours && place.is_stand_in ? () => notApplicable('this is of our own API') : body
        runner.test(PLAN, `${id} ${what}`, asked, { last })
    }
    for (const part of [authentication, sessions, tokens, authorization, rest, pages]) part(add, tools)
    besides(runner, tools)
}
