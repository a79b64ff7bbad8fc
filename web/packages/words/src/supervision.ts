import common from './zh-CN/common'
import own from './zh-CN/supervision'
import type { Catalogue } from './index'

export const supervisionWords: Catalogue = {
    chinese: { ...common, ...own },
    english: async () => {
        const [words, rest] = await Promise.all([import('./en/common'), import('./en/supervision')])
        return { ...words.default, ...rest.default }
    },
}
