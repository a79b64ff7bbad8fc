// ekyc-test-plan-oidccore: claims together with how they were verified (OpenID Identity Assurance 1.0).
import { demand, equal } from '../harness/check.js'
import { notApplicable } from '../harness/runner.js'

const PLAN = 'ekyc-test-plan-oidccore'
const NAMES = ['name', 'birthdate']
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/// Signs in with a wish for verified claims at some places; what came at each.
async function wished(place, where, verified) {
    if (!place.metadata.verified_claims_supported) notApplicable('verified_claims_supported is not true')
    const rp = place.relying('basic')
    const claims = Object.fromEntries(where.map((each) => [each, { verified_claims: verified }]))
    const { access_token: token, claims: inToken } = await rp.signIn({ scope: 'openid profile', claims: JSON.stringify(claims) })
    return { id_token: inToken.verified_claims, userinfo: (await rp.userinfo(token)).verified_claims }
}

const any = (names = NAMES, wish = null) => ({ verification: { trust_framework: null }, claims: Object.fromEntries(names.map((name) => [name, wish])) })

function check(place, verified, names = NAMES) {
    demand(verified && !Array.isArray(verified), 'verified_claims are there', verified)
    const { verification, claims } = verified
    demand(place.metadata.trust_frameworks_supported.includes(verification?.trust_framework), 'trust_framework is one of those supported', verification)
    demand(verification.time === undefined || TIME.test(verification.time), 'time', verification.time)
    for (const proof of verification.evidence ?? []) {
        demand(place.metadata.evidence_supported.includes(proof.type), 'the type of evidence is one of those supported', proof)
    }
    equal(Object.keys(claims).sort().join(), [...names].sort().join(), 'the claims')
    for (const value of Object.values(claims)) demand(value !== null && value !== '', 'each has a value', claims)
}

const nothing = (verified) => equal(verified, undefined, 'verified_claims')

export default function (runner, place) {
    const add = (id, body) => runner.test(PLAN, `ekyc-server-${id}`, body)
    const userinfo = async (verified, names) => check(place, (await wished(place, ['userinfo'], verified)).userinfo, names)

    add('happypath', () => userinfo(any()))
    add('emptyobject', () => userinfo(any(NAMES, {})))
    add('essentialfalse', () => userinfo(any(NAMES, { essential: false })))
    add('unknown-claim-omitted', () => userinfo(any([...NAMES, 'shoe_size'])))
    add('unknown-claim-specialchars-omitted', () => userinfo(any([...NAMES, 'https://x.example/ä"\\#?'])))
    add('unknown-essential-claim-omitted', () => userinfo({ ...any(), claims: { ...any().claims, shoe_size: { essential: true } } }))
    add('one-claim-with-random-value-omitted', () => userinfo({ ...any(), claims: { name: { value: 'somebody else' }, birthdate: null } }, ['birthdate']))
    for (const [id, where, other] of [['request-only-in-idtoken', 'id_token', 'userinfo'], ['request-only-in-userinfo', 'userinfo', 'id_token']]) {
        add(id, async () => {
            const told = await wished(place, [where], any())
            check(place, told[where])
            nothing(told[other])
        })
    }
    add('testbasedonuserinfo-defaults', () => {
        const names = NAMES.filter((name) => place.metadata.claims_in_verified_claims_supported?.includes(name))
        const [framework] = place.metadata.trust_frameworks_supported ?? []
        return userinfo({ ...any(names), verification: { trust_framework: { value: framework } } }, names)
    })
    add('test-userinfo-notfoundinop', async () => {
        nothing((await wished(place, ['userinfo'], { ...any(), verification: { trust_framework: { value: 'of_nobody' } } })).userinfo)
    })
    add('testuserprovidedrequest', () =>
        userinfo({ ...any(), verification: { trust_framework: null, assurance_level: null, time: null, evidence: [{ type: { value: 'electronic_record' } }] } }))
}
