import { t } from '@mashang/words'
import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import QueuePage from './queue/QueuePage.vue'

export const router = createRouter({
    history: createWebHistory('/desk/'),
    routes: [
        { path: '/', component: QueuePage, meta: { title: 'queue.title' } },
        { path: '/cases/:id', component: () => import('./case/CasePage.vue'), meta: { title: 'nav.case' } },
        { path: '/cases/:id/matter', component: () => import('./matter/MatterPage.vue'), meta: { title: 'matter.title' } },
        { path: '/tasks', component: () => import('./tasks/TasksPage.vue'), meta: { title: 'tasks.title' } },
        { path: '/automatic', component: () => import('./automatic/AutomaticPage.vue'), meta: { title: 'by_rule.title' } },
        { path: '/promises', component: () => import('./promises/PromisesPage.vue'), meta: { title: 'promises.title' } },
        { path: '/visits', component: () => import('./visits/VisitsPage.vue'), meta: { title: 'visits.title' } },
        { path: '/visits/plan', component: () => import('./visits/PlanPage.vue'), meta: { title: 'visits.plan' } },
        { path: '/office', component: () => import('./office/OfficePage.vue'), meta: { title: 'office.title' } },
        { path: '/assist', component: () => import('./assist/AssistPage.vue'), meta: { title: 'assist.title' } },
        { path: '/corrections', component: () => import('./corrections/CorrectionsPage.vue'), meta: { title: 'corrections.title' } },
        { path: '/corrections/:id', component: () => import('./corrections/CorrectionPage.vue'), meta: { title: 'corrections.one' } },
        { path: '/deliveries', component: () => import('./deliveries/DeliveriesPage.vue'), meta: { title: 'deliveries.title' } },
        { path: '/templates', component: () => import('./templates/TemplatesPage.vue'), meta: { title: 'templates.title' } },
        { path: '/templates/:kind', component: () => import('./templates/TemplatePage.vue'), meta: { title: 'templates.one' } },
        { path: '/questions', component: () => import('./questions/QuestionsPage.vue'), meta: { title: 'questions.title' } },
        { path: '/endings', component: () => import('./endings/EndingsPage.vue'), meta: { title: 'endings.title' } },
        { path: '/stuck', component: () => import('./stuck/StuckPage.vue'), meta: { title: 'stuck.title' } },
        { path: '/exchange', component: () => import('./exchange/ExchangePage.vue'), meta: { title: 'exchange.title' } },
        { path: '/trust', component: () => import('./trust/TrustPage.vue'), meta: { title: 'trust.title' } },
        { path: '/apps', component: () => import('./apps/AppsPage.vue'), meta: { title: 'apps.title' } },
        { path: '/apps/new', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.register' } },
        { path: '/apps/:id', component: () => import('./apps/AppPage.vue'), meta: { title: 'apps.one' } },
        { path: '/apps/:id/terminals', component: () => import('./terminals/TerminalsPage.vue'), meta: { title: 'terminals.title' } },
        { path: '/apps/:id/edit', component: () => import('./apps/EditPage.vue'), meta: { title: 'apps.edit' } },
        { path: '/providers', component: () => import('./providers/ProvidersPage.vue'), meta: { title: 'providers.title' } },
        { path: '/providers/new', component: () => import('./providers/ProviderPage.vue'), meta: { title: 'providers.register' } },
        { path: '/providers/:id', component: () => import('./providers/ProviderPage.vue'), meta: { title: 'providers.one' } },
        { path: '/catalogue', component: () => import('./catalogue/CataloguePage.vue'), meta: { title: 'catalogue.title' } },
        { path: '/catalogue/drift', component: () => import('./drift/DriftPage.vue'), meta: { title: 'drift.title' } },
        { path: '/catalogue/figures', component: () => import('./figures/FiguresPage.vue'), meta: { title: 'figures.title' } },
        { path: '/catalogue/sheet', component: () => import('./sheet/SheetPage.vue'), meta: { title: 'sheet.title' } },
        { path: '/catalogue/:id', component: () => import('./catalogue/ItemPage.vue'), meta: { title: 'catalogue.item' } },
        { path: '/catalogue/:id/process', component: () => import('./process/ProcessPage.vue'), meta: { title: 'process.title' } },
        { path: '/catalogue/:id/editions/:number', component: () => import('./catalogue/EditionPage.vue'), meta: { title: 'edition.one' } },
        { path: '/showcase', component: () => import('./showcase/OwnAppsPage.vue'), meta: { title: 'showcase.title' } },
        { path: '/showcase/apps/:id', component: () => import('./showcase/AppRatingsPage.vue'), meta: { title: 'showcase.ratings' } },
        { path: '/showcase/appeals', component: () => import('./showcase/AppealsPage.vue'), meta: { title: 'showcase.appeals' } },
        { path: '/showcase/admissions', component: () => import('./showcase/AdmissionsPage.vue'), meta: { title: 'showcase.admissions' } },
        { path: '/showcase/admissions/:subject/:number', component: () => import('./showcase/AdmissionPage.vue'), meta: { title: 'showcase.admission' } },
        { path: '/archive', component: () => import('./archive/PackagesPage.vue'), meta: { title: 'archive.title' } },
        { path: '/archive/failures', component: () => import('./archive/FailuresPage.vue'), meta: { title: 'archive.failures' } },
        { path: '/archive/destructions', component: () => import('./archive/DestructionsPage.vue'), meta: { title: 'archive.destructions' } },
        { path: '/archive/accesses', component: () => import('./archive/AccessesPage.vue'), meta: { title: 'archive.accesses' } },
        { path: '/archive/packages/:id', component: () => import('./archive/PackagePage.vue'), meta: { title: 'archive.one' } },
        { path: '/inspection', component: () => import('./archive/InspectionPage.vue'), meta: { title: 'inspection.title' } },
        { path: '/inspection/:id', component: () => import('./archive/InspectedPage.vue'), meta: { title: 'inspection.one' } },
        { path: '/words', component: () => import('./words/WordsPage.vue'), meta: { title: 'words.title' } },
        { path: '/words/new', component: () => import('./words/WritePage.vue'), meta: { title: 'proposal.write' } },
        { path: '/words/:number', component: () => import('./words/ProposalPage.vue'), meta: { title: 'proposal.one' } },
        { path: '/words/:number/edit', component: () => import('./words/WritePage.vue'), meta: { title: 'proposal.rewrite' } },
        { path: '/wishes', component: () => import('./wishes/WishesPage.vue'), meta: { title: 'wishes.title' } },
        { path: '/office-items/:id', component: () => import('./office-items/OfficeItemPage.vue'), meta: { title: 'office_items.one' } },
        { path: '/:rest(.*)*', redirect: '/' },
    ],
})

router.afterEach(async (to, from) => {
    document.title = `${t(String(to.meta.title))} · ${t('app.title')}`
    if (from.matched.length === 0 || from.path === to.path) return
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
})
