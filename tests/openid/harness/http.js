// Requests as a browser sends them when a person goes to a page. fetch would say that a script sent them.
import http from 'node:http'
import https from 'node:https'

const NAVIGATION = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' }

/// `from`: the page that led here, if one did. The answer: status, headers (as of fetch), text.
export function navigate(url, { method = 'GET', body, headers = {}, from } = {}) {
    const content = body === undefined ? undefined : String(body)
    const site = from === undefined ? 'none' : from.origin === url.origin ? 'same-origin' : 'cross-site'
    const sent = {
        ...NAVIGATION,
        'sec-fetch-site': site,
        ...(content !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(content) }),
        ...(method !== 'GET' && { origin: from?.origin ?? url.origin }),
        ...headers,
    }
    const { request } = url.protocol === 'https:' ? https : http
    return new Promise((resolve, reject) => {
        const asked = request(url, { method, headers: sent, timeout: 30_000 }, (answer) => {
            const chunks = []
            answer.on('data', (chunk) => chunks.push(chunk))
            answer.on('error', reject)
            answer.on('end', () => resolve({ status: answer.statusCode, headers: headersOf(answer.rawHeaders), text: Buffer.concat(chunks).toString() }))
        })
        asked.on('error', reject)
        asked.on('timeout', () => asked.destroy(new Error(`${url} gave no answer`)))
        asked.end(content)
    })
}

function headersOf(raw) {
    const headers = new Headers()
    for (let at = 0; at < raw.length; at += 2) headers.append(raw[at], raw[at + 1])
    return headers
}
