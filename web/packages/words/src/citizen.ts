import common from './zh-CN/common'
import account from './zh-CN/account'
import own from './zh-CN/citizen'
import type { Catalogue } from './index'

export const citizenWords: Catalogue = {
    chinese: { ...common, ...account, ...own },
    english: async () => {
        const [words, mine, rest] = await Promise.all([
            import('./en/common'),
            import('./en/account'),
            import('./en/citizen'),
        ])
        return { ...words.default, ...mine.default, ...rest.default }
    },
}
