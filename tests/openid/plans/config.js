// oidcc-config-certification-test-plan: what the provider says of itself.
import { importJWK } from 'jose'
import { ask } from '../harness/relying.js'
import { demand, equal } from '../harness/check.js'

const SECRET = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
const LISTS = {
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'form_post'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256', 'PS256'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'iss', 'auth_time', 'acr'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: ['ES256'],
}

/// https, or plain on this machine only.
function isSafe(text) {
    const url = new URL(text)
    return url.protocol === 'https:' || (url.protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname))
}

function checkUrls(metadata) {
    const names = Object.keys(metadata).filter((name) => /_(endpoint|uri)$/.test(name))
    for (const name of names) demand(isSafe(metadata[name]), `${name} is reached by https`, metadata[name])
    for (const name of ['authorization', 'token', 'userinfo']) demand(metadata[`${name}_endpoint`], `${name}_endpoint is there`)
}

function checkKeys(keys) {
    demand(Array.isArray(keys) && keys.length, 'there are keys', keys)
    equal(new Set(keys.map(({ kid }) => kid)).size, keys.length, 'the number of different kids')
    for (const key of keys) {
        demand(key.kid && key.use === 'sig' && key.alg, 'a key tells kid, use and alg', key)
        demand(!SECRET.some((name) => name in key), `nothing secret is told of ${key.kid}`)
        if (key.kty === 'RSA') demand(Buffer.from(key.n, 'base64url').length >= 256, `${key.kid} has 2048 bits or more`)
        if (key.kty === 'EC') demand(['P-256', 'P-384', 'P-521'].includes(key.crv), `${key.kid} is on a curve of 224 bits or more`)
    }
    return Promise.all(keys.map((key) => importJWK(key, key.alg)))
}

export default function (runner, place) {
    const plan = 'oidcc-config-certification-test-plan'
    runner.test(plan, 'oidcc-discovery-endpoint-verification', async () => {
        const { metadata, issuer } = place
        const answer = await ask(`${issuer}/.well-known/openid-configuration`)
        equal(answer.status, 200, 'the status')
        demand(/^application\/json/.test(answer.headers.get('content-type')), 'it is JSON', answer.headers.get('content-type'))
        equal(metadata.issuer, issuer, 'issuer')
        demand(isSafe(issuer) && !/[?#]|\/$/.test(issuer), 'issuer has neither query nor fragment nor a slash at its end', issuer)
        for (const [name, wanted] of Object.entries(LISTS)) {
            const list = metadata[name]
            demand(Array.isArray(list) && new Set(list).size === list.length, `${name} is a list without doubles`, list)
            demand(wanted.every((each) => list.includes(each)), `${name} has ${wanted.join(', ')}`, list)
        }
        equal(metadata.authorization_response_iss_parameter_supported, true, 'authorization_response_iss_parameter_supported')
        demand((metadata.scopes_supported ?? []).every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)), 'scopes are well-formed')
        for (const locale of metadata.ui_locales_supported ?? []) equal(new Intl.Locale(locale).toString(), locale, 'a locale in its canonical form')
        checkUrls(metadata)
        const keys = await ask(metadata.jwks_uri)
        await checkKeys(keys.json?.keys)
    })
    runner.test('RFC 8414', 'authorization-server-metadata', async () => {
        const { origin, pathname } = new URL(place.issuer)
        const path = pathname === '/' ? '' : pathname
        const inserted = await ask(`${origin}/.well-known/oauth-authorization-server${path}`)
        equal(inserted.status, 200, 'the status where RFC 8414 section 3.1 puts it')
        equal(inserted.json.issuer, place.issuer, 'issuer')
        equal(inserted.json.token_endpoint, place.metadata.token_endpoint, 'token_endpoint')
    })
    runner.test('RFC 8414', 'readable-by-any-page', async () => {
        for (const url of [`${place.issuer}/.well-known/openid-configuration`, place.metadata.jwks_uri]) {
            const answer = await ask(url, { headers: { origin: 'https://page.example' } })
            const allowed = answer.headers.get('access-control-allow-origin')
            demand(['*', 'https://page.example'].includes(allowed), `${url} may be read from any page`, allowed)
        }
    })
}
