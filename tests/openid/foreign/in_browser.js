// npm oidc-client-ts in Chromium: an app without a server, a public client with PKCE.
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { demand, equal } from '../harness/check.js'
import { Listener } from '../harness/listener.js'

const LIBRARY = new URL('../node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js', import.meta.url)
const PATIENCE_MS = 15_000

const PAGE = (settings) => `<!doctype html><meta charset="utf-8"><title>app</title><script src="library.js"></script>
<button id="in">in</button><button id="renew">renew</button><button id="out">out</button><output></output>
<script>
const manager = new oidc.UserManager({ ...${JSON.stringify(settings)}, userStore: new oidc.WebStorageStateStore({ store: sessionStorage }) })
const show = (text) => (document.querySelector('output').textContent = text)
const tell = (user) => show(user ? 'in as ' + user.profile.sub + ' name ' + (user.profile.name ?? '') + ' token ' + user.access_token : 'out')
const failed = (error) => show('failed: ' + error.message)
document.querySelector('#in').onclick = () => manager.signinRedirect({ prompt: 'consent' }).catch(failed)
document.querySelector('#renew').onclick = () => manager.signinSilent().then(tell, failed)
document.querySelector('#out').onclick = () => manager.signoutRedirect().catch(failed)
const back = new URLSearchParams(location.search)
if (back.has('code') || back.has('error')) manager.signinCallback().then(() => manager.getUser()).then(tell, failed)
else manager.getUser().then(tell, failed)
</script>`

function serve(place, listener) {
    const { client_id, redirect_uris: [address] } = place.clients.spa
    const settings = {
        authority: place.issuer,
        client_id,
        redirect_uri: address,
        post_logout_redirect_uri: address,
        scope: 'openid profile offline_access',
        loadUserInfo: true,
    }
    const send = (type, body) => (_, response) => response.writeHead(200, { 'content-type': type }).end(body)
    listener.on('/spa/', send('text/html', PAGE(settings)))
    listener.on('/spa/library.js', send('text/javascript', readFileSync(LIBRARY)))
    return address
}

const shown = async (page, pattern) => {
    const output = page.locator('output').filter({ hasText: pattern })
    await output.waitFor({ timeout: PATIENCE_MS }).catch(async () => {
        const text = await page.locator('body').innerText().catch(() => '')
        throw new Error(`${pattern} should be shown at ${page.url()}: ${text.slice(0, 300)}`)
    })
    return output.textContent()
}

/// Presses on until the app is reached again.
async function through(page, user, address) {
    for (let count = 0; count < 6 && !page.url().startsWith(address); ++count) {
        const moved = page.waitForEvent('framenavigated', { timeout: PATIENCE_MS })
        const password = page.locator('input[type=password]')
        if (await password.count()) {
            await page.locator('input[autocomplete~=username], input[name=mobile]').first().fill(user.mobile)
            await password.first().fill(user.password)
            await page.locator('form:has(input[type=password]) button:not([type=button])').first().click()
        } else {
            const agree = page.locator('form[method=post i] button:not([type=button]), button[form]').first()
            await agree.click({ timeout: PATIENCE_MS }).catch(async () => {
                throw new Error(`nothing to agree to at ${page.url()}: ${(await page.locator('body').innerText()).slice(0, 300)}`)
            })
        }
        await moved
        await page.waitForLoadState()
    }
}

async function life(place, page, complaints) {
    const address = place.clients.spa.redirect_uris[0]
    await page.goto(address)
    await shown(page, /^out$/)
    await page.locator('#in').click()
    await page.waitForURL((url) => !String(url).startsWith(address), { timeout: PATIENCE_MS })
    await through(page, place.users.main, address)
    const first = await shown(page, /^in as /)
    demand(/name \S/.test(first), 'userinfo tells the name', first)
    await page.locator('#renew').click()
    const token = first.split(' token ')[1]
    await page.waitForFunction((old) => !document.querySelector('output').textContent.includes(old), token, { timeout: PATIENCE_MS })
    demand(/^in as /.test(await page.locator('output').textContent()), 'the tokens are renewed', await page.locator('output').textContent())
    const left = page.waitForEvent('framenavigated', { timeout: PATIENCE_MS })
    await page.locator('#out').click()
    await left
    await page.waitForLoadState()
    await through(page, place.users.main, address)
    await shown(page, /^out$/)
    equal(complaints.join('\n'), '', 'what the browser complained of')
}

export default function (runner, place) {
    runner.test('npm oidc-client-ts', 'sign-in-renew-sign-out-in-chromium', async () => {
        const listener = await Listener.at(place.rp)
        const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
        try {
            serve(place, listener)
            const page = await browser.newPage()
            const complaints = []
            page.on('pageerror', (error) => complaints.push(error.message))
            page.on('console', (word) => /Content Security Policy/.test(word.text()) && complaints.push(word.text()))
            await life(place, page, complaints)
        } finally {
            await browser.close()
            await listener.close()
        }
    })
}
