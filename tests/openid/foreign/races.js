// A thousand at once redeem what may be redeemed once.
import { crowd } from '../harness/crowd.js'
import { demand, equal } from '../harness/check.js'
import { ask } from '../harness/relying.js'

const PLAN = 'under fire'
const MANY = 1000

/// Exactly one is served; all others are refused in good order. The tokens of the one.
async function onlyOne(rp, fields, refusals) {
    const { headers, body } = await rp.identified(fields)
    const answers = await crowd(MANY, rp.place.metadata.token_endpoint, headers, body)
    const served = answers.filter(({ status }) => status === 200)
    equal(served.length, 1, `of ${MANY}, the number served`)
    const others = new Set(answers.filter(({ status }) => status !== 200).map(({ status, text }) => `${status} ${safeError(text)}`))
    for (const other of others) demand(refusals.some((error) => other === `400 ${error}`), 'the others are refused', [...others])
    return JSON.parse(served[0].text)
}

function safeError(text) {
    try {
        return JSON.parse(text).error
    } catch {
        return text.slice(0, 80)
    }
}

async function code(place) {
    const rp = place.relying('basic')
    const { code: one } = await rp.authorize()
    const tokens = await onlyOne(rp, { grant_type: 'authorization_code', code: one, redirect_uri: rp.redirectUri }, ['invalid_grant'])
    await rp.idToken(tokens.id_token)
}

async function refreshToken(place) {
    const rp = place.relying('spa') // confidential clients keep theirs, RFC 9700 2.2.2
    const { refresh_token: one } = await rp.signIn({ scope: 'openid offline_access', prompt: 'consent' })
    await onlyOne(rp, { grant_type: 'refresh_token', refresh_token: one }, ['invalid_grant'])
}

async function ciba(place) {
    const rp = place.relying('ciba')
    const { headers, body } = await rp.identified({ scope: 'openid', login_hint: place.users.second.mobile, binding_message: 'RACE' })
    const started = await ask(place.metadata.backchannel_authentication_endpoint, { method: 'POST', headers, body })
    equal(started.status, 200, `the status (${started.text.slice(0, 200)})`)
    await place.approve(place.users.second)
    const fields = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: started.json.auth_req_id }
    await onlyOne(rp, fields, ['invalid_grant', 'slow_down', 'expired_token'])
}

export default function (runner, place) {
    const tests = { 'authorization-code': code, 'refresh-token': refreshToken, 'ciba-request': ciba }
    for (const [id, body] of Object.entries(tests)) runner.test(PLAN, `one-of-a-thousand-${id}`, () => body(place))
}
