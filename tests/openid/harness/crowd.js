// The same request many times at once, each on a connection of its own.
import http from 'node:http'

/// `count` answers {status, json} of a POST with a form.
export async function crowd(count, url, headers, body) {
    const { hostname, port, pathname } = new URL(url)
    const agent = new http.Agent({ keepAlive: true, maxSockets: count })
    const content = String(body)
    const all = { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(content) }
    const one = () =>
        new Promise((resolve, reject) => {
            const asked = http.request({ hostname, port, path: pathname, method: 'POST', agent, headers: all, timeout: 60_000 }, (answer) => {
                let text = ''
                answer.setEncoding('utf8').on('data', (part) => (text += part))
                answer.on('end', () => resolve({ status: answer.statusCode, text }))
            })
            asked.on('error', reject)
            asked.on('timeout', () => asked.destroy(new Error('no answer')))
            asked.end(content)
        })
    try {
        return await Promise.all(Array.from({ length: count }, one))
    } finally {
        agent.destroy()
    }
}
