// What a provider may get wrong, and which tests must see it: a test that cannot fail proves nothing. The stand-in takes the name
// of one in FAULT; run.py --faults tries them all.

const on = (name, own) => (Memory) => {
    const plain = Memory.prototype[name]
    Memory.prototype[name] = async function (...words) {
        if (!own.includes(this.name)) return plain.apply(this, words)
    }
}

function takesNothingBack(Memory) {
    on('destroy', ['Grant'])(Memory)
    Memory.prototype.revokeByGrantId = async () => {}
}

/// Each changes the adapter, the configuration, what is asked (its query), or where an answer leads to; `seen_by`: words of tests.
export const FAULTS = {
    'a code serves twice': { adapter: on('consume', ['AuthorizationCode']), seen_by: ['basic-certification-test-plan/oidcc-codereuse', 'V10.4.2', 'after-one-second', 'thousand-authorization-code'] },
    'a refresh token serves twice': { adapter: on('consume', ['RefreshToken']), seen_by: ['V10.4.5', 'thousand-refresh-token'] },
    'a CIBA request serves twice': { adapter: on('consume', ['BackchannelAuthenticationRequest']), seen_by: ['thousand-ciba'] },
    'a second use takes nothing back': { adapter: takesNothingBack, seen_by: ['V10.4.2', 'V10.4.5'] },
    'a pushed request serves twice': { adapter: on('consume', ['PushedAuthorizationRequest']), seen_by: ['par-attempt-reuse-request_uri'] },
    'PKCE is not demanded': { configure: (all) => (all.pkce.required = () => false), seen_by: ['par-ensure-pkce-required', 'V10.4.6'] },
    'FAPI is only a word': { configure: (all) => (all.features.fapi.profile = () => undefined), seen_by: ['array-as-audience', 'endpoint-url-as-audience'] },
    'FAPI rotates refresh tokens': { configure: (all) => (all.rotateRefreshToken = () => true), seen_by: ['profile-final-refresh-token'] },
    'a proof serves twice': { configure: (all) => (all.features.dPoP.allowReplay = true), seen_by: ['jti-reuse'] },
    'everything is told to everybody': { configure: (all) => (all.claims.openid = ['sub', 'name', 'phone_number']), seen_by: ['V10.3.2'] },
    'apps are not told of the end': { configure: (all) => (all.features.backchannelLogout.enabled = false), seen_by: ['backchannel', 'back-channel'] },
    'there are implicit flows': { configure: (all) => all.responseTypes.push('id_token'), seen_by: ['V10.6.1'] },
    'codes live for an hour': { configure: (all) => (all.ttl.AuthorizationCode = 3600), seen_by: ['with-expired-auth-code'] },
    'who the person is is not asked again': { query: ['max_age', 'prompt'], seen_by: ['oidcc-max-age-1', 'oidcc-prompt-login', 'prompt-none-not-logged-in'] },
    'form_post is overheard': { query: ['response_mode'], seen_by: ['formpost-basic-certification-test-plan/oidcc-server'] },
    'acr_values are overheard': { query: ['acr_values'], seen_by: ['mod_auth_openidc/step-up'] },
    'claims are overheard': { query: ['claims'], seen_by: ['oidcc-claims-essential'] },
    'iss is left out': { location: (url) => url.replace(/&iss=[^&]*/, ''), seen_by: ['oidcc-server', 'openid-client/code'] },
    'state is another': { location: (url) => url.replace(/([?&]state=)/, '$1x'), seen_by: ['oidcc-server', 'openid-client/code', 'passport', 'examples'] },
    'redirects repeat the request': { status: 307, seen_by: ['nothing-is-redirected-with-307'] },
    'answers may be kept': { without: 'cache-control', seen_by: ['oidcc-server'] },
    'answers are of no time': { without: 'date', seen_by: ['profile-final-happy-flow'] },
}

/// What a fault does to requests and answers on the wire.
export function spoilWire({ query = [], location, status, without }, request, response) {
    const url = new URL(request.url, 'http://x')
    for (const name of query) url.searchParams.delete(name)
    if (query.length) request.url = url.pathname + url.search
    const set = response.setHeader.bind(response)
    response.setHeader = (name, value) => {
        if (name.toLowerCase() === without) return response
        return set(name, name.toLowerCase() === 'location' && location ? location(value) : value)
    }
    if (without === 'date') response.sendDate = false
    const end = response.end.bind(response)
    response.end = (...words) => {
        if (status && response.statusCode === 303) response.statusCode = status
        return end(...words)
    }
}
