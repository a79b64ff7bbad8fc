// We as a relying party: of npm oidc-provider, which is other people's, and of the sandbox's two providers, which deceive when
// they are told to. Everything by HTTP, as a browser does it.
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'
import { demand, equal } from '../harness/check.js'
import { Browser } from '../harness/browser.js'
import { navigate } from '../harness/http.js'

const PLAN = 'upstream'

/// npm oidc-provider: whoever comes is `who`, and agrees.
class Upstream {
    static async at(place) {
        const { privateKey } = await generateKeyPair('ES256', { extractable: true })
        const one = new Upstream()
        const issuer = `http://127.0.0.1:${place.upstream}`
        const ours = `${place.base}/federation`
        console.info = () => {} // its advice to whoever configures it
        one.provider = new Provider(issuer, {
            clients: [{
                client_id: 'mashang', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256',
                jwks: await (await fetch(`${ours}/jwks`)).json(),
                redirect_uris: [`${ours}/foreign/callback`], response_types: ['code'], grant_types: ['authorization_code'],
                id_token_signed_response_alg: 'ES256', backchannel_logout_uri: `${ours}/foreign/backchannel-logout`,
                backchannel_logout_session_required: true,
            }],
            jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'one' }] },
            cookies: { keys: ['a'] },
            claims: { openid: ['sub'], profile: ['name', 'citizen_id'] },
            findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: one.who.name, citizen_id: one.who.citizen_id }) }),
            pkce: { required: () => true },
            fetch: (url, { dispatcher: _, ...options }) => fetch(url, options), // its guard against private addresses is not what is tried here
            interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
            features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
        })
        one.prompts = []
        one.errors = []
        for (const event of ['authorization.error', 'grant.error', 'userinfo.error', 'server_error']) {
            one.provider.on(event, (_, error) => one.errors.push(`${event}: ${error.error_detail ?? error.error_description ?? error.message}`))
        }
        one.provider.on('backchannel.error', (_, error) => one.errors.push(`backchannel: ${error.message} ${error.cause?.message ?? ''}`))
        one.provider.on('end_session.success', () => one.errors.push('ended'))
        const answer = one.provider.callback()
        one.server = createServer((request, response) => {
            if (!request.url.startsWith('/interaction/')) return answer(request, response)
            one.interact(request, response).catch((error) => response.writeHead(500).end(String(error)))
        })
        await new Promise((resolve) => one.server.listen(place.upstream, '127.0.0.1', resolve))
        return one
    }

    async interact(request, response) {
        const { prompt, params, session, grantId } = await this.provider.interactionDetails(request, response)
        this.prompts.push(prompt.name)
        if (prompt.name === 'login') {
            return this.provider.interactionFinished(request, response, { login: { accountId: this.who.subject } }, { mergeWithLastSubmission: false })
        }
        const grant = (grantId && (await this.provider.Grant.find(grantId))) || new this.provider.Grant({ accountId: session.accountId, clientId: params.client_id })
        grant.addOIDCScope('openid profile')
        const id = await grant.save()
        return this.provider.interactionFinished(request, response, { consent: { grantId: id } }, { mergeWithLastSubmission: true })
    }

    close() {
        this.server.closeAllConnections()
        return new Promise((resolve) => this.server.close(resolve))
    }
}

/// A browser that also does what our pages do by script.
class Visitor extends Browser {
    constructor(base) {
        super()
        this.base = base
    }
    async api(method, path, body) {
        const url = new URL(`${this.base}/api/v1${path}`)
        const cookie = this.cookies.for(url)
        const answer = await navigate(url, {
            method, body: body && JSON.stringify(body),
            headers: { 'x-mashang': '1', 'sec-fetch-site': 'same-origin', accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
        })
        this.cookies.take(url, answer.headers)
        return { status: answer.status, json: answer.text.startsWith('{') ? JSON.parse(answer.text) : undefined }
    }
    async must(method, path, body) {
        const answer = await this.api(method, path, body)
        demand(answer.status < 300, `${method} ${path} is done`, answer)
        return answer.json
    }
    signIn({ mobile, password }) {
        return this.must('POST', '/sessions', { mobile, password })
    }
    async isSignedIn() {
        return (await this.api('GET', '/me')).status === 200
    }
    /// To the sandbox's page and back: signed in there as whoever has that number.
    async throughSandbox(address, citizen_id) {
        const page = await this.open(address)
        const fields = new URLSearchParams([...new URL(page.url).searchParams, ['citizen_id', citizen_id]])
        return this.open(page.url, { method: 'POST', body: fields, from: page.url })
    }
    /// Where our own pages are told to go.
    lastOfOurs() {
        const ours = this.trail.filter(({ url, location }) => location && url.href.startsWith(this.base))
        return new URL(ours.at(-1).location, this.base)
    }
}

/// Signed in here, to the provider and back, and yes.
async function link(visitor, provider, travel) {
    const { address } = await visitor.must('POST', '/me/link-visits', { provider })
    await travel(address)
    const back = visitor.lastOfOurs()
    equal(back.pathname, '/me/link', `the page that asks for her word (${back})`)
    const id = back.searchParams.get('wish')
    const wish = await visitor.must('GET', `/me/link-wishes/${id}`)
    equal(wish.is_same_person, true, 'whether both sides are one person')
    demand(!JSON.stringify(wish).includes(visitor.citizen_id), 'both sides are masked', wish)
    return visitor.must('POST', `/me/link-wishes/${id}/confirmation`)
}
const visit = (visitor, provider) => visitor.must('POST', '/federation/visits', { provider, next: '/cases' }).then(({ address }) => address)

async function foreign(place, upstream) {
    const user = { ...place.users.main, subject: 'subject-of-main' }
    upstream.who = user
    const visitor = Object.assign(new Visitor(place.base), { citizen_id: user.citizen_id })
    await visitor.open(await visit(visitor, 'foreign'))
    equal(visitor.lastOfOurs().searchParams.get('federation'), 'unlinked', `what an account without link leads to (${upstream.errors})`)
    equal(await visitor.isSignedIn(), false, 'whether somebody is signed in')

    await visitor.signIn(user)
    upstream.prompts.length = 0
    const { links } = await link(visitor, 'foreign', (address) => visitor.open(address))
    demand(upstream.prompts.includes('login') && upstream.prompts.includes('consent'), 'she signs in and agrees there', upstream.prompts)
    equal(links.length, 1, 'how many links there are')

    const other = new Visitor(place.base)
    await other.open(await visit(other, 'foreign'))
    equal(other.lastOfOurs().pathname, '/cases', 'where it goes on')
    equal(await other.isSignedIn(), true, 'whether she is signed in')

    // It ends her session there, and tells us.
    const accounts = [...other.trail].reverse().find(({ url }) => url.port === String(place.upstream))
    demand(accounts, 'she was there')
    const end = await other.open(`http://127.0.0.1:${place.upstream}/session/end`)
    await other.send(end, {}, { press: /yes|logout/i })
    for (let tries = 0; (await other.isSignedIn()) && tries < 40; ++tries) await new Promise((resolve) => setTimeout(resolve, 50))
    equal(await other.isSignedIn(), false, `whether she is still signed in here (${upstream.errors})`)
    equal(await visitor.isSignedIn(), true, 'whether her other session goes on')
    await visitor.must('DELETE', `/me/links/${links[0].id}`)
    await other.open(await visit(other, 'foreign'))
    equal(other.lastOfOurs().searchParams.get('federation'), 'unlinked', 'what it leads to once unlinked')
}

const DECEITS = ['wrong_nonce', 'alg_none', 'other_issuer', 'other_answer', 'wrong_audience', 'expired', 'substituted_key', 'other_at_hash']

async function deceive(place, provider, deceit) {
    const answer = await fetch(`${place.sandbox}/sandbox/deceits`, { method: 'PUT', body: JSON.stringify({ provider, deceit }) })
    equal(answer.status, 200, 'the status of a deceit')
}

async function deceits(place) {
    const user = place.users.guest
    const visitor = Object.assign(new Visitor(place.base), { citizen_id: user.citizen_id })
    await visitor.signIn(user)
    await link(visitor, 'efuzhou', (address) => visitor.throughSandbox(address, user.citizen_id))
    const nobody = new Visitor(place.base)
    for (const deceit of DECEITS) {
        await deceive(place, 'efuzhou', deceit)
        await nobody.throughSandbox(await visit(nobody, 'efuzhou'), user.citizen_id)
        equal(nobody.lastOfOurs().searchParams.get('federation'), 'wrong', `what ${deceit} leads to`)
        equal(await nobody.isSignedIn(), false, `whether ${deceit} signs somebody in`)
    }
    await deceive(place, 'efuzhou', 'none')
    await nobody.throughSandbox(await visit(nobody, 'efuzhou'), user.citizen_id)
    equal(await nobody.isSignedIn(), true, 'whether an honest one does')
}

async function sameSubject(place) {
    const [one, two] = [place.users.main, place.users.victim]
    for (const provider of ['efuzhou', 'mstax']) await deceive(place, provider, 'same_subject')
    const first = Object.assign(new Visitor(place.base), { citizen_id: one.citizen_id })
    await first.signIn(one)
    await link(first, 'efuzhou', (address) => first.throughSandbox(address, one.citizen_id))
    const other = new Visitor(place.base)
    await other.throughSandbox(await visit(other, 'mstax'), one.citizen_id)
    equal(other.lastOfOurs().searchParams.get('federation'), 'unlinked', 'what the same sub of another provider leads to')
    const second = Object.assign(new Visitor(place.base), { citizen_id: two.citizen_id })
    await second.signIn(two)
    await link(second, 'mstax', (address) => second.throughSandbox(address, two.citizen_id))
    await other.throughSandbox(await visit(other, 'mstax'), two.citizen_id)
    const [me, hers] = [await other.must('GET', '/me'), await second.must('GET', '/me')]
    equal(me.account_id, hers.account_id, 'whose account the second sub opens')
    // Somebody else's face on the sub that is linked here.
    const thief = new Visitor(place.base)
    await thief.throughSandbox(await visit(thief, 'efuzhou'), two.citizen_id)
    equal(thief.lastOfOurs().searchParams.get('federation'), 'other_person', 'what another person on a linked sub leads to')
    equal(await thief.isSignedIn(), false, 'whether he is signed in')
    for (const provider of ['efuzhou', 'mstax']) await deceive(place, provider, 'none')
}

export default function (runner, place) {
    if (place.is_stand_in) return
    runner.test(PLAN, 'npm-oidc-provider-signs-in-is-linked-logs-out-and-is-unlinked', async () => {
        const upstream = await Upstream.at(place)
        try {
            await foreign(place, upstream)
        } finally {
            await upstream.close()
        }
    })
    runner.test(PLAN, 'a-provider-that-deceives-signs-nobody-in', () => deceits(place))
    runner.test(PLAN, 'the-same-sub-of-two-providers-is-two-accounts', () => sameSubject(place))
}
