import common from './zh-CN/common'
import own from './zh-CN/desk'
import staff from './zh-CN/staff'
import type { Catalogue } from './index'

export const deskWords: Catalogue = {
    chinese: { ...common, ...staff, ...own },
    english: async () => {
        const [words, door, rest] = await Promise.all([
            import('./en/common'),
            import('./en/staff'),
            import('./en/desk'),
        ])
        return { ...words.default, ...door.default, ...rest.default }
    },
}
