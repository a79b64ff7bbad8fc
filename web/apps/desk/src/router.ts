import { t } from '@mashang/words'
import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import QueuePage from './queue/QueuePage.vue'

export const router = createRouter({
    history: createWebHistory('/desk/'),
    routes: [
        { path: '/', component: QueuePage, meta: { title: 'queue.title' } },
        { path: '/cases/:id', component: () => import('./case/CasePage.vue'), meta: { title: 'nav.case' } },
        { path: '/assist', component: () => import('./assist/AssistPage.vue'), meta: { title: 'assist.title' } },
        { path: '/corrections', component: () => import('./corrections/CorrectionsPage.vue'), meta: { title: 'corrections.title' } },
        { path: '/corrections/:id', component: () => import('./corrections/CorrectionPage.vue'), meta: { title: 'corrections.one' } },
        { path: '/endings', component: () => import('./endings/EndingsPage.vue'), meta: { title: 'endings.title' } },
        { path: '/stuck', component: () => import('./stuck/StuckPage.vue'), meta: { title: 'stuck.title' } },
        { path: '/trust', component: () => import('./trust/TrustPage.vue'), meta: { title: 'trust.title' } },
        { path: '/apps', component: () => import('./apps/AppsPage.vue'), meta: { title: 'apps.title' } },
        { path: '/apps/new', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.register' } },
        { path: '/apps/:id', component: () => import('./apps/AppPage.vue'), meta: { title: 'apps.one' } },
        { path: '/apps/:id/terminals', component: () => import('./terminals/TerminalsPage.vue'), meta: { title: 'terminals.title' } },
        { path: '/apps/:id/edit', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.edit' } },
        { path: '/providers', component: () => import('./providers/ProvidersPage.vue'), meta: { title: 'providers.title' } },
        { path: '/providers/new', component: () => import('./providers/ProviderPage.vue'), meta: { title: 'providers.register' } },
        { path: '/providers/:id', component: () => import('./providers/ProviderPage.vue'), meta: { title: 'providers.one' } },
        { path: '/:rest(.*)*', redirect: '/' },
    ],
})

router.afterEach(async (to, from) => {
    document.title = `${t(String(to.meta.title))} · ${t('app.title')}`
    if (from.matched.length === 0 || from.path === to.path) return
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
})
