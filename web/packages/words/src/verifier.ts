import common from './zh-CN/common'
import own from './zh-CN/verifier'
import type { Catalogue } from './index'

export const verifierWords: Catalogue = {
    chinese: { ...common, ...own },
    english: async () => {
        const [words, rest] = await Promise.all([import('./en/common'), import('./en/verifier')])
        return { ...words.default, ...rest.default }
    },
}
