// kill -9 in the middle of many sign-ins: what was answered holds, and what was used up stays so.
import { setTimeout as sleep } from 'node:timers/promises'
import { demand, equal, refusedWith } from '../harness/check.js'
import { ask } from '../harness/relying.js'
import { notApplicable } from '../harness/runner.js'

const BROWSERS = 8
const BEFORE_MS = 1500

/// Signs in again and again until the server is gone. `seen`: what it answered until then.
async function signInUntilGone(place, seen, isOver) {
    while (!isOver()) {
        const rp = place.relying('basic')
        const trip = { rp }
        try {
            trip.code = (await rp.authorize({ prompt: 'consent', scope: 'openid offline_access' })).code
            seen.push(trip)
            trip.tokens = await rp.redeemed(trip.code)
        } catch (error) {
            if (!isOver()) throw error
        }
    }
}

async function checkTrip({ rp, code, tokens }) {
    const again = await rp.redeem(code)
    if (tokens) refusedWith(again, 400, 'invalid_grant') // it was redeemed, and stays so
    else if (again.status === 200) refusedWith(await rp.redeem(code), 400, 'invalid_grant')
    else refusedWith(again, 400, 'invalid_grant') // the answer was lost, not what it did
    const page = await rp.open({ prompt: 'none', scope: 'openid offline_access' })
    demand(page.callback, 'she comes back', page.words)
    demand(page.callback.url.searchParams.get('code'), 'session and consent are kept', String(page.callback.url.search))
}

export default function (runner, place) {
    const test = async () => {
        if (!place.restart) notApplicable('the stand-in keeps nothing')
        const seen = []
        let isOver = false
        const browsers = Array.from({ length: BROWSERS }, () => signInUntilGone(place, seen, () => isOver))
        await sleep(BEFORE_MS)
        isOver = true // before the kill: what fails from now on is expected
        equal((await ask(place.restart, { method: 'POST' })).status, 204, 'the status of killing and starting')
        await Promise.all(browsers)
        demand(seen.some(({ tokens }) => tokens), 'some had signed in', seen.length)
        for (const trip of seen) await checkTrip(trip)
    }
    runner.test('under fire', 'kill-9-loses-no-consent-and-revives-no-code', test, { last: 1 })
}
