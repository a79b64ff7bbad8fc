import { t } from '@mashang/words'
import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
    history: createWebHistory('/supervision/'),
    routes: [
        // The plots come after the door is passed.
        { path: '/', component: () => import('./overview/OverviewPage.vue'), meta: { title: 'overview.title' } },
        { path: '/circulars', component: () => import('./circulars/CircularsPage.vue'), meta: { title: 'circulars.title' } },
        { path: '/circulars/:month', component: () => import('./circulars/CircularPage.vue'), meta: { title: 'circulars.one' } },
        { path: '/automatic', component: () => import('./automatic/AutomaticPage.vue'), meta: { title: 'province_rules.title' } },
        { path: '/:rest(.*)*', redirect: '/' },
    ],
})

router.afterEach(async (to, from) => {
    document.title = `${t(String(to.meta.title))} · ${t('app.title')}`
    if (from.matched.length === 0 || from.path === to.path) return
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
})
