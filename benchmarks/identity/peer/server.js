// node server.js PORT CLIENTS: npm oidc-provider with everything in a Map. CLIENTS is a file with what ./bench registers at ours,
// and writes the ids and secrets of the same clients beside it (CLIENTS.provisioned).
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import Provider from 'oidc-provider'

const [port, file] = process.argv.slice(2)
console.info = console.warn = () => {} // its advice to whoever configures it

// The default adapter keeps a thousand entries and searches all of a grant's at each refresh; a Map is kinder to it.
const rows = new Map()
class InMemory {
    constructor(name) {
        this.name = name
    }
    key(id) {
        return `${this.name}:${id}`
    }
    async upsert(id, row) {
        rows.set(this.key(id), row)
        if (row.uid) rows.set(`uid:${row.uid}`, row)
    }
    async find(id) {
        return rows.get(this.key(id))
    }
    async findByUid(uid) {
        return rows.get(`uid:${uid}`)
    }
    async consume(id) {
        rows.get(this.key(id)).consumed = Math.floor(Date.now() / 1000)
    }
    async destroy(id) {
        rows.delete(this.key(id))
    }
    async revokeByGrantId() {} // nothing here is taken back
}

const provisioned = {}
const clients = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([name, client]) => {
    const { profile: _, client_name, scopes, resource: _r, resources: _s, resource_token_format: _f, ...metadata } = client
    provisioned[name] = { client_id: `id-${name}`, client_secret: randomBytes(32).toString('base64url') }
    const scope = scopes.map((each) => each.scope).join(' ') || undefined
    return { ...metadata, ...provisioned[name], client_name, scope, response_types: metadata.redirect_uris.length ? ['code'] : [] }
})
writeFileSync(`${file}.provisioned`, JSON.stringify(provisioned))

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const accountOf = (id) => ({ accountId: id, claims: () => ({ sub: id, name: '林小满', gender: 'female', birthdate: '1990-01-01', updated_at: 1 }) })

const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients,
    adapter: InMemory,
    findAccount: (_, id) => accountOf(id),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'one' }] },
    claims: { openid: ['sub'], profile: ['name', 'gender', 'birthdate', 'updated_at'] },
    scopes: ['openid', 'offline_access', 'one-code:verify'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    pkce: { required: () => false },
    rotateRefreshToken: false,
    ttl: { AccessToken: 3600, ClientCredentials: 3600, RefreshToken: 86_400, AuthorizationCode: 60, IdToken: 3600, Session: 86_400, Grant: 86_400, Interaction: 3600 },
    features: {
        devInteractions: { enabled: true },
        clientCredentials: { enabled: true },
        introspection: { enabled: true },
        resourceIndicators: {
            enabled: true,
            getResourceServerInfo: (_, audience) => ({ scope: 'one-code:verify', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
        },
    },
})
provider.listen(Number(port), '127.0.0.1')
