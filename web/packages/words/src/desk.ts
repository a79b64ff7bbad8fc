import common from './zh-CN/common'
import own from './zh-CN/desk'
import type { Catalogue } from './index'

export const deskWords: Catalogue = {
    chinese: { ...common, ...own },
    english: async () => {
        const [words, rest] = await Promise.all([import('./en/common'), import('./en/desk')])
        return { ...words.default, ...rest.default }
    },
}
