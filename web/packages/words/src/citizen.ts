import common from './zh-CN/common'
import account from './zh-CN/account'
import own from './zh-CN/citizen'
import legalPersons from './zh-CN/legal-persons'
import type { Catalogue } from './index'

export const citizenWords: Catalogue = {
    chinese: { ...common, ...account, ...own, ...legalPersons },
    english: async () => {
        const all = await Promise.all([
            import('./en/common'),
            import('./en/account'),
            import('./en/citizen'),
            import('./en/legal-persons'),
        ])
        return all.reduce((words, one) => ({ ...words, ...one.default }), {})
    },
}
