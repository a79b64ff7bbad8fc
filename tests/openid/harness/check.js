// What tests demand. Each throws with what was seen.

export function demand(good, what, seen) {
    if (!good) throw new Error(seen === undefined ? what : `${what}: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`)
}

export function equal(seen, wanted, what) {
    demand(seen === wanted, `${what} should be ${JSON.stringify(wanted)}`, seen ?? 'nothing')
}

export function oneOf(seen, wanted, what) {
    demand(wanted.includes(seen), `${what} should be one of ${wanted.join(', ')}`, seen ?? 'nothing')
}

// RFC 6749 5.2
const SAFE = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/

/// A JSON refusal of an endpoint, RFC 6749 5.2.
export function refusedWith(answer, statuses, errors) {
    oneOf(answer.status, [statuses].flat(), `the status (${answer.text.slice(0, 200)})`)
    demand(/^application\/json/.test(answer.headers.get('content-type')), 'a refusal is JSON', answer.headers.get('content-type'))
    oneOf(answer.json?.error, [errors].flat(), 'error')
    demand(SAFE.test(answer.json.error_description ?? ''), 'error_description has only the characters of RFC 6749', answer.json)
}

/// A refusal that was sent to the redirect address.
export function sentBackWith(page, errors, state) {
    demand(page.callback, `the refusal goes to the relying party, with ${[errors].flat().join(' or ')}`, page.words)
    const sent = parametersOf(page.callback)
    oneOf(sent.get('error'), [errors].flat(), 'error')
    demand(!sent.has('code'), 'no code beside an error', String(sent))
    demand(SAFE.test(sent.get('error_description') ?? ''), 'error_description has only the characters of RFC 6749', String(sent))
    if (state !== undefined) equal(sent.get('state'), state, 'state')
}

/// A page that tells of the mistake, and nothing sent anywhere.
export function shownAsMistake(page) {
    demand(!page.callback, 'nothing goes to the relying party', String(page.callback?.url))
    demand(page.status >= 400 && page.status < 500, 'the page has a status of refusal', page.status)
    demand(/^text\/html/.test(page.headers.get('content-type') ?? ''), 'it is a page', page.headers.get('content-type'))
}

/// What was sent, wherever: to the response types that we do not have, a refusal may come behind #.
export function parametersOf({ url, method, body }) {
    if (method === 'POST') return new URLSearchParams(body)
    return url.hash && !url.search ? new URLSearchParams(url.hash.slice(1)) : url.searchParams
}

/// Bits of a text, by how often each character occurs in it (as the conformance suite measures).
export function shannonBits(text) {
    const counts = new Map()
    for (const each of text) counts.set(each, (counts.get(each) ?? 0) + 1)
    let bits = 0
    for (const count of counts.values()) bits -= count * Math.log2(count / text.length)
    return bits
}
