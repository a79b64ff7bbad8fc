import common from './zh-CN/common'
import own from './zh-CN/citizen'
import type { Catalogue } from './index'

export const citizenWords: Catalogue = {
    chinese: { ...common, ...own },
    english: async () => {
        const [words, rest] = await Promise.all([import('./en/common'), import('./en/citizen')])
        return { ...words.default, ...rest.default }
    },
}
