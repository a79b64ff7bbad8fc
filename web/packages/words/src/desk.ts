import common from './zh-CN/common'
import own from './zh-CN/desk'
import account from './zh-CN/desk_account'
import archive from './zh-CN/desk_archive'
import bills from './zh-CN/bills'
import deskBills from './zh-CN/desk_bills'
import byRule from './zh-CN/desk_by_rule'
import deskDocuments from './zh-CN/desk_documents'
import deskService from './zh-CN/desk_service'
import catalogue from './zh-CN/desk_catalogue'
import exchange from './zh-CN/desk_exchange'
import questions from './zh-CN/desk_questions'
import deskShowcase from './zh-CN/desk_showcase'
import tasks from './zh-CN/desk_tasks'
import webhooks from './zh-CN/desk_webhooks'
import words from './zh-CN/desk_words'
import guide from './zh-CN/guide'
import service from './zh-CN/service'
import showcase from './zh-CN/showcase'
import staff from './zh-CN/staff'
import deskBookings from './zh-CN/desk_bookings'
import type { Catalogue } from './index'

export const deskWords: Catalogue = {
    chinese: { ...common, ...deskBookings, ...staff, ...account, ...archive, ...bills, ...deskBills, ...byRule, ...catalogue, ...exchange, ...questions, ...tasks, ...webhooks, ...words, ...guide, ...service, ...deskService, ...deskDocuments, ...showcase, ...deskShowcase, ...own },
    english: async () => {
        const all = await Promise.all([
            import('./en/common'),
            import('./en/desk_bookings'),
            import('./en/staff'),
            import('./en/desk_account'),
            import('./en/desk_archive'),
            import('./en/bills'),
            import('./en/desk_bills'),
            import('./en/desk_by_rule'),
            import('./en/desk_service'),
            import('./en/desk_documents'),
            import('./en/desk_catalogue'),
            import('./en/desk_exchange'),
            import('./en/desk_questions'),
            import('./en/desk_tasks'),
            import('./en/desk_webhooks'),
            import('./en/desk_words'),
            import('./en/guide'),
            import('./en/service'),
            import('./en/showcase'),
            import('./en/desk_showcase'),
            import('./en/desk'),
        ])
        return all.reduce((words, one) => ({ ...words, ...one.default }), {})
    },
}
