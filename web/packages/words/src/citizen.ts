import common from './zh-CN/common'
import account from './zh-CN/account'
import bills from './zh-CN/bills'
import bundles from './zh-CN/bundles'
import own from './zh-CN/citizen'
import developers from './zh-CN/developers'
import finding from './zh-CN/finding'
import guide from './zh-CN/guide'
import legalPersons from './zh-CN/legal-persons'
import proactive from './zh-CN/proactive'
import service from './zh-CN/service'
import serving from './zh-CN/serving'
import showcase from './zh-CN/showcase'
import bookings from './zh-CN/bookings'
import licences from './zh-CN/licences'
import type { Catalogue } from './index'

export const citizenWords: Catalogue = {
    chinese: { ...common, ...bookings, ...licences, ...account, ...own, ...bills, ...bundles, ...developers, ...finding, ...guide, ...legalPersons, ...proactive, ...service, ...serving, ...showcase },
    english: async () => {
        const all = await Promise.all([
            import('./en/common'),
            import('./en/bookings'),
            import('./en/licences'),
            import('./en/account'),
            import('./en/citizen'),
            import('./en/bills'),
            import('./en/bundles'),
            import('./en/developers'),
            import('./en/finding'),
            import('./en/guide'),
            import('./en/legal-persons'),
            import('./en/showcase'),
            import('./en/proactive'),
            import('./en/service'),
            import('./en/serving'),
        ])
        return all.reduce((words, one) => ({ ...words, ...one.default }), {})
    },
}
