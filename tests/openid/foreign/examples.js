// The relying parties of examples/, as they stand there.
import { spawn } from 'node:child_process'
import { Browser } from '../harness/browser.js'
import { demand, equal } from '../harness/check.js'
import { ask } from '../harness/relying.js'

const FOLDER = new URL('../../../examples/', import.meta.url).pathname

async function tried(place, name, command) {
    const { client_id: id, client_secret: secret, redirect_uris: [callback] } = place.clients[name]
    const { origin, port } = new URL(callback)
    const env = { ...process.env, ISSUER: place.issuer, CLIENT_ID: id, CLIENT_SECRET: secret, PORT: port }
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
        const browser = new Browser()
        const page = await browser.walk(await browser.open(origin), place.users.main)
        equal(page.status, 200, `the status of the example (${page.text.slice(0, 300)}${said.slice(-500)})`)
        const shown = JSON.parse(page.text)
        demand(shown.sub && shown.name && (shown.acr || place.is_stand_in), 'it shows who signed in', shown)
    } finally {
        app.kill('SIGTERM')
        await ended
    }
}

export default function (runner, place) {
    runner.test('examples', 'node', () => tried(place, 'example_node', [process.execPath, 'node/app.js']))
    runner.test('examples', 'python', () => tried(place, 'example_python', ['/usr/bin/python3', 'python/app.py']))
}
