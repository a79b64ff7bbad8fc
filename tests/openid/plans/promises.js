// What our provider promises beyond the plans; the stand-in promises none of it.
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { demand, equal, oneOf, parametersOf, refusedWith, sentBackWith, shownAsMistake } from '../harness/check.js'
import { Browser } from '../harness/browser.js'
import { ProofKey, now } from '../harness/proofs.js'
import { ask, basic } from '../harness/relying.js'

const PLAN = 'own promises'
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const HIGHEST = 'urn:mashang:acr:r4:a3'

const essential = (acr) => ({ claims: JSON.stringify({ id_token: { acr: { essential: true, values: [acr] } } }) })

function assurance(add, { place, relying }) {
    add('an acr that cannot be reached is refused where it is essential', async () => {
        const rp = relying()
        await rp.signIn()
        sentBackWith(await rp.open({ prompt: 'none', ...essential(HIGHEST) }), ['unmet_authentication_requirements', 'interaction_required'])
        const page = await rp.browser.walk(await rp.open(essential(HIGHEST)), rp.user, { press: /deny/ })
        sentBackWith(page, ['unmet_authentication_requirements', 'access_denied'])
    })
    add('an acr that is only wished for is answered with the truth', async () => {
        const rp = relying()
        const { claims } = await rp.signIn({ acr_values: HIGHEST }, { press: /weaker/ })
        equal(claims.acr, place.acr[0], 'acr')
    })
    add('two kinds of factor make a stronger acr, and are named', async () => {
        const rp = relying()
        await rp.signIn()
        const { claims } = await rp.signIn({ acr_values: place.acr[1] }, { message: await place.phoneOf(rp.user) })
        equal(claims.acr, place.acr[1], 'acr')
        demand(claims.amr.includes('pwd') && claims.amr.includes('sms'), 'amr names both', claims.amr)
    })
}

function subjects(add, { relying }) {
    add('apps of one host know a person by one name, and others by another', async () => {
        const subs = []
        for (const client of ['basic', 'basic_second', 'fapi', 'fapi_second']) subs.push((await relying(client).signIn()).claims.sub)
        equal(subs[1], subs[0], 'sub at another app of the same host')
        equal(new Set(subs).size, 3, 'the number of different names')
    })
    add('no two people have one name', async () => {
        const [one, other] = [relying(), Object.assign(relying(), { user: relying().place.users.second })]
        demand((await one.signIn()).claims.sub !== (await other.signIn()).claims.sub, 'they differ')
    })
}

function signed(add, { place, relying }) {
    for (const alg of ['PS256', 'EdDSA']) {
        add(`ID tokens are signed with ${alg} for whoever asks for it`, async () => {
            equal(decodeProtectedHeader((await relying(`signed_${alg.toLowerCase()}`).signIn()).id_token).alg, alg, 'alg')
        })
    }
    add('userinfo is signed for whoever asks for it', async () => {
        const rp = relying('signed_ps256')
        const { access_token: token, claims } = await rp.signIn({ scope: 'openid profile' })
        const answer = await rp.resource(token)
        demand(/^application\/jwt/.test(answer.headers.get('content-type')), 'it is a JWT', answer.headers.get('content-type'))
        const { payload } = await jwtVerify(answer.text, place.keys, { issuer: place.issuer, audience: rp.client.client_id, algorithms: ['ES256'] })
        equal(payload.sub, claims.sub, 'sub')
    })
    add('a token for an API is a JWT that it can verify itself (RFC 9068)', async () => {
        const machine = relying('machine')
        const { json } = await machine.token({ grant_type: 'client_credentials', scope: 'one-code:verify', resource: place.resource })
        const { payload, protectedHeader } = await jwtVerify(json.access_token, place.keys, { issuer: place.issuer, audience: place.resource })
        equal(protectedHeader.typ.toLowerCase(), 'at+jwt', 'typ')
        equal(payload.client_id, machine.client.client_id, 'client_id')
        equal(payload.scope, 'one-code:verify', 'scope')
        demand(payload.sub && payload.jti && payload.exp > now() && payload.iat <= now() + 5, 'sub, jti, exp and iat', payload)
    })
    add('introspection is signed for whoever asks for it (RFC 9701)', async () => {
        const rp = relying()
        const { access_token: token } = await rp.signIn()
        const headers = { authorization: basic(rp.client), accept: 'application/token-introspection+jwt' }
        const answer = await ask(place.metadata.introspection_endpoint, { method: 'POST', headers, body: new URLSearchParams({ token }) })
        const { payload, protectedHeader } = await jwtVerify(answer.text, place.keys, { issuer: place.issuer, audience: rp.client.client_id })
        equal(protectedHeader.typ, 'token-introspection+jwt', 'typ')
        equal(payload.token_introspection.active, true, 'active')
    })
}

function exchanged(add, { place, relying }) {
    const exchange = (rp, fields) => rp.token({ grant_type: EXCHANGE, subject_token_type: ACCESS_TOKEN, ...fields })
    add('a token is exchanged for one for another API, which lives no longer (RFC 8693)', async () => {
        const rp = relying('exchange')
        const { access_token: token } = await rp.signIn({ scope: 'openid profile' })
        const { json, status, text } = await exchange(rp, { subject_token: token, resource: place.resource, scope: 'profile' })
        equal(status, 200, `the status (${text.slice(0, 200)})`)
        equal(json.issued_token_type, ACCESS_TOKEN, 'issued_token_type')
        const { payload } = await jwtVerify(json.access_token, place.keys, { issuer: place.issuer, audience: place.resource })
        equal(payload.act?.sub ?? payload.client_id, rp.client.client_id, 'who acts')
    })
    add('neither another app’s token nor more than it holds is exchanged', async () => {
        const rp = relying('exchange')
        const { access_token: foreign } = await relying('basic').signIn({ scope: 'openid profile' })
        refusedWith(await exchange(rp, { subject_token: foreign, resource: place.resource }), 400, ['invalid_request', 'invalid_grant'])
        const { access_token: own } = await rp.signIn({ scope: 'openid' })
        refusedWith(await exchange(rp, { subject_token: own, resource: place.resource, scope: 'profile' }), 400, 'invalid_scope')
        refusedWith(await exchange(rp, { subject_token: own, resource: 'https://somebody-else.example/' }), 400, 'invalid_target')
        refusedWith(await exchange(rp, { subject_token: own, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }), 400, 'invalid_request')
    })
}

function waiting(add, { place, relying }) {
    const begin = async (rp, endpoint, fields) => {
        const { headers, body } = await rp.identified(fields)
        return ask(place.metadata[endpoint], { method: 'POST', headers, body })
    }
    add('a device that its owner refuses gets nothing', async () => {
        const rp = relying('device')
        const { json } = await begin(rp, 'device_authorization_endpoint', { scope: 'openid' })
        const poll = () => rp.token({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: json.device_code })
        refusedWith(await poll(), 400, 'authorization_pending')
        refusedWith(await poll(), 400, 'slow_down')
        const browser = new Browser()
        await browser.walk(await browser.open(json.verification_uri_complete), rp.user, { press: /deny/ })
        refusedWith(await poll(), 400, ['access_denied', 'slow_down'])
    })
    add('whom CIBA asks for is not told: nobody and somebody look alike', async () => {
        const rp = relying('ciba')
        const answers = []
        for (const hint of [rp.user.mobile, '13800138000']) {
            answers.push(await begin(rp, 'backchannel_authentication_endpoint', { scope: 'openid', login_hint: hint, binding_message: 'X1' }))
        }
        const shape = ({ status, json }) => `${status} ${Object.keys(json).sort()} ${json.expires_in} ${json.auth_req_id?.length}`
        equal(shape(answers[1]), shape(answers[0]), 'the answer for a number without an account')
    })
    add('CIBA takes only words that a person can read', async () => {
        const rp = relying('ciba')
        const asked = { scope: 'openid', login_hint: rp.user.mobile }
        for (const message of ['x'.repeat(200), 'a\u0007b']) {
            refusedWith(await begin(rp, 'backchannel_authentication_endpoint', { ...asked, binding_message: message }), 400, 'invalid_binding_message')
        }
        refusedWith(await begin(rp, 'backchannel_authentication_endpoint', { scope: 'openid' }), 400, 'invalid_request')
    })
}

function requests(add, { place, relying }) {
    add('a parameter that comes twice is a mistake', async () => {
        const rp = relying()
        const parameters = await rp.request()
        parameters.append('scope', 'openid profile')
        const page = await rp.browser.open(rp.authorizeUrl(parameters))
        if (page.callback) sentBackWith(page, 'invalid_request')
        else shownAsMistake(page)
        const { headers, body } = await rp.identified({ grant_type: 'refresh_token', refresh_token: 'x' })
        body.append('refresh_token', 'y')
        refusedWith(await ask(place.metadata.token_endpoint, { method: 'POST', headers, body }), 400, 'invalid_request')
    })
    add('who chooses an account sees which she is about to use', async () => {
        const rp = relying()
        await rp.signIn()
        const { asked } = await rp.signIn({ prompt: 'select_account' })
        demand(asked.length, 'a page is shown', asked)
    })
    add('the pages speak the language that is asked for', async () => {
        const said = {}
        for (const locale of ['zh-CN', 'en']) {
            const page = await relying().open({ ui_locales: locale })
            said[locale] = page.root.querySelector('html').getAttribute('lang')
            demand(/[\u4e00-\u9fff]{4}/.test(page.words) === (locale === 'zh-CN') || locale === 'en', 'the words', page.words)
        }
        oneOf(said.en.slice(0, 2), ['en'], 'lang')
        oneOf(said['zh-CN'].slice(0, 2), ['zh'], 'lang')
    })
    add('apps in browsers may call what they need, and only that', async () => {
        const headers = { origin: 'https://app.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'dpop, authorization, content-type' }
        const asked = async (url) => (await ask(url, { method: 'OPTIONS', headers })).headers.get('access-control-allow-origin')
        for (const name of ['token', 'userinfo']) demand(await asked(place.metadata[`${name}_endpoint`]), `${name} may be called`)
        for (const name of ['authorization', 'end_session']) equal(await asked(place.metadata[`${name}_endpoint`]), null, `${name} from a script`)
    })
    add('bodies that are no form, or too large, are refused in good order', async () => {
        const { token_endpoint: url } = place.metadata
        const { client } = relying()
        const headers = { authorization: basic(client), 'content-type': 'application/json' }
        const json = await ask(url, { method: 'POST', headers, body: '{"grant_type":"refresh_token"}' })
        demand(json.status >= 400 && json.status < 500 && json.json?.error, 'JSON is refused', json.text.slice(0, 200))
        const large = await ask(url, { method: 'POST', headers: { authorization: basic(client) }, body: new URLSearchParams({ grant_type: 'x'.repeat(1_000_000) }) })
        demand(large.status >= 400 && large.status < 500, 'a million bytes are refused', large.status)
    })
    add('a code that is bound to a key is redeemed by nobody else', async () => {
        const rp = relying()
        const key = await ProofKey.make()
        const { code } = await rp.authorize({ dpop_jkt: key.thumbprint })
        refusedWith(await rp.redeem(code), 400, ['invalid_grant', 'invalid_dpop_proof', 'invalid_request'])
        const proof = await key.proof('POST', place.metadata.token_endpoint)
        const { json } = await rp.redeem(code, {}, { proof })
        equal(json.token_type ?? json.error, 'DPoP', 'token_type')
    })
    add('a refusal names the provider, so that nobody mixes it up with another (RFC 9207)', async () => {
        const rp = relying()
        equal(parametersOf((await rp.open({ prompt: 'none' })).callback).get('iss'), place.issuer, 'iss')
    })
}

export default function (runner, place) {
    if (place.is_stand_in) return
    const tools = { place, relying: (client = 'basic') => place.relying(client) }
    const add = (id, body) => runner.test(PLAN, id, body)
    for (const part of [assurance, subjects, signed, exchanged, waiting, requests]) part(add, tools)
}
