// A passkey of Chromium's virtual authenticator on our sign-in page, whose script is only an addition: it registers there, signs
// out, and signs in to an app with it.
import { chromium } from 'playwright-core'
import { demand, equal } from '../harness/check.js'
import { Listener } from '../harness/listener.js'

const PATIENCE_MS = 15_000

/// In the page: what the citizen app's pages do by script.
const registering = async ({ mobile, password }) => {
    const post = async (path, body) => {
        const headers = { 'Content-Type': 'application/json', 'X-Mashang': '1' }
        const answer = await fetch(path, { method: 'POST', headers, body: body && JSON.stringify(body) })
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
        return answer.json()
    }
    await post('/api/v1/sessions', { mobile, password })
    const { public_key } = await post('/api/v1/me/passkey-options')
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(public_key)
    const { response } = (await navigator.credentials.create({ publicKey })).toJSON()
    await post('/api/v1/me/passkeys', {
        name: '测试',
        client_data: response.clientDataJSON,
        attestation: response.attestationObject,
        transports: response.transports,
    })
    await fetch('/api/v1/sessions/current', { method: 'DELETE', headers: { 'X-Mashang': '1' } })
}

async function life(place, page, listener) {
    const client = place.clients.basic
    const claimed = new Promise((resolve) => listener.on('/basic/callback', (request, response) => {
        resolve(new URL(request.url, place.rp).searchParams)
        response.writeHead(200, { 'content-type': 'text/plain' }).end('back')
    }))
    const ask = new URLSearchParams({ client_id: client.client_id, redirect_uri: client.redirect_uris[0], response_type: 'code',
        scope: 'openid', state: 's', prompt: 'consent', acr_values: 'urn:mashang:acr:r0:a3' })
    const address = `${place.named}/oidc/authorize?${ask}`
    await page.goto(address)
    equal(await page.locator('#passkey').isVisible(), true, 'whether the button is seen where there are passkeys')
    await page.evaluate(registering, place.users.second)
    await page.goto(address)
    await page.locator('#passkey').click()
    const agree = page.locator('button[value=allow]')
    await agree.waitFor({ timeout: PATIENCE_MS })
    await agree.click()
    const answer = await claimed
    demand(answer.get('code') && answer.get('state') === 's', 'the app gets its code', String(answer))
}

export default function (runner, place) {
    if (!place.named) return
    runner.test('Chromium', 'passkey-on-the-sign-in-page', async () => {
        const listener = await Listener.at(place.rp)
        const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
        try {
            const page = await browser.newPage()
            const session = await page.context().newCDPSession(page)
            await session.send('WebAuthn.enable')
            await session.send('WebAuthn.addVirtualAuthenticator', {
                options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true,
                    hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
            })
            await life(place, page, listener)
        } finally {
            await browser.close()
            await listener.close()
        }
    })
}
