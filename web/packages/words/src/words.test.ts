import { describe, expect, it } from 'vitest'
import { citizenWords } from './citizen'
import { deskWords } from './desk'
import { supervisionWords } from './supervision'
import { verifierWords } from './verifier'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
    const found = new Map<string, string>()
    for (const [key, value] of Object.entries(tree)) {
        const path = prefix ? `${prefix}.${key}` : key
        if (typeof value === 'string') found.set(path, value)
        else for (const [inner, words] of flat(value, path)) found.set(inner, words)
    }
    return found
}
/// Plural forms stand beside each other and share their holes.
const holes = (words: string) => [...new Set([...words.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]))].sort()

describe.each([
    ['citizen', citizenWords],
    ['desk', deskWords],
    ['supervision', supervisionWords],
    ['verifier', verifierWords],
])('the words of %s', (_name, catalogue) => {
    const chinese = flat(catalogue.chinese as Tree)

    it('are the same in both languages, with the same holes to fill', async () => {
        const english = flat((await catalogue.english()) as Tree)
        expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
        for (const [key, words] of chinese) {
            expect([key, holes(english.get(key)!)]).toEqual([key, holes(words)])
        }
    })

    it('are Chinese in the Chinese catalogue and say something everywhere', async () => {
        const english = flat((await catalogue.english()) as Tree)
        for (const [key, words] of chinese) expect([key, words.trim()]).not.toEqual([key, ''])
        for (const [key, words] of english) {
            expect([key, words.trim()]).not.toEqual([key, ''])
            expect([key, /[\u4e00-\u9fff]/.test(words)]).toEqual([key, false])
        }
    })
})
