// The relying parties of examples/, as they stand there.
import { spawn } from 'node:child_process'
import { Browser } from '../harness/browser.js'
import { demand, equal } from '../harness/check.js'
import { ask } from '../harness/relying.js'
import { notApplicable } from '../harness/runner.js'

const FOLDER = new URL('../../../examples/', import.meta.url).pathname

/// Runs an example and has `use(origin, said)` look at it.
async function running(place, name, command, use, more = {}) {
    const { client_id: id, client_secret: secret, redirect_uris: [callback] } = place.clients[name]
    const { origin, port } = new URL(callback)
    const env = { ...process.env, ISSUER: place.issuer, CLIENT_ID: id, CLIENT_SECRET: secret, PORT: port, ...more }
    const app = spawn(command[0], command.slice(1), { cwd: FOLDER, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    app.stderr.on('data', (part) => (said += part))
    const ended = new Promise((resolve) => app.once('exit', resolve))
    try {
        for (let count = 0; !(await ask(`${origin}/callback`).catch(() => undefined)); ++count) {
            demand(count < 200 && app.exitCode === null, 'the example answers', said.slice(-500))
            await new Promise((resolve) => setTimeout(resolve, 50))
        }
        said = ''
        equal((await ask(`${origin}/callback?code=x&state=`)).status, 400, 'the status for a callback that nobody waits for')
        await use(origin, () => said.slice(-500))
    } finally {
        app.kill('SIGTERM')
        await ended
    }
}

/// What the example shows to whoever has signed in.
async function shownTo(user, origin, said) {
    const browser = new Browser()
    const page = await browser.walk(await browser.open(origin), user)
    equal(page.status, 200, `the status of the example (${page.text.slice(0, 300)}${said()})`)
    return JSON.parse(page.text)
}

const tried = (place, name, command) => running(place, name, command, async (origin, said) => {
    const shown = await shownTo(place.users.main, origin, said)
    demand(shown.sub && shown.name && (shown.acr || place.is_stand_in), 'it shows who signed in', shown)
})

/// The example's only case, once it is as wanted.
async function caseOnce(origin, isWanted, said) {
    let last
    for (let count = 0; count < 400; ++count) {
        last = (await ask(`${origin}/cases`)).json[0]
        if (last && isWanted(last)) return last
        await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the example did not hear of it: ${JSON.stringify(last)} ${said()}`)
}

/// What an officer does at the desk.
async function atDesk(place, method, path, body) {
    const headers = { cookie: place.officer, 'x-mashang': '1', 'content-type': 'application/json' }
    const answer = await ask(`${place.base}/api/v1/desk/cases/${path}`, { method, headers, body: body && JSON.stringify(body) })
    equal(answer.status, 200, `the status of ${method} ${path} (${answer.text.slice(0, 300)})`)
    return answer.json
}

async function applied(place) {
    await running(place, 'example_apply', [process.execPath, 'node/apply.js'], async (origin, said) => {
        const forged = await ask(`${origin}/hooks`, { method: 'POST', headers: { 'webhook-id': 'x', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': 'v1,AAAA' }, body: '{}' })
        equal(forged.status, 401, 'the status for an event that nobody signed')
        const shown = await shownTo(place.users.second, origin, said)
        equal(shown.state, 'submitted', 'the state of the case')
        demand(shown.number, 'the case has a number', shown)
        let seen = await atDesk(place, 'GET', shown.id)
        demand(seen.applicant.citizen_id === place.users.second.citizen_id, 'the officer sees who applies')
        seen = await atDesk(place, 'POST', `${shown.id}/acceptance`, { version: seen.version })
        await caseOnce(origin, ({ state }) => state === 'accepted', said)
        await atDesk(place, 'POST', `${shown.id}/decision`, { version: seen.version, outcome: 'granted', text: '准予补领' })
        const { result } = await caseOnce(origin, ({ result: fetched }) => fetched !== undefined, said)
        demand(result.includes(shown.number) && result.includes('准予补领'), 'it has fetched the result', result.slice(0, 300))
    }, { HOOK_SECRET: place.hook_secret })
}

export default function (runner, place) {
    runner.test('examples', 'node', () => tried(place, 'example_node', [process.execPath, 'node/app.js']))
    runner.test('examples', 'node-applies', () => (place.is_stand_in ? notApplicable('the stand-in takes no cases') : applied(place)))
    runner.test('examples', 'python', () => tried(place, 'example_python', ['/usr/bin/python3', 'python/app.py']))
}
