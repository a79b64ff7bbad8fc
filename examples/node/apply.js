// ISSUER=… CLIENT_ID=… CLIENT_SECRET=… HOOK_SECRET=whsec_… PORT=… node apply.js: applies for whoever signs in, and hears what
// becomes of it. See ../README.md
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import * as oidc from 'openid-client'

const { ISSUER, CLIENT_ID, CLIENT_SECRET, HOOK_SECRET, PORT, ITEM = 'GA003', DIVISION = '350102001001' } = process.env
const base = `http://127.0.0.1:${PORT}`
const onThisMachine = new URL(ISSUER).hostname === '127.0.0.1' // only here may it be plain http
const config = await oidc.discovery(new URL(ISSUER), CLIENT_ID, { id_token_signed_response_alg: 'ES256' },
    oidc.ClientSecretBasic(CLIENT_SECRET), { execute: onThisMachine ? [oidc.allowInsecureRequests] : [] })
const waiting = new Map() // cookie → what its callback must match; a real app keeps a session
const cases = new Map() // case → how it stands, and the tokens of whose it is; a real app has a database
const seen = new Set() // events that came

// --- Sign in, and ask to be let apply

async function login(response) {
    const [id, pkceCodeVerifier, expectedState, expectedNonce] =
        [randomUUID(), oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
    waiting.set(id, { pkceCodeVerifier, expectedState, expectedNonce })
    const code_challenge = await oidc.calculatePKCECodeChallenge(pkceCodeVerifier)
    const url = oidc.buildAuthorizationUrl(config, { redirect_uri: `${base}/callback`, scope: 'openid cases offline_access',
        state: expectedState, nonce: expectedNonce, code_challenge, code_challenge_method: 'S256' })
    response.writeHead(303, { location: url.href, 'set-cookie': `apply=${id}; HttpOnly; SameSite=Lax` }).end()
}

async function callback(request, response) {
    const id = /apply=([\w-]+)/.exec(request.headers.cookie)?.[1]
    if (!waiting.has(id)) throw new Error('this browser did not ask to sign in')
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, base), waiting.get(id))
    waiting.delete(id)
    const { id: caseId, number, state } = await apply(tokens)
    cases.set(caseId, { number, state, tokens })
    shown(response, { id: caseId, number, state })
}

// --- Apply in her name

/// JSON of an address of the interface, or its text. The same `key` again is the same deed.
async function call(tokens, method, path, body, { type = 'application/json', key = randomUUID() } = {}) {
    const headers = new Headers(body && { 'content-type': type })
    if (method !== 'GET') headers.set('idempotency-key', key)
    const sent = body && type === 'application/json' ? JSON.stringify(body) : body
    const answer = await oidc.fetchProtectedResource(config, tokens.access_token, new URL(`/api/v1${path}`, ISSUER), method, sent, headers)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`) // a problem document, RFC 9457
    return answer.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text
}

async function apply(tokens) {
    let of = await call(tokens, 'POST', '/cases', { item_id: ITEM, division: DIVISION })
    while (of.materials.some(({ state }) => state === 'requested')) { // a register looks for it
        await wait(300)
        of = await call(tokens, 'GET', `/cases/${of.id}`)
    }
    const form = { ...of.form, address: '福州市鼓楼区东街1号' } // what is withheld is filled in already
    of = await call(tokens, 'PATCH', `/cases/${of.id}`, { version: of.version, form })
    for (const { seq, state } of of.materials.filter(({ necessity }) => necessity === 'required')) {
        if (state !== 'from_register') of = await call(tokens, 'PUT', `/cases/${of.id}/materials/${seq}`, PHOTO, { type: 'image/png' })
    }
    return call(tokens, 'POST', `/cases/${of.id}/submission`, { version: of.version })
}

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64')

// --- Hear what becomes of it

/// Standard Webhooks: signed with our secret, and not older than five minutes.
function isGenuine({ 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures = '' }, body) {
    if (!(Math.abs(Date.now() / 1000 - Number(time)) < 300)) return false
    const key = Buffer.from(HOOK_SECRET.replace('whsec_', ''), 'base64')
    const mine = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest()
    return signatures.split(' ').some((one) => {
        const [version, theirs] = [one.slice(0, 3), Buffer.from(one.slice(3), 'base64')]
        return version === 'v1,' && theirs.length === mine.length && timingSafeEqual(theirs, mine)
    })
}

async function hear(request, response) {
    let body = ''
    for await (const part of request) body += part
    if (!isGenuine(request.headers, body)) return response.writeHead(401).end()
    response.writeHead(204).end() // first say that it came, then work
    const [id, { type, data }] = [request.headers['webhook-id'], JSON.parse(body)]
    const known = cases.get(data.case_id)
    if (seen.has(id) || !known) return
    seen.add(id)
    Object.assign(known, { state: data.state, number: data.number })
    if (type !== 'case.decided') return
    known.tokens = await oidc.refreshTokenGrant(config, known.tokens.refresh_token) // the old access token is over by then
    known.result = await call(known.tokens, 'GET', `/cases/${data.case_id}/result`)
}

// --- The server

const shown = (response, what) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(what))
const list = (response) => shown(response, [...cases].map(([id, { number, state, result }]) => ({ id, number, state, result })))

createServer((request, response) => {
    const failed = (error) => (response.headersSent ? console.error(error.message) : response.writeHead(400).end(error.message))
    if (request.url.startsWith('/callback')) callback(request, response).catch(failed)
    else if (request.url === '/hooks' && request.method === 'POST') hear(request, response).catch(failed)
    else if (request.url === '/cases') list(response)
    else login(response).catch(failed)
}).listen(PORT, '127.0.0.1')
