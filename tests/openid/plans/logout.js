// RP-initiated and back-channel logout.
import { SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { demand, equal, parametersOf, sentBackWith } from '../harness/check.js'
import { Listener } from '../harness/listener.js'
import { ProofKey, now } from '../harness/proofs.js'

const RP_INITIATED = 'oidcc-rp-initiated-logout-certification-test-plan'
const BACK_CHANNEL = 'oidcc-backchannel-rp-initiated-logout-certification-test-plan'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const SIGNED_OUT = ['login_required', 'interaction_required', 'account_selection_required', 'consent_required']

/// Opens the end of the session and agrees where a page asks.
async function signOut(rp, fields) {
    const url = new URL(rp.place.metadata.end_session_endpoint)
    url.search = String(new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== undefined)))
    return rp.browser.walk(await rp.browser.open(url), rp.user)
}

async function isSignedIn(rp) {
    const page = await rp.open({ prompt: 'none' })
    if (page.callback && parametersOf(page.callback).has('code')) return true
    sentBackWith(page, SIGNED_OUT)
    return false
}

function checkBye(page, rp, state) {
    demand(page.callback, 'the person is sent to post_logout_redirect_uri', page.words)
    equal(String(page.callback.url).split('?')[0], rp.client.post_logout_redirect_uris[0], 'the address')
    equal(page.callback.url.searchParams.get('state'), state ?? null, 'state')
}

function checkPage(page) {
    demand(!page.callback, 'nothing goes to the relying party', String(page.callback?.url))
    demand(/^text\/html/.test(page.headers.get('content-type') ?? ''), 'a page is shown', page.headers.get('content-type'))
}

/// Requests whose hint or address is not good: a page, and never a redirect. `of(rp, first)`: what is sent.
const NOT_REDIRECTED = {
    'oidcc-rp-initiated-logout-bad-post-logout-redirect-uri': (rp, first, bye) => ({ ...bye, post_logout_redirect_uri: 'https://somebody-else.example/bye' }),
    'oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri': (rp, first, bye) => ({
        ...bye,
        post_logout_redirect_uri: `${bye.post_logout_redirect_uri}?foo=bar`,
    }),
    'oidcc-rp-initiated-logout-modified-id-token-hint': (rp, first, bye) => ({
        ...bye,
        id_token_hint: new UnsecuredJWT({ ...first.claims, sub: `${first.claims.sub}x` }).encode(),
    }),
    'oidcc-rp-initiated-logout-bad-id-token-hint': async (rp, first, bye) => {
        const stranger = await ProofKey.make('RS256')
        const hint = await new SignJWT(first.claims).setProtectedHeader({ alg: 'RS256', kid: decodeProtectedHeader(first.id_token).kid }).sign(stranger.privateKey)
        return { ...bye, id_token_hint: hint }
    },
    'oidcc-rp-initiated-logout-no-id-token-hint': (rp, first, bye) => ({ ...bye, id_token_hint: undefined }),
}

function rpInitiated(add, place) {
    const begin = async () => {
        const rp = place.relying('logout')
        const first = await rp.signIn()
        demand(await isSignedIn(rp), 'the person is signed in before')
        return [rp, first, { id_token_hint: first.id_token, post_logout_redirect_uri: rp.client.post_logout_redirect_uris[0], state: 'a-state' }]
    }
    add('oidcc-rp-initiated-logout', async () => {
        const [rp, , bye] = await begin()
        checkBye(await signOut(rp, bye), rp, 'a-state')
        equal(await isSignedIn(rp), false, 'still signed in')
    })
    add('oidcc-rp-initiated-logout-no-state', async () => {
        const [rp, , bye] = await begin()
        checkBye(await signOut(rp, { ...bye, state: undefined }), rp)
        equal(await isSignedIn(rp), false, 'still signed in')
    })
    for (const [id, kept] of [['no-params', []], ['only-state', ['state']], ['no-post-logout-redirect-uri', ['id_token_hint', 'state']]]) {
        add(`oidcc-rp-initiated-logout-${id}`, async () => {
            const [rp, , bye] = await begin()
            checkPage(await signOut(rp, Object.fromEntries(kept.map((name) => [name, bye[name]]))))
            equal(await isSignedIn(rp), false, 'still signed in')
        })
    }
    for (const [id, of] of Object.entries(NOT_REDIRECTED)) {
        add(id, async () => {
            const [rp, first, bye] = await begin()
            checkPage(await signOut(rp, await of(rp, first, bye)))
        })
    }
}

async function checkLogoutToken(rp, text, first) {
    const { payload, protectedHeader } = await jwtVerify(text, rp.place.keys, {
        issuer: rp.place.issuer,
        audience: rp.client.client_id,
        algorithms: [rp.client.id_token_signed_response_alg],
    })
    equal(protectedHeader.typ?.toLowerCase(), 'logout+jwt', 'typ')
    demand(typeof payload.jti === 'string' && payload.jti, 'jti', payload)
    demand(Math.abs(payload.iat - now()) < 60, 'iat is of now', payload)
    demand(payload.exp > now() && payload.exp <= now() + 300, 'exp is soon', payload)
    demand(!('nonce' in payload), 'no nonce', payload)
    equal(JSON.stringify(payload.events), JSON.stringify({ [EVENT]: {} }), 'events')
    demand(payload.sub || payload.sid, 'sub or sid', payload)
    if (payload.sub) equal(payload.sub, first.claims.sub, 'sub')
    equal(payload.sid, first.claims.sid, 'sid')
}

function backChannel(add, place) {
    add('oidcc-discovery-endpoint-verification', () => {
        equal(place.metadata.backchannel_logout_supported, true, 'backchannel_logout_supported')
        equal(place.metadata.backchannel_logout_session_supported, true, 'backchannel_logout_session_supported')
        demand(place.metadata.end_session_endpoint, 'end_session_endpoint')
    })
    add('oidcc-backchannel-rp-initiated-logout', async () => {
        const listener = await Listener.at(place.rp)
        try {
            listener.on('/logout/backchannel')
            const rp = place.relying('logout')
            const first = await rp.signIn()
            demand(first.claims.sid, 'the ID token names the session', first.claims)
            const page = await signOut(rp, { id_token_hint: first.id_token, post_logout_redirect_uri: rp.client.post_logout_redirect_uris[0], state: 's' })
            // Calls for sessions of other tests, when nobody listened, may still come.
            const isOurs = ({ body }) => decodeJwt(new URLSearchParams(body).get('logout_token')).sid === first.claims.sid
            const call = await listener.next('/logout/backchannel', isOurs)
            equal(call.method, 'POST', 'the method')
            demand(/^application\/x-www-form-urlencoded/.test(call.headers['content-type']), 'a form', call.headers)
            await checkLogoutToken(rp, new URLSearchParams(call.body).get('logout_token'), first)
            checkBye(page, rp, 's')
            equal(await isSignedIn(rp), false, 'still signed in')
        } finally {
            await listener.close()
        }
    })
}

export default function (runner, place) {
    rpInitiated((id, body) => runner.test(RP_INITIATED, id, body), place)
    backChannel((id, body) => runner.test(BACK_CHANNEL, id, body), place)
}
