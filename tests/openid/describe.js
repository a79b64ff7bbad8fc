// node describe.js FOLDER RP: writes the clients that the tests use, one file each, as `mashang app add FILE` takes them
// (names of RFC 7591, with `profile`, and `scopes` with a reason each), and keys.json with their private keys. RP is where the tests listen as relying parties.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'

const CODE = ['authorization_code', 'refresh_token']
const API = 'https://api.example/'
const because = (scopes) => scopes.split(' ').map((scope) => ({ scope, reason: '测试' }))
const PEOPLE = because('openid profile address phone offline_access')
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const CIBA = 'urn:openid:params:grant-type:ciba'

const [folder, rp] = process.argv.slice(2)
const described = (file) => JSON.parse(readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8'))
const EXAMPLE = described('app.json')
const keys = {}

/// Some relying parties are servers of their own and listen beside the tests.
const beside = (offset) => `http://127.0.0.1:${Number(new URL(rp).port) + offset}`

async function keyOf(client, alg) {
    const pair = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 })
    const name = { alg, use: 'sig', kid: `${client}-${alg}` }
    keys[client] = [...(keys[client] ?? []), { ...(await exportJWK(pair.privateKey)), ...name }]
    return { ...(await exportJWK(pair.publicKey)), ...name }
}

const baseline = (name, more) => ({
    profile: 'baseline',
    client_name: name,
    redirect_uris: [`${rp}/${name}/callback`],
    grant_types: CODE,
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
    scopes: PEOPLE,
    ...more,
})

const fapi2 = async (name, more) => ({
    profile: 'fapi2',
    client_name: name,
    redirect_uris: [`https://${name.replace('_', '-')}.example/callback`],
    grant_types: CODE,
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'ES256',
    dpop_bound_access_tokens: true,
    require_pushed_authorization_requests: true,
    scopes: PEOPLE,
    jwks: { keys: [await keyOf(name, 'ES256'), await keyOf(name, 'PS256'), await keyOf(name, 'RS256')] },
    ...more,
})

const clients = {
    basic: baseline('basic'),
    basic_second: baseline('basic_second', { id_token_signed_response_alg: 'ES256' }),
    post: baseline('post', { token_endpoint_auth_method: 'client_secret_post' }),
    logout: baseline('logout', {
        post_logout_redirect_uris: [`${rp}/logout/bye`],
        backchannel_logout_uri: `${rp}/logout/backchannel`,
    }),
    fapi: await fapi2('fapi'),
    fapi_second: await fapi2('fapi_second'),
    fapi_client: await fapi2('fapi_client', { grant_types: [...CODE, 'client_credentials'] }),
    signed_ps256: baseline('signed_ps256', { id_token_signed_response_alg: 'PS256', userinfo_signed_response_alg: 'ES256' }),
    signed_eddsa: baseline('signed_eddsa', { id_token_signed_response_alg: 'EdDSA' }),
    exchange: baseline('exchange', { grant_types: [...CODE, EXCHANGE], resources: [API] }),
    machine: baseline('machine', {
        redirect_uris: [],
        grant_types: ['client_credentials'],
        scopes: because('one-code:verify'),
        resources: [API],
    }),
    api: baseline('api', { redirect_uris: [], grant_types: ['client_credentials'], scopes: [], resource: API, resource_token_format: 'jwt' }),
    device: baseline('device', { redirect_uris: [], grant_types: [DEVICE, 'refresh_token'] }),
    ciba: baseline('ciba', {
        redirect_uris: [],
        grant_types: [CIBA, 'refresh_token'],
    }),
    passport: baseline('passport'),
    apache: baseline('apache', {
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${beside(1)}/secure/callback`],
        post_logout_redirect_uris: [`${beside(1)}/bye`],
        backchannel_logout_uri: `${beside(1)}/secure/callback?logout=backchannel`,
    }),
    spa: baseline('spa', {
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${rp}/spa/`],
        post_logout_redirect_uris: [`${rp}/spa/`],
    }),
    example_node: { ...EXAMPLE, redirect_uris: [`${beside(2)}/callback`] },
    developers: baseline('developers', {
        grant_types: [...CODE, 'client_credentials'],
        scopes: because('openid cases events:read'),
    }),
    example_apply: { ...described('apply.json'), redirect_uris: [`${beside(4)}/callback`] },
    example_python: { ...EXAMPLE, redirect_uris: [`${beside(3)}/callback`] },
}

mkdirSync(folder, { recursive: true })
for (const [name, client] of Object.entries(clients)) {
    writeFileSync(join(folder, `client-${name}.json`), JSON.stringify(client, null, 4))
}
writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys))
