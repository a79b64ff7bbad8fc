// npm passport-openidconnect, which department apps use: it knows no PKCE, which is why there is a baseline profile.
import passport from 'passport'
import Strategy from 'passport-openidconnect'
import { Browser } from '../harness/browser.js'
import { demand, equal } from '../harness/check.js'
import { Listener } from '../harness/listener.js'

/// An app with a session in memory; `/passport/login` starts, the callback ends with the profile as JSON.
function app(place, listener) {
    const { client_id: clientID, client_secret: clientSecret, redirect_uris: [callbackURL] } = place.clients.passport
    const { issuer, authorization_endpoint: authorizationURL, token_endpoint: tokenURL, userinfo_endpoint: userInfoURL } = place.metadata
    const options = { issuer, authorizationURL, tokenURL, userInfoURL, clientID, clientSecret, callbackURL, scope: ['profile'], skipUserProfile: false }
    const authenticator = new passport.Passport()
    authenticator.use(new Strategy(options, (_, profile, done) => done(null, profile)))
    const session = {}
    const guarded = authenticator.authenticate('openidconnect', { session: false })
    const serve = (request, response) => {
        Object.assign(request, { session, query: Object.fromEntries(new URL(request.url, callbackURL).searchParams) })
        guarded(request, response, (error) => {
            response.writeHead(error ? 500 : 200, { 'content-type': 'application/json' })
            response.end(JSON.stringify(error ? { error: `${error.message} ${error.oauthError?.data ?? ''}` } : request.user))
        })
    }
    listener.on('/passport/login', serve)
    listener.on('/passport/callback', serve)
}

export default function (runner, place) {
    runner.test('npm passport-openidconnect', 'login-without-pkce', async () => {
        const listener = await Listener.at(place.rp)
        try {
            app(place, listener)
            const browser = new Browser()
            const page = await browser.walk(await browser.open(`${place.rp}/passport/login`), place.users.main)
            equal(page.status, 200, `the status of the app (${page.text.slice(0, 300)})`)
            const profile = JSON.parse(page.text)
            demand(profile.id && profile.displayName, 'the app knows who came', profile)
            const asked = browser.trail.find(({ url }) => url.pathname === new URL(place.metadata.authorization_endpoint).pathname)
            demand(!asked.url.searchParams.has('code_challenge'), 'it sends no code_challenge, or this test has lost its point')
        } finally {
            await listener.close()
        }
    })
}
