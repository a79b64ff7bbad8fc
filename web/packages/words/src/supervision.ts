import common from './zh-CN/common'
import own from './zh-CN/supervision'
import staff from './zh-CN/staff'
import type { Catalogue } from './index'

export const supervisionWords: Catalogue = {
    chinese: { ...common, ...staff, ...own },
    english: async () => {
        const [words, door, rest] = await Promise.all([
            import('./en/common'),
            import('./en/staff'),
            import('./en/supervision'),
        ])
        return { ...words.default, ...door.default, ...rest.default }
    },
}
