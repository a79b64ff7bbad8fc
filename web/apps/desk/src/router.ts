import { t } from '@mashang/words'
import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import QueuePage from './queue/QueuePage.vue'

export const router = createRouter({
    history: createWebHistory('/desk/'),
    routes: [
        { path: '/', component: QueuePage, meta: { title: 'queue.title' } },
        { path: '/cases/:id', component: () => import('./case/CasePage.vue'), meta: { title: 'nav.case' } },
        { path: '/corrections', component: () => import('./corrections/CorrectionsPage.vue'), meta: { title: 'corrections.title' } },
        { path: '/corrections/:id', component: () => import('./corrections/CorrectionPage.vue'), meta: { title: 'corrections.one' } },
        { path: '/endings', component: () => import('./endings/EndingsPage.vue'), meta: { title: 'endings.title' } },
        { path: '/stuck', component: () => import('./stuck/StuckPage.vue'), meta: { title: 'stuck.title' } },
        { path: '/apps', component: () => import('./apps/AppsPage.vue'), meta: { title: 'apps.title' } },
        { path: '/apps/new', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.register' } },
        { path: '/apps/:id', component: () => import('./apps/AppPage.vue'), meta: { title: 'apps.one' } },
        { path: '/apps/:id/edit', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.edit' } },
        { path: '/:rest(.*)*', redirect: '/' },
    ],
})

router.afterEach(async (to, from) => {
    document.title = `${t(String(to.meta.title))} · ${t('app.title')}`
    if (from.matched.length === 0 || from.path === to.path) return
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
})
