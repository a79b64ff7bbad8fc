// node describe.js FOLDER RP: writes the clients that the tests use, one file each, as `mashang app add FILE` takes them
// (RFC 7591 metadata and `profile`), and keys.json with their private keys. RP is where the tests listen as relying parties.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'

const CODE = ['authorization_code', 'refresh_token']
const PEOPLE = 'openid profile email address phone offline_access'
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
const CIBA = 'urn:openid:params:grant-type:ciba'

const [folder, rp] = process.argv.slice(2)
const keys = {}

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
    response_types: ['code'],
    grant_types: CODE,
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
    scope: PEOPLE,
    ...more,
})

const fapi2 = async (name, more) => ({
    profile: 'fapi2',
    client_name: name,
    redirect_uris: [`https://${name.replace('_', '-')}.example/callback`],
    response_types: ['code'],
    grant_types: CODE,
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'ES256',
    dpop_bound_access_tokens: true,
    require_pushed_authorization_requests: true,
    scope: PEOPLE,
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
        backchannel_logout_session_required: true,
    }),
    fapi: await fapi2('fapi'),
    fapi_second: await fapi2('fapi_second'),
    fapi_client: await fapi2('fapi_client', { grant_types: [...CODE, 'client_credentials'] }),
    machine: baseline('machine', {
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        scope: 'api:read',
    }),
    device: baseline('device', { redirect_uris: [], response_types: [], grant_types: [DEVICE, 'refresh_token'] }),
    ciba: baseline('ciba', {
        redirect_uris: [],
        response_types: [],
        grant_types: [CIBA, 'refresh_token'],
        backchannel_token_delivery_mode: 'poll',
    }),
    passport: baseline('passport'),
    apache: baseline('apache', {
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${rp}/secure/callback`],
        post_logout_redirect_uris: [`${rp}/bye`],
        backchannel_logout_uri: `${rp}/secure/callback?logout=backchannel`,
    }),
    spa: baseline('spa', {
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${rp}/spa/`],
        post_logout_redirect_uris: [`${rp}/spa/`],
    }),
    example_node: baseline('example_node', { redirect_uris: [`${rp}/callback`], id_token_signed_response_alg: 'ES256' }),
    example_python: baseline('example_python', { redirect_uris: [`${rp}/callback`], id_token_signed_response_alg: 'ES256' }),
}

// These answer on ports of their own, so that a real server can be each of them.
for (const [name, offset] of Object.entries({ apache: 1, example_node: 2, example_python: 3 })) {
    const moved = (text) => text.replace(rp, `http://127.0.0.1:${Number(new URL(rp).port) + offset}`)
    for (const [field, value] of Object.entries(clients[name])) {
        if (typeof value === 'string') clients[name][field] = moved(value)
        else if (Array.isArray(value)) clients[name][field] = value.map(moved)
    }
}

mkdirSync(folder, { recursive: true })
for (const [name, client] of Object.entries(clients)) {
    writeFileSync(join(folder, `client-${name}.json`), JSON.stringify(client, null, 4))
}
writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys))
