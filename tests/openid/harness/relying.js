// A relying party as the tests need it: it follows the specifications, but each request can be changed.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { Browser } from './browser.js'
import { demand, equal, parametersOf } from './check.js'
import { ASSERTION_TYPE, ProofKey, clientAssertion, now, sha256 } from './proofs.js'

const random = (bytes = 32) => randomBytes(bytes).toString('base64url')
const YEAR = 365 * 86_400

/// One answer of an endpoint: status, headers, text, and json if it is.
export async function ask(url, options = {}) {
    const response = await fetch(url, { redirect: 'manual', ...options })
    const text = await response.text()
    let json
    try {
        json = JSON.parse(text)
    } catch {} // the tests say what should have been JSON
    return { status: response.status, headers: response.headers, text, json }
}

const formEncoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)

export function basic(client) {
    return `Basic ${Buffer.from(`${formEncoded(client.client_id)}:${formEncoded(client.client_secret)}`).toString('base64')}`
}

/// The provider as it describes itself, and everything the tests were given (config.json).
export class Place {
    static async find(config) {
        const place = Object.assign(new Place(), config, { secrets: { code: [], token: [], cookie: [] } })
        place.metadata = (await ask(`${config.issuer}/.well-known/openid-configuration`)).json
        demand(place.metadata, 'there is a description of the provider', config.issuer)
        place.keys = createRemoteJWKSet(new URL(place.metadata.jwks_uri))
        return place
    }

    /// Does something so many seconds later: by the clock of the demo where there is one, which is then set back.
    async later(seconds, body) {
        if (!this.base) return sleep(seconds * 1000).then(body)
        await this.setClock(Date.now() + seconds * 1000)
        try {
            return await body()
        } finally {
            await this.setClock(Date.now())
        }
    }

    async setClock(moment) {
        const headers = { 'content-type': 'application/json', 'x-mashang': '1' }
        const body = JSON.stringify({ now: new Date(moment).toISOString() })
        equal((await ask(`${this.base}/api/v1/demo/clock`, { method: 'PUT', headers, body })).status, 200, 'the status of setting the clock')
    }

    /// Where the provider may send somebody to; the tests look at it instead of going there.
    get callbacks() {
        return Object.values(this.clients).flatMap((client) => [...client.redirect_uris, ...(client.post_logout_redirect_uris ?? [])])
    }

    /// What reads the next code that comes to the user's phone: call it before the code is asked for.
    async phoneOf({ mobile }) {
        if (!this.sandbox) return undefined
        const read = async () => (await ask(`${this.sandbox}/sms/outbox?mobile=${mobile}`)).json.messages
        const before = (await read()).length
        return async () => {
            for (let count = 0; count < 200; ++count) {
                const messages = await read()
                const fresh = messages.slice(0, messages.length - before)
                const code = fresh.map(({ text }) => text.match(/\d{6}/)?.[0]).find(Boolean)
                if (code) return code
                await new Promise((resolve) => setTimeout(resolve, 50))
            }
            throw new Error('no text message came')
        }
    }

    /// She agrees to everything that waits for her word.
    async approve(user) {
        const browser = new Browser()
        for (let count = 0; count < 10; ++count) {
            const page = await browser.open(this.approvals)
            if (count > 0 && !page.form()) return
            await browser.walk(page, user)
        }
    }

    relying(name, browser) {
        return new Relying(this, { name, ...this.clients[name] }, browser)
    }
}

export class Relying {
    constructor(place, client, browser) {
        Object.assign(this, { place, client, user: place.users.main })
        this.redirectUri = client.redirect_uris[0]
        this.browser = browser ?? new Browser(place.callbacks)
        this.isFapi = client.profile === 'fapi2'
    }

    /// What a request for authorization says. `changes`: undefined leaves one out.
    async request(changes = {}) {
        this.state = random(16)
        this.nonce = random(16)
        const pkce = this.isFapi || this.client.token_endpoint_auth_method === 'none'
        this.verifier = pkce ? random() : undefined
        const whole = {
            client_id: this.client.client_id,
            response_type: 'code',
            redirect_uri: this.redirectUri,
            scope: 'openid',
            state: this.state,
            nonce: this.nonce,
            ...(pkce && { code_challenge: sha256(this.verifier), code_challenge_method: 'S256' }),
            ...changes,
        }
        this.state = whole.state
        this.nonce = whole.nonce
        return new URLSearchParams(Object.entries(whole).filter(([, value]) => value !== undefined))
    }

    authorizeUrl(parameters) {
        const url = new URL(this.place.metadata.authorization_endpoint)
        url.search = String(parameters)
        return url
    }

    /// Headers and fields by which the client says who it is. `assertion`: changes, or a whole assertion.
    async identified(fields, { assertion } = {}) {
        const body = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== undefined))
        const method = this.client.token_endpoint_auth_method
        if (method === 'client_secret_basic') return { headers: { authorization: basic(this.client) }, body }
        body.set('client_id', this.client.client_id)
        if (method === 'client_secret_post') body.set('client_secret', this.client.client_secret)
        if (method === 'private_key_jwt') {
            const made = typeof assertion === 'string' ? assertion : await clientAssertion(this.client, this.place.issuer, assertion)
            body.set('client_assertion_type', ASSERTION_TYPE)
            body.set('client_assertion', made)
        }
        return { headers: {}, body }
    }

    async push(parameters, { assertion, headers = {}, method = 'POST' } = {}) {
        const said = await this.identified(Object.fromEntries(parameters), { assertion })
        const url = this.place.metadata.pushed_authorization_request_endpoint
        return ask(url, { method, headers: { ...said.headers, ...headers }, ...(method === 'GET' ? {} : { body: said.body }) })
    }

    async pushed(parameters, options) {
        const answer = await this.push(parameters, options)
        equal(answer.status, 201, `the status of a pushed request (${answer.text.slice(0, 200)})`)
        return new URLSearchParams({ client_id: this.client.client_id, request_uri: answer.json.request_uri })
    }

    /// Opens the authorization page; pushes the request first where the profile is FAPI 2.
    async open(changes = {}, { post = false, push = {} } = {}) {
        let parameters = await this.request(changes)
        if (this.isFapi) parameters = await this.pushed(parameters, push)
        if (!post) return this.browser.open(this.authorizeUrl(parameters))
        return this.browser.open(this.place.metadata.authorization_endpoint, { method: 'POST', body: parameters })
    }

    /// The whole way through the pages; what came to the redirect address.
    async authorize(changes = {}, options = {}) {
        const page = await this.browser.walk(await this.open(changes, options), this.user, options)
        demand(page.callback, 'the person comes back to the relying party', `${page.status} ${page.url} “${page.words}”`)
        return Object.assign(this.received(page.callback, changes), { asked: page.asked })
    }

    received(callback, { response_mode: mode } = {}) {
        const sent = parametersOf(callback)
        equal(callback.method, mode === 'form_post' ? 'POST' : 'GET', 'the way back')
        if (callback.method === 'POST') equal(callback.url.search, '', 'the query of the address that the form goes to')
        demand(!callback.url.hash, 'nothing behind #', callback.url.hash)
        demand(!sent.get('error'), 'no error comes back', `${sent.get('error')} ${sent.get('error_description')}`)
        demand(sent.get('code'), 'a code comes back', String(sent))
        equal(sent.get('state') ?? undefined, this.state, 'state')
        equal(sent.get('iss'), this.place.issuer, 'iss of the response')
        this.place.secrets.code.push(sent.get('code'))
        this.place.secrets.cookie.push(...this.browser.cookies.kept.map(({ value }) => value).filter((value) => value.length > 20))
        return { code: sent.get('code'), sent }
    }

    /// The token endpoint's answer, whatever it is. `proof`: a proof's text instead of one by the client's key.
    async token(fields, { assertion, proof, headers = {} } = {}) {
        const said = await this.identified(fields, { assertion })
        const url = this.place.metadata.token_endpoint
        if (this.isFapi && proof === undefined) {
            this.proofKey ??= await ProofKey.make()
            proof = await this.proofKey.proof('POST', url)
        }
        return ask(url, { method: 'POST', body: said.body, headers: { ...said.headers, ...(proof && { dpop: proof }), ...headers } })
    }

    redeem(code, changes = {}, options = {}) {
        const fields = { grant_type: 'authorization_code', code, redirect_uri: this.redirectUri, code_verifier: this.verifier, ...changes }
        return this.token(fields, options)
    }

    /// Redeems and checks what came.
    async redeemed(code, options = {}) {
        const answer = await this.redeem(code, {}, options)
        equal(answer.status, 200, `the status of the token endpoint (${answer.text.slice(0, 300)})`)
        demand(/no-store/.test(answer.headers.get('cache-control')), 'Cache-Control: no-store', answer.headers.get('cache-control'))
        equal(answer.json.token_type.toLowerCase(), this.isFapi ? 'dpop' : 'bearer', 'token_type')
        demand(answer.json.expires_in > 0, 'expires_in is a number above 0', answer.json.expires_in)
        const { access_token: access, refresh_token: refresh, id_token: id } = answer.json
        this.place.secrets.token.push(...[access, refresh, id].filter(Boolean))
        const claims = id ? await this.idToken(id) : undefined
        return { ...answer.json, claims }
    }

    /// Signs the person in and redeems the code.
    async signIn(changes = {}, options = {}) {
        const { code, sent, asked } = await this.authorize(changes, options)
        return { ...(await this.redeemed(code, options)), code, sent, asked }
    }

    /// The checks of the conformance suite on every ID token; its claims.
    async idToken(text) {
        const head = decodeProtectedHeader(text)
        const alg = this.client.id_token_signed_response_alg
        equal(head.alg, alg, 'alg of the ID token')
        demand(head.kid, 'the ID token names its key', head)
        const { payload } = await jwtVerify(text, this.place.keys, { issuer: this.place.issuer, audience: this.client.client_id, algorithms: [alg] })
        demand(typeof payload.sub === 'string' && payload.sub.length > 0 && payload.sub.length <= 255, 'sub', payload.sub)
        demand(payload.exp > now() && payload.exp < now() + 50 * YEAR, 'exp is sane', payload.exp)
        demand(payload.iat <= now() + 5 && payload.iat > now() - 300, 'iat is sane', payload.iat)
        equal(payload.nonce, this.nonce, 'nonce')
        demand(payload.auth_time === undefined || (payload.auth_time <= now() && payload.auth_time > now() - YEAR), 'auth_time', payload.auth_time)
        demand(payload.acr !== '', 'acr is not empty')
        demand(payload.azp === undefined || payload.azp === this.client.client_id, 'azp', payload.azp)
        return payload
    }

    /// The answer of a protected resource.
    async resource(token, { url = this.place.metadata.userinfo_endpoint, method = 'GET', proof, headers = {}, body } = {}) {
        if (this.isFapi && proof === undefined) proof = await this.proofKey.proof(method, url, { token })
        const scheme = this.isFapi ? 'DPoP' : 'Bearer'
        return ask(url, { method, body, headers: { authorization: `${scheme} ${token}`, ...(proof && { dpop: proof }), ...headers } })
    }

    async userinfo(token, options) {
        const answer = await this.resource(token, options)
        equal(answer.status, 200, `the status of userinfo (${answer.text.slice(0, 200)}${answer.headers.get('www-authenticate') ?? ''})`)
        demand(/^application\/json/.test(answer.headers.get('content-type')), 'userinfo is JSON', answer.headers.get('content-type'))
        return answer.json
    }
}
