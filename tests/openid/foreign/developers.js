// The examples of the pages for developers, executed as they are printed: by curl in a shell, and as JavaScript.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOf, curlOf, javascriptOf } from '../../../web/packages/api/src/snippets.ts'
import { demand, equal } from '../harness/check.js'
import { ask } from '../harness/relying.js'
import { notApplicable } from '../harness/runner.js'

const read = (file) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))
const { examples, photo } = read('web/packages/api/src/examples.json')
const AsyncFunction = (async () => {}).constructor

/// Everything that an example shows is in the answer: members, values, and of a list its first entries wherever they stand.
function shows(seen, shown, where) {
    if (Array.isArray(shown)) {
        demand(Array.isArray(seen), `${where} is a list`, seen)
        for (const one of shown) demand(seen.some((each) => isLike(each, one)), `${where} has ${JSON.stringify(one)}`, seen)
    } else if (shown !== null && typeof shown === 'object') {
        demand(seen !== null && typeof seen === 'object', `${where} is an object`, seen)
        for (const [name, value] of Object.entries(shown)) shows(seen[name], value, `${where}/${name}`)
    } else {
        equal(seen, shown, where)
    }
}
function isLike(seen, shown) {
    try {
        shows(seen, shown, '')
        return true
    } catch {
        return false
    }
}

/// By curl: status and body.
function byCurl(example, values, folder) {
    const command = curlOf(example, values).replace('curl -sS', `curl -sS -o answer -w '%{http_code} %{content_type}'`)
    const said = execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
    const [status, media] = [Number(said.slice(0, 3)), said.slice(4)]
    return { status, media, text: readFileSync(join(folder, 'answer'), 'utf8') }
}
async function byJavaScript(example, values, folder) {
    const file = example.file && readFileSync(join(folder, example.file))
    const answer = await new AsyncFunction('file', `${javascriptOf(example, values)}\nreturn answer`)(file)
    return { status: answer.status, media: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

class Round {
    constructor(place, folder, run) {
        Object.assign(this, { place, folder, run, id: randomUUID() })
    }

    async begin() {
        const rp = this.place.relying('developers')
        rp.user = this.place.users.rival
        this.token = (await rp.signIn({ scope: 'openid cases', prompt: 'consent' })).access_token
        const { headers, body } = await rp.identified({ grant_type: 'client_credentials', scope: 'events:read' })
        this.own = (await ask(this.place.metadata.token_endpoint, { method: 'POST', headers, body })).json.access_token
        demand(this.token && this.own, 'there are tokens')
        this.values = { base: this.place.base, app: rp.client.client_name, cursor: (await this.events(0)).next }
    }

    async api(method, path, body) {
        const headers = { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) }
        return (await ask(`${this.place.base}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) })).json
    }
    async atDesk(step, more) {
        const headers = { cookie: this.place.officer, 'x-mashang': '1', 'content-type': 'application/json' }
        const { version } = await this.api('GET', `/cases/${this.values.case}`)
        const answer = await ask(`${this.place.base}/api/v1/desk/cases/${this.values.case}/${step}`, { method: 'POST', headers, body: JSON.stringify({ version, ...more }) })
        equal(answer.status, 200, `the status of ${step} (${answer.text.slice(0, 300)})`)
    }

    async prepare(before) {
        if (before === 'supplement-request') await this.atDesk(before, { reasons: ['请补照片'] })
        if (before === 'decision') {
            await this.atDesk('acceptance')
            await this.atDesk('decision', { outcome: 'granted', text: '准予补领' })
        }
        if (before === 'another') this.values.case = (await this.api('POST', '/cases', { item_id: 'GA005', division: '350102001001' })).id
        if (this.values.case) this.values.version = (await this.api('GET', `/cases/${this.values.case}`)).version
    }

    /// Until no register is asked any more.
    async settled() {
        for (let count = 0; count < 200; ++count) {
            const { materials } = await this.api('GET', `/cases/${this.values.case}`)
            if (!materials.some(({ state }) => state === 'requested')) return
            await new Promise((resolve) => setTimeout(resolve, 50))
        }
        throw new Error('a register does not answer')
    }

    /// What an app must find out for itself before it submits is done between the examples.
    async complete() {
        let of = await this.api('GET', `/cases/${this.values.case}`)
        for (const { seq, state } of of.materials.filter(({ necessity }) => necessity === 'required')) {
            if (state === 'from_register') continue
            await ask(`${this.place.base}/api/v1/cases/${of.id}/materials/${seq}`, { method: 'PUT', headers: { authorization: `Bearer ${this.token}`, 'content-type': 'image/png' }, body: Buffer.from(photo, 'base64') })
        }
        of = await this.api('GET', `/cases/${this.values.case}`)
        this.values.version = of.version
    }

    async one(example, index) {
        await this.prepare(example.before)
        if (example.operation.endsWith('_submission')) await this.complete()
        const values = { ...this.values, token: example.by === 'app' ? this.own : this.token, key: `${this.id}-${index}` }
        if (example.by === 'app') await this.hasEvents()
        const answer = await this.run(example, values, this.folder)
        equal(answer.status, example.status, `the status of ${example.operation} (${answer.text.slice(0, 400)})`)
        if (example.media_of_answer) demand(answer.media.startsWith(example.media_of_answer), `what ${example.operation} answers`, answer.media)
        if (!example.answer) return
        const seen = JSON.parse(answer.text)
        if (example.operation === 'post_api_v1_cases') this.values.case = seen.id
        shows(seen, answerOf(example, this.values), example.operation)
        if (example.settle) await this.settled()
    }

    async events(after) {
        const headers = { authorization: `Bearer ${this.own}` }
        return (await ask(`${this.place.base}/api/v1/apps/events?after=${after}&limit=200`, { headers })).json
    }

    /// The journal is followed a moment later.
    async hasEvents() {
        for (let count = 0; count < 200; ++count) {
            if ((await this.events(this.values.cursor)).events.length > 1) return
            await new Promise((resolve) => setTimeout(resolve, 50))
        }
        throw new Error('there are no events')
    }
}

async function executed(place, run) {
    if (place.is_stand_in) notApplicable('the stand-in takes no cases')
    const folder = mkdtempSync(join(tmpdir(), 'mashang-examples-'))
    writeFileSync(join(folder, 'page.png'), Buffer.from(photo, 'base64'))
    try {
        const round = new Round(place, folder, run)
        await round.begin()
        for (const [index, example] of examples.entries()) await round.one(example, index)
    } finally {
        rmSync(folder, { recursive: true })
    }
}

/// Every operation that an app may call has an example, and each example is of an operation.
async function complete() {
    const operations = Object.values(read('contracts/openapi.json').paths).flatMap((methods) => Object.values(methods))
    const shown = examples.map(({ operation }) => operation)
    for (const { operationId, security } of operations) {
        if (security.some((one) => one.app?.some((scope) => ['cases', 'events:read'].includes(scope)))) demand(shown.includes(operationId), 'there is an example', operationId)
    }
    for (const name of shown) demand(operations.some(({ operationId }) => operationId === name), 'there is such an operation', name)
}

export default function (runner, place) {
    runner.test('developers', 'each-operation-has-an-example', complete)
    runner.test('developers', 'examples-in-curl', () => executed(place, byCurl))
    runner.test('developers', 'examples-in-javascript', () => executed(place, byJavaScript))
}
