import common from './zh-CN/common'
import own from './zh-CN/desk'
import account from './zh-CN/desk_account'
import staff from './zh-CN/staff'
import type { Catalogue } from './index'

export const deskWords: Catalogue = {
    chinese: { ...common, ...staff, ...account, ...own },
    english: async () => {
        const [words, door, accounts, rest] = await Promise.all([
            import('./en/common'),
            import('./en/staff'),
            import('./en/desk_account'),
            import('./en/desk'),
        ])
        return { ...words.default, ...door.default, ...accounts.default, ...rest.default }
    },
}
