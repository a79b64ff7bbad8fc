// node login.js CONFIG FLOWS: whole sign-ins, from the authorization request to the tokens, 16 at a time, each in a browser of
// its own. All send their passwords between two measured parts: hashing is not compared here. Prints JSON: the seconds of the
// measured parts, and the tokens of the last sign-in.
import http from 'node:http'
import { readFileSync } from 'node:fs'

const BROWSERS = 16
const { authorization, token, client, redirectUri, scope, users } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const flows = Number(process.argv[3])
const agent = new http.Agent({ keepAlive: true, maxSockets: BROWSERS })

function ask(url, { method = 'GET', headers = {}, body } = {}) {
    const { hostname, port, pathname, search } = new URL(url)
    const form = body && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    return new Promise((resolve, reject) => {
        const asked = http.request({ hostname, port, path: pathname + search, method, agent, headers: { accept: 'text/html', ...form, ...headers } }, (answer) => {
            let text = ''
            answer.setEncoding('utf8').on('data', (part) => (text += part))
            answer.on('end', () => resolve({ url, status: answer.statusCode, headers: answer.headers, text }))
        })
        asked.on('error', reject)
        asked.end(body)
    })
}

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1].replaceAll('&amp;', '&')

/// Whoever walks through the pages: her cookies, and the page that she sees.
class Browser {
    cookies = {}

    constructor(user) {
        this.user = user
    }

    async go(url, options = {}) {
        for (;;) {
            const cookie = Object.entries(this.cookies).map((pair) => pair.join('=')).join('; ')
            const sender = options.body ? { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' } : {}
            this.page = await ask(url, { ...options, headers: { ...sender, cookie } })
            for (const line of this.page.headers['set-cookie'] ?? []) {
                const [name, value] = line.split(';')[0].split('=')
                this.cookies[name] = value
            }
            if (!this.page.headers.location) return
            url = new URL(this.page.headers.location, url).href
            options = {}
            if (url.startsWith(redirectUri)) return void (this.back = url)
        }
    }

    /// Sends the first form of the page by its first button.
    async send() {
        const form = /<form[^>]*method="?post[^]*?<\/form>/i.exec(this.page.text)?.[0]
        if (!form) throw new Error(`no form at ${this.page.url}: ${this.page.status} ${this.page.text.slice(0, 500)}`)
        const fields = new URLSearchParams()
        for (const [input] of form.matchAll(/<input[^>]*>/g)) {
            const [name, type] = [attribute(input, 'name'), attribute(input, 'type')]
            if (type === 'password') fields.append(name, this.user.password)
            else if (name === 'mobile' || name === 'login') fields.append(name, this.user.mobile)
            else if (name) fields.append(name, attribute(input, 'value') ?? '')
        }
        const button = /<button[^>]*>/.exec(form)[0]
        if (attribute(button, 'name')) fields.append(attribute(button, 'name'), attribute(button, 'value') ?? '')
        const target = new URL(attribute(/<form[^>]*>/.exec(form)[0], 'action') ?? '', this.page.url)
        await this.go(target.href, { method: 'POST', body: String(fields) })
    }

    begin() {
        const parameters = { client_id: client.client_id, response_type: 'code', redirect_uri: redirectUri, scope, state: 's', nonce: 'n', prompt: 'consent' }
        return this.go(`${authorization}?${new URLSearchParams(parameters)}`)
    }

    async end() {
        while (!this.back) await this.send()
        const code = new URL(this.back).searchParams.get('code')
        if (!code) throw new Error(`no code: ${this.back}`)
        const body = String(new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }))
        const authorized = `Basic ${Buffer.from(`${client.client_id}:${client.client_secret}`).toString('base64')}`
        const { status, text } = await ask(token, { method: 'POST', body, headers: { authorization: authorized } })
        if (status !== 200) throw new Error(`no tokens: ${status} ${text}`)
        this.tokens = JSON.parse(text)
    }
}

/// All browsers do a step, at most so many at a time; how long it took.
async function all(browsers, step) {
    const waiting = [...browsers]
    const begin = process.hrtime.bigint()
    const work = async () => {
        for (let browser = waiting.pop(); browser; browser = waiting.pop()) await step(browser)
    }
    await Promise.all(Array.from({ length: BROWSERS }, work))
    return Number(process.hrtime.bigint() - begin) / 1e9
}

const browsers = Array.from({ length: flows }, (_, number) => new Browser(users[number % users.length]))
const first = await all(browsers, (browser) => browser.begin())
console.log('passwords') // the one who measures the processor looks here
await all(browsers, (browser) => browser.send())
console.log('consent')
const last = await all(browsers, (browser) => browser.end())
console.log(JSON.stringify({ flows, seconds: first + last, tokens: browsers.at(-1).tokens }))
agent.destroy()
