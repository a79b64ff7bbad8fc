import { announce } from '@mashang/ui'
import { t } from '@mashang/words'
import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { known } from './session'

declare module 'vue-router' {
    interface RouteMeta {
        title?: string
        signedIn?: boolean
    }
}

const personal = (title: string) => ({ title, signedIn: true })

// The home page comes with the app; each journey is fetched when it is entered.
const routes: RouteRecordRaw[] = [
    { path: '/', component: () => import('./journeys/home/HomePage.vue'), meta: { title: 'app.title' } },
    { path: '/search', component: () => import('./journeys/find/SearchPage.vue'), meta: { title: 'search.title' } },
    { path: '/browse', component: () => import('./journeys/find/BrowsePage.vue'), meta: { title: 'home.themes' } },
    { path: '/list', component: () => import('./journeys/find/ListPage.vue'), meta: { title: 'list.title' } },
    { path: '/guide', component: () => import('./journeys/find/GuidedPage.vue'), meta: { title: 'guided.title' } },
    { path: '/consult', component: () => import('./journeys/consult/ConsultPage.vue'), meta: { title: 'consult.title' } },
    { path: '/questions', component: () => import('./journeys/consult/QuestionsPage.vue'), meta: { title: 'question.mine' } },
    { path: '/bundles/:id', component: () => import('./journeys/bundles/BundlePage.vue'), meta: { title: 'home.bundles' } },
    { path: '/matters', component: () => import('./journeys/bundles/MattersPage.vue'), meta: personal('matter.mine') },
    { path: '/matters/new', component: () => import('./journeys/bundles/StartPage.vue'), meta: personal('matter.title') },
    { path: '/matters/:id', component: () => import('./journeys/bundles/MatterPage.vue'), meta: personal('matter.title') },
    { path: '/apps', component: () => import('./journeys/find/AppsPage.vue'), meta: { title: 'apps.title' } },
    { path: '/apps/:id', component: () => import('./journeys/apps/AppPage.vue'), meta: { title: 'apps.title' } },
    { path: '/developers', component: () => import('./journeys/developers/DevelopersPage.vue'), meta: { title: 'developers.title' } },
    { path: '/items/:id', component: () => import('./journeys/guide/GuidePage.vue'), meta: { title: 'guide.summary' } },
    { path: '/offices/:id', component: () => import('./journeys/guide/OfficePage.vue'), meta: { title: 'guide.office' } },
    { path: '/sign-in', component: () => import('./journeys/identity/SignInPage.vue'), meta: { title: 'sign.in' } },
    { path: '/sign-in/certificate', component: () => import('./journeys/identity/CertificatePage.vue'), meta: { title: 'certificate_sign_in.title' } },
    { path: '/register', component: () => import('./journeys/identity/RegisterPage.vue'), meta: { title: 'sign.up' } },
    { path: '/screen', component: () => import('./journeys/identity/ScreenPage.vue'), meta: personal('screen.title') },
    { path: '/proof', component: () => import('./journeys/identity/ProofPage.vue'), meta: personal('proof.title') },
    { path: '/apply', component: () => import('./journeys/apply/StartPage.vue'), meta: personal('apply.title') },
    { path: '/apply/:id', component: () => import('./journeys/apply/ApplyPage.vue'), meta: personal('apply.title') },
    { path: '/cases', component: () => import('./journeys/cases/CasesPage.vue'), meta: personal('cases.title') },
    { path: '/cases/:id', component: () => import('./journeys/cases/CasePage.vue'), meta: personal('case_page.title') },
    { path: '/bills', component: () => import('./journeys/bills/BillsPage.vue'), meta: personal('bill.mine') },
    { path: '/bills/:id', component: () => import('./journeys/bills/BillPage.vue'), meta: personal('bill.title') },
    { path: '/cases/:id/signature', component: () => import('./journeys/cases/SignaturePage.vue'), meta: personal('signature.title') },
    { path: '/cases/:id/rating', component: () => import('./journeys/cases/RatePage.vue'), meta: personal('rate.title') },
    // Not for signed-in people only: a code that was made before is shown without network.
    { path: '/one-code', component: () => import('./journeys/one-code/CodePage.vue'), meta: { title: 'one_code.title' } },
    { path: '/book', component: () => import('./journeys/bookings/BookPage.vue'), meta: personal('booking.title') },
    { path: '/me/bookings', component: () => import('./journeys/bookings/BookingsPage.vue'), meta: personal('booking.mine') },
    { path: '/me/licences', component: () => import('./journeys/licences/LicencesPage.vue'), meta: personal('licences.title') },
    { path: '/inbox', component: () => import('./journeys/inbox/InboxPage.vue'), meta: personal('inbox.title') },
    { path: '/me', component: () => import('./journeys/me/MePage.vue'), meta: { title: 'me.title' } },
    { path: '/me/sessions', component: () => import('./journeys/me/SessionsPage.vue'), meta: personal('me.sessions') },
    { path: '/me/security', component: () => import('./journeys/me/SecurityPage.vue'), meta: personal('me.security') },
    { path: '/me/link', component: () => import('./journeys/me/LinkPage.vue'), meta: personal('link.title') },
    { path: '/me/levels', component: () => import('./journeys/me/LevelsPage.vue'), meta: personal('ladder.title') },
    { path: '/me/number', component: () => import('./journeys/me/NumberPage.vue'), meta: personal('number.title') },
    { path: '/me/data', component: () => import('./journeys/me/DataPage.vue'), meta: personal('mydata.title') },
    { path: '/me/closing', component: () => import('./journeys/me/ClosingPage.vue'), meta: personal('closing.title') },
    { path: '/me/apps', component: () => import('./journeys/me/MyAppsPage.vue'), meta: personal('me.apps') },
    { path: '/me/seals', component: () => import('./journeys/seals/SealsPage.vue'), meta: personal('seals.title') },
    { path: '/me/legal-persons', component: () => import('./journeys/legal-persons/LegalPersonsPage.vue'), meta: personal('legal.title') },
    { path: '/me/legal-persons/claim', component: () => import('./journeys/legal-persons/ClaimPage.vue'), meta: personal('legal.claim') },
    { path: '/me/legal-persons/:id', component: () => import('./journeys/legal-persons/AgentsPage.vue'), meta: personal('agents.title') },
    { path: '/me/legal-persons/:id/invitation', component: () => import('./journeys/legal-persons/InvitePage.vue'), meta: personal('agents.invite') },
    { path: '/me/mandates', component: () => import('./journeys/mandates/MandatesPage.vue'), meta: personal('mandates.title') },
    { path: '/me/mandates/new', component: () => import('./journeys/mandates/ProposePage.vue'), meta: personal('mandates.propose') },
    { path: '/me/certificates', component: () => import('./journeys/certificates/CertificatesPage.vue'), meta: personal('certificates.title') },
    { path: '/me/certificates/bindings', component: () => import('./journeys/certificates/BindingsPage.vue'), meta: personal('bindings.title') },
    { path: '/me/accesses', component: () => import('./journeys/me/AccessesPage.vue'), meta: personal('me.accesses') },
    { path: '/me/portrait', component: () => import('./journeys/proactive/PortraitPage.vue'), meta: personal('portrait.title') },
    { path: '/me/subscriptions', component: () => import('./journeys/proactive/SubscriptionsPage.vue'), meta: personal('subs.title') },
    { path: '/me/service', component: () => import('./journeys/me/ServicePage.vue'), meta: personal('serving.title') },
    { path: '/verify/:code', component: () => import('./journeys/verify/VerifyPage.vue'), meta: { title: 'verify.title' } },
    { path: '/stop/:id', component: () => import('./journeys/proactive/StopPage.vue'), meta: { title: 'stop.title' } },
    { path: '/me/settings', component: () => import('./journeys/me/SettingsPage.vue'), meta: { title: 'me.settings' } },
    { path: '/:rest(.*)*', component: () => import('./shell/MissingPage.vue'), meta: { title: 'missing.title' } },
]

export const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
    if (!to.meta.signedIn || (await known())) return true
    return { path: '/sign-in', query: { next: to.fullPath } }
})

/// Sets the title of the window, and gives the focus to the page: a reader of the screen hears where
/// she has come.
router.afterEach(async (to, from) => {
    const title = t(to.meta.title ?? 'app.title')
    document.title = to.path === '/' ? title : `${title} · ${t('common.name')}`
    if (from.matched.length === 0 || from.path === to.path) return
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
})

/// A page that was not fetched before, and cannot be now.
router.onError(() => {
    announce(t('error.unreachable.title'))
    if (router.currentRoute.value.matched.length === 0) void router.replace('/')
})

/// A path of this app to go on to; anything else (another site's address) leads home.
export function safeNext(next: unknown): string {
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
