// Debian's libapache2-mod-auth-openidc: the gateway before apps that know nothing of OpenID.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { Browser } from '../harness/browser.js'
import { demand, equal } from '../harness/check.js'
import { navigate } from '../harness/http.js'
import { ProofKey, now } from '../harness/proofs.js'
import { ask } from '../harness/relying.js'

const PLAN = 'Debian mod_auth_openidc'
const MODULES = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'headers', 'auth_openidc']
const FOLDER = '/usr/lib/apache2/modules'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/// `stepUp`: the acr that /high demands.
function settings(place, folder, stepUp) {
    const client = place.clients.apache
    const port = new URL(client.redirect_uris[0]).port
    return `${MODULES.map((name) => `LoadModule ${name}_module ${FOLDER}/mod_${name}.so`).join('\n')}
ServerRoot ${folder}
ServerName 127.0.0.1
DocumentRoot ${folder}/pages
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
User www-data
Group www-data
OIDCProviderMetadataURL ${place.issuer}/.well-known/openid-configuration
OIDCClientID ${client.client_id}
OIDCClientSecret ${client.client_secret}
OIDCProviderTokenEndpointAuth client_secret_basic
OIDCRedirectURI ${client.redirect_uris[0]}
OIDCCryptoPassphrase only-for-this-test
OIDCScope "openid profile"
OIDCPKCEMethod S256
OIDCResponseType code
OIDCIDTokenSignedResponseAlg ES256
OIDCRemoteUserClaim sub
OIDCPassClaimsAs environment
OIDCCookieSameSite On
<Location /secure>
  AuthType openid-connect
  Require valid-user
  Header set X-Sub "%{OIDC_CLAIM_sub}e"
</Location>
<Location /high>
  AuthType openid-connect
  Require claim acr:${stepUp}
  OIDCUnAutzAction auth
  OIDCPathAuthRequestParams acr_values=${stepUp}
</Location>
`
}

/// Apache as a process of the tests, while `body` runs.
async function served(place, stepUp, body) {
    const folder = mkdtempSync(join(tmpdir(), 'mashang-apache-'))
    chmodSync(folder, 0o755) // its workers are somebody else when root runs this
    for (const name of ['secure', 'high']) {
        mkdirSync(join(folder, 'pages', name), { recursive: true })
        writeFileSync(join(folder, 'pages', name, 'page'), `inside ${name}`)
    }
    writeFileSync(join(folder, 'httpd.conf'), settings(place, folder, stepUp))
    const apache = spawn('/usr/sbin/apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'httpd.conf')], { stdio: 'inherit' })
    const ended = new Promise((resolve) => apache.once('exit', resolve))
    const base = new URL(place.clients.apache.redirect_uris[0]).origin
    try {
        for (let count = 0; !(await ask(base).catch(() => undefined)); ++count) {
            demand(count < 200 && apache.exitCode === null, 'apache answers', safely(() => readFileSync(join(folder, 'error.log'), 'utf8').slice(-500)))
            await new Promise((resolve) => setTimeout(resolve, 50))
        }
        await body(base)
    } finally {
        apache.kill('SIGTERM')
        await ended
        rmSync(folder, { recursive: true })
    }
}

function safely(read) {
    try {
        return read()
    } catch {
        return 'no log'
    }
}

/// It asks for a step-up by a page that refreshes itself, which a browser without script follows too.
async function refreshed(browser, page) {
    const target = page.root?.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')?.match(/url=(.*)$/i)?.[1]
    return target ? browser.open(new URL(target.replace(/^['"]|['"]$/g, '').replaceAll('&amp;', '&'), page.url)) : page
}

async function enter(place, base, path, browser = new Browser(), options = {}) {
    const page = await refreshed(browser, await browser.open(`${base}${path}`))
    return [await browser.walk(page, place.users.main, options), browser]
}

const isInside = async (browser, base) => {
    const cookie = browser.cookies.for(new URL(base))
    const { status, headers } = await navigate(new URL(`${base}/secure/page`), { headers: { cookie } })
    return status === 200 && Boolean(headers.get('x-sub'))
}

function logoutToken(place, key, sub, changes) {
    const claims = { iss: place.issuer, aud: place.clients.apache.client_id, iat: now(), exp: now() + 60, jti: crypto.randomUUID(), events: { [EVENT]: {} }, sub, ...changes }
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: 'x' }).sign(key)
}

async function login(place, base) {
    const [page, browser] = await enter(place, base, '/secure/page')
    equal(page.text, 'inside secure', 'the page')
    demand(page.headers.get('x-sub'), 'the app is told who came', page.headers.get('x-sub'))
    demand(await isInside(browser, base), 'the session goes on')
    return [page, browser]
}

async function backChannelLogout(place, base) {
    const [page, browser] = await login(place, base)
    const uri = place.clients.apache.backchannel_logout_uri
    const stranger = await ProofKey.make()
    const forged = await logoutToken(place, stranger.privateKey, page.headers.get('x-sub'))
    const answer = await ask(uri, { method: 'POST', body: new URLSearchParams({ logout_token: forged }) })
    equal(answer.status, 400, 'the status of a logout by a stranger')
    demand(await isInside(browser, base), 'a stranger ends no session')
    // Another app of the same session signs the person out.
    const rp = place.relying('logout', browser)
    browser.stops = place.callbacks.filter((each) => !each.startsWith(base))
    const { id_token: hint } = await rp.signIn()
    const url = new URL(place.metadata.end_session_endpoint)
    url.search = String(new URLSearchParams({ id_token_hint: hint }))
    await browser.walk(await browser.open(url), place.users.main)
    for (let count = 0; (await isInside(browser, base)) && count < 100; ++count) await new Promise((resolve) => setTimeout(resolve, 50))
    equal(await isInside(browser, base), false, 'still inside after the provider signed the person out')
}

export default function (runner, place) {
    const [low, high] = place.acr
    runner.test(PLAN, 'login', () => served(place, low, (base) => login(place, base)))
    runner.test(PLAN, 'step-up', () =>
        served(place, high, async (base) => {
            const [, browser] = await login(place, base)
            const [page] = await enter(place, base, '/high/page', browser, { message: await place.phoneOf(place.users.main) })
            equal(page.text, 'inside high', 'the page')
            const asked = browser.trail.filter(({ url }) => url.searchParams.get('acr_values') === high)
            demand(asked.length, 'the gateway asks for the higher acr')
        }))
    runner.test(PLAN, 'back-channel-logout', () => served(place, low, (base) => backChannelLogout(place, base)))
}
