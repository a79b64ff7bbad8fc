// dpop-negative-tests: proofs of possession that our protected resource must refuse, and some that it must take (RFC 9449).
import { connect } from 'node:net'
import { SignJWT, UnsecuredJWT } from 'jose'
import { demand, equal, oneOf } from '../harness/check.js'
import { ProofKey, now, sha256 } from '../harness/proofs.js'
import { ask } from '../harness/relying.js'

const HOUR = 3600
const without = (name, part = 'claims') => ({ [part]: { [name]: undefined } })

/// A proof with one thing changed.
const changed = (changes) => (key, url, token) => {
    const { header, claims } = typeof changes === 'function' ? changes(key, url, token) : changes
    return key.proof('GET', url, { token, header, claims })
}

/// The same claims signed in another way.
async function signedBy(alg, secret, key, url, token) {
    const claims = { jti: crypto.randomUUID(), htm: 'GET', htu: url, iat: now(), ath: sha256(token) }
    if (alg === 'none') return new UnsecuredJWT(claims).encode().replace(/^[^.]*/, Buffer.from(JSON.stringify({ typ: 'dpop+jwt', alg, jwk: key.jwk })).toString('base64url'))
    return new SignJWT(claims).setProtectedHeader({ typ: 'dpop+jwt', alg, jwk: key.jwk }).sign(secret)
}

const rs256 = async (key, url, token) => {
    const other = await ProofKey.make('RS256')
    return other.proof('GET', url, { token })
}

const badlySigned = async (key, url, token) => {
    const [head, claims, signature] = (await key.proof('GET', url, { token })).split('.')
    const first = signature[0] === 'A' ? 'B' : 'A'
    return [head, claims, first + signature.slice(1)].join('.')
}

/// Host in capitals and the port written out where that is the same address.
const otherSpelling = (url) => {
    const { protocol, hostname, port, pathname } = new URL(url)
    return `${protocol.toUpperCase()}//${hostname.toUpperCase()}:${port || (protocol === 'https:' ? 443 : 80)}${pathname}`
}

/// name, is it taken, the proof
export const CASES = [
    ['not-a-jwt', false, () => 'not-a-jwt'],
    ...['typ', 'alg', 'jwk'].map((name) => [`missing-${name}`, false, (key, url, token) => missing(name, key, url, token)]),
    ...['jti', 'htm', 'htu', 'iat', 'ath'].map((name) => [`missing-${name}`, false, changed(without(name))]),
    ['wrong-typ', false, changed({ header: { typ: 'JWT' } })],
    ['RS256', false, rs256],
    ['none', false, (key, url, token) => signedBy('none', undefined, key, url, token)],
    ['HS256', false, (key, url, token) => signedBy('HS256', Buffer.from(JSON.stringify(key.jwk)), key, url, token)],
    ['bad-signature', false, badlySigned],
    ['jwk-with-private-key', false, changed((key) => ({ header: { jwk: key.secret } }))],
    ['wrong-htm', false, changed({ claims: { htm: 'POST' } })],
    ['htu-with-query-and-fragment', true, changed((key, url) => ({ claims: { htu: `${url}?a=b#c` } }))],
    ['htu-spelled-otherwise', true, changed((key, url) => ({ claims: { htu: otherSpelling(url) } }))],
    ['other-url', false, changed((key, url) => ({ claims: { htu: `${url}/other` } }))],
    ['other-host', false, changed((key, url) => ({ claims: { htu: url.replace('127.0.0.1', 'somebody-else.example') } }))],
    ['iat-an-hour-ago', false, changed(() => ({ claims: { iat: now() - HOUR } }))],
    ['iat-in-an-hour', false, changed(() => ({ claims: { iat: now() + HOUR } }))],
    ['wrong-ath', false, changed({ claims: { ath: sha256('another token') } })],
    ['other-key', false, async (key, url, token) => (await ProofKey.make()).proof('GET', url, { token })],
    ['extra-claims', true, changed({ claims: { extra: { a: [1] } }, header: { extra: 'x' } })],
    ['no-proof', false, () => ''],
]

/// SignJWT insists on alg, so the header is put together by hand.
async function missing(name, key, url, token) {
    const header = { typ: 'dpop+jwt', alg: key.alg, jwk: key.jwk }
    delete header[name]
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { jti: crypto.randomUUID(), htm: 'GET', htu: url, iat: now(), ath: sha256(token) }
    const input = `${part(header)}.${part(claims)}`
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, Buffer.from(input))
    return `${input}.${Buffer.from(signature).toString('base64url')}`
}

export function checkRefused(answer) {
    oneOf(answer.status, [400, 401], 'the status')
    const challenge = answer.headers.get('www-authenticate') ?? ''
    demand(/DPoP/i.test(challenge), 'WWW-Authenticate names DPoP', challenge)
}

export async function checkCase(rp, token, [name, isTaken, make]) {
    const url = rp.place.metadata.userinfo_endpoint
    const answer = await rp.resource(token, { proof: await make(rp.proofKey, url, token) })
    if (isTaken) return equal(answer.status, 200, `the status of ${name} (${answer.headers.get('www-authenticate')})`)
    demand(answer.status !== 200, `${name} is refused`)
    checkRefused(answer)
}

/// The status of a request whose head is sent as it stands: fetch would join equal headers.
async function statusOf(url, lines) {
    const { hostname, port, pathname } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write([`GET ${pathname} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Connection: close', ...lines, '', ''].join('\r\n'))
    let text = ''
    for await (const part of socket) text += part
    return Number(text.split(' ')[1])
}

export default function (runner, place) {
    const signedIn = async () => {
        const rp = place.relying('fapi')
        return [rp, (await rp.signIn()).access_token, place.metadata.userinfo_endpoint]
    }
    let shared // one token serves them all, as nothing that is refused may spoil it
    const add = (id, body) =>
        runner.test('dpop-negative-tests', id, async () => {
            shared ??= signedIn()
            await body(...(await shared))
        })
    for (const one of CASES) add(one[0], (rp, token) => checkCase(rp, token, one))
    add('header-name-in-capitals', async (rp, token, url) => {
        const proof = await rp.proofKey.proof('GET', url, { token })
        equal(await statusOf(url, [`Authorization: DPoP ${token}`, `DPOP: ${proof}`]), 200, 'the status')
    })
    add('two-headers', async (rp, token, url) => {
        const lines = await Promise.all([1, 2].map(async () => `DPoP: ${await rp.proofKey.proof('GET', url, { token })}`))
        oneOf(await statusOf(url, [`Authorization: DPoP ${token}`, ...lines]), [400, 401], 'the status')
    })
    add('jti-reuse', async (rp, token, url) => {
        const proof = await rp.proofKey.proof('GET', url, { token })
        equal((await rp.resource(token, { proof })).status, 200, 'the status of the first use')
        checkRefused(await rp.resource(token, { proof }))
    })
    add('downgraded-to-bearer', async (rp, token, url) => {
        for (const proof of ['', await rp.proofKey.proof('GET', url, { token })]) {
            const { status } = await ask(url, { headers: { authorization: `Bearer ${token}`, ...(proof && { dpop: proof }) } })
            oneOf(status, [400, 401], 'the status')
        }
    })
    add('correct-proof-after-all-that', async (rp, token) => equal((await rp.resource(token)).status, 200, 'the status'))
}
