// node stand_in.js PORT FOLDER: npm oidc-provider in the place of our server, so that the tests can be tried on another provider.
// Reads the clients of FOLDER and writes FOLDER/provisioned.json: their ids and secrets.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { FAULTS, spoilWire } from './faults.js'
import Provider, { errors, interactionPolicy } from 'oidc-provider'

const [port, folder] = process.argv.slice(2)
const issuer = `http://127.0.0.1:${port}`
const users = JSON.parse(readFileSync(join(folder, 'users.json'), 'utf8'))
const ACR = ['urn:mashang:acr:r2:a1', 'urn:mashang:acr:r3:a1']

const fapi2 = new Set()
const provisioned = {}
const clients = readdirSync(folder)
    .filter((file) => /^client-/.test(file) && !/exchange|signed/.test(file)) // those are of our own promises
    .map((file) => {
        const name = file.replace(/^client-|\.json$/g, '')
        const { profile, client_name_en: _en, scopes, resource, resources, resource_token_format: _, ...metadata } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
        const secret = /secret/.test(metadata.token_endpoint_auth_method) ? randomBytes(24).toString('base64url') : undefined
        provisioned[name] = { client_id: `id-${name}`, ...(secret && { client_secret: secret }) }
        if (profile === 'fapi2') fapi2.add(`id-${name}`)
        return {
            ...metadata,
            ...provisioned[name],
            scope: [...scopes.map((each) => each.scope), ...(metadata.redirect_uris.length ? ['email'] : [])].join(' ') || undefined,
            response_types: metadata.redirect_uris.length ? ['code'] : [],
            ...(metadata.backchannel_logout_uri && { backchannel_logout_session_required: true }),
            ...(metadata.grant_types?.includes('urn:openid:params:grant-type:ciba') && { backchannel_token_delivery_mode: 'poll' }),
        }
    })
writeFileSync(join(folder, 'provisioned.json'), JSON.stringify(provisioned))

async function signingKey(alg) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    return { ...(await exportJWK(privateKey)), use: 'sig', alg, kid: alg }
}

const accountOf = (id) => ({
    accountId: id,
    claims: () => ({
        sub: id,
        name: '林小满',
        updated_at: 1,
        email: 'a@b.example',
        email_verified: true,
        phone_number: '+86 13900000000',
        phone_number_verified: false,
        address: { formatted: '福州' },
    }),
})

class Memory {
    static rows = new Map()
    constructor(name) {
        this.name = name
    }
    key = (id) => `${this.name}:${id}`
    async upsert(id, row) {
        Memory.rows.set(this.key(id), row)
        if (row.uid) Memory.rows.set(`${this.name}/uid:${row.uid}`, row)
        if (row.userCode) Memory.rows.set(`${this.name}/code:${row.userCode}`, row)
    }
    async find(id) {
        return Memory.rows.get(this.key(id))
    }
    async findByUid(uid) {
        return Memory.rows.get(`${this.name}/uid:${uid}`)
    }
    async findByUserCode(code) {
        return Memory.rows.get(`${this.name}/code:${code}`)
    }
    async consume(id) {
        Memory.rows.get(this.key(id)).consumed = Math.floor(Date.now() / 1000)
    }
    async destroy(id) {
        Memory.rows.delete(this.key(id))
    }
    async revokeByGrantId(grant) {
        for (const [key, row] of Memory.rows) if (row.grantId === grant) Memory.rows.delete(key)
    }
}

// Whoever asks for another acr than the session's has the person sign in again, which gives it.
const { Check, base: basePolicy } = interactionPolicy
const policy = basePolicy()
const isOther = ({ oidc }) => oidc.params.acr_values && !oidc.params.acr_values.split(' ').includes(oidc.session.acr)
policy.get('login').checks.add(new Check('other_acr', 'another acr is wanted', (ctx) => (isOther(ctx) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT)))

const waiting = []
console.info = () => {} // its advice to whoever configures it
const fault = FAULTS[process.env.FAULT] ?? {}
fault.adapter?.(Memory)

const configuration = {
    clients,
    adapter: Memory,
    findAccount: (_, id) => accountOf(id),
    jwks: { keys: await Promise.all(['RS256', 'ES256', 'PS256'].map(signingKey)) },
    cookies: { keys: ['a'] },
    claims: {
        openid: ['sub'],
        profile: ['name', 'updated_at'],
        email: ['email', 'email_verified'],
        phone: ['phone_number', 'phone_number_verified'],
        address: ['address'],
    },
    scopes: ['openid', 'offline_access', 'one-code:verify'],
    acrValues: ACR,
    responseTypes: ['code'],
    clientBasedCORS: () => true,
    enabledJWA: Object.fromEntries(
        ['idTokenSigningAlgValues', 'requestObjectSigningAlgValues', 'clientAuthSigningAlgValues', 'dPoPSigningAlgValues'].map((name) => [
            name,
            name.startsWith('dPoP') || name.startsWith('clientAuth') ? ['PS256', 'ES256', 'EdDSA', 'Ed25519'] : ['RS256', 'PS256', 'ES256'],
        ]),
    ),
    pkce: { required: (_, client) => fapi2.has(client.clientId) || client.clientAuthMethod === 'none' },
    rotateRefreshToken: (ctx) => !fapi2.has(ctx.oidc.client.clientId),
    ttl: { AuthorizationCode: 60, PushedAuthorizationRequest: 60 },
    interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        claimsParameter: { enabled: true },
        clientCredentials: { enabled: true },
        deviceFlow: { enabled: true },
        dPoP: { enabled: true },
        fapi: { enabled: true, profile: (_, client) => (fapi2.has(client?.clientId) ? '2.0' : undefined) },
        introspection: { enabled: true },
        pushedAuthorizationRequests: { enabled: true },
        revocation: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => undefined,
            getResourceServerInfo: (_, audience) => ({ scope: 'one-code:verify', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
        },
        ciba: {
            enabled: true,
            processLoginHint: (_, hint) => hint,
            verifyUserCode: () => undefined,
            validateRequestContext: () => undefined,
            validateBindingMessage: () => undefined,
            triggerAuthenticationDevice: (_, request) => void waiting.push(request),
        },
    },
    fetch: (url, { dispatcher: _, ...options }) => fetch(url, options), // its guard against private addresses is not what is tried here
}
fault.configure?.(configuration)
const provider = new Provider(issuer, configuration)

const page = (body) => `<!doctype html><title>x</title><main>${body}</main>`
const login = (action, wrong) =>
    page(`<form method="post" action="${action}">${wrong ? '<p>wrong</p>' : ''}<input name="mobile" autocomplete="username">
        <input type="password" name="password" autocomplete="current-password"><button>登录</button></form>`)
const consent = (action) =>
    page(`<form method="post" action="${action}"><button name="decision" value="accept">同意</button>
        <button name="decision" value="refuse">拒绝</button></form>`)

async function bodyOf(request) {
    let text = ''
    for await (const part of request) text += part
    return new URLSearchParams(text)
}

const userOf = (given) => Object.values(users).find((user) => user.mobile === given.get('mobile') && user.password === given.get('password'))

async function interact(request, response) {
    const details = await provider.interactionDetails(request, response)
    const { prompt, params, session } = details
    const action = request.url
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (request.method === 'GET') return response.end(prompt.name === 'login' ? login(action) : consent(action))
    const given = await bodyOf(request)
    if (prompt.name === 'login') {
        const user = userOf(given)
        if (!user) return response.end(login(action, true))
        const acr = params.acr_values?.split(' ').find((each) => ACR.includes(each)) ?? ACR[0]
        const result = { login: { accountId: user.mobile, acr, amr: ['pwd'] } }
        return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    }
    if (given.get('decision') === 'refuse') {
        return provider.interactionFinished(request, response, { error: 'access_denied' }, { mergeWithLastSubmission: false })
    }
    const grant = details.grantId
        ? await provider.Grant.find(details.grantId)
        : new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
    grant.addOIDCScope((prompt.details.missingOIDCScope ?? []).join(' '))
    grant.addOIDCClaims(prompt.details.missingOIDCClaims ?? [])
    for (const [indicator, scopes] of Object.entries(prompt.details.missingResourceScopes ?? {})) {
        grant.addResourceScope(indicator, scopes.join(' '))
    }
    const result = { consent: { grantId: await grant.save() } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
}

/// What waits for the person's phone: she signs in and agrees.
async function approve(request, response) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (request.method === 'GET') return response.end(login('/approvals'))
    const user = userOf(await bodyOf(request))
    const mine = waiting.filter((one) => one.accountId === user?.mobile)
    for (const one of mine.splice(0)) {
        const grant = new provider.Grant({ accountId: one.accountId, clientId: one.clientId })
        grant.addOIDCScope(one.scope)
        await grant.save()
        await provider.backchannelResult(one, grant, { acr: ACR[0] })
        waiting.splice(waiting.indexOf(one), 1)
    }
    return response.end(page('<p>done</p>'))
}

const rest = provider.callback()
createServer((request, response) => {
    const failed = (error) => {
        if (!(error instanceof errors.OIDCProviderError)) console.error(error)
        response.statusCode = 400
        response.end(String(error))
    }
    if (request.url.startsWith('/interaction/')) interact(request, response).catch(failed)
    else if (request.url.startsWith('/approvals')) approve(request, response).catch(failed)
    else {
        spoilWire(fault, request, response)
        rest(request, response)
    }
}).listen(port, '127.0.0.1')
