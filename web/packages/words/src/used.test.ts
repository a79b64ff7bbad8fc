// Words that screens use exist, and words that exist are used.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { citizenWords } from './citizen'
import { deskWords } from './desk'
import { supervisionWords } from './supervision'
import { verifierWords } from './verifier'

const web = fileURLToPath(new URL('../../../', import.meta.url))

function sourcesUnder(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return sourcesUnder(path)
        return /\.(vue|ts)$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
    })
}
function keysOf(tree: object, prefix = ''): string[] {
    return Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value as object, `${prefix}${key}.`),
    )
}
const shared = ['ui', 'forms'].flatMap((name) => sourcesUnder(`${web}packages/${name}/src`))
const guide = sourcesUnder(`${web}packages/guide/src`)
const staff = sourcesUnder(`${web}packages/staff/src`)

const APPS = [
    { name: 'citizen', words: citizenWords, sources: [...sourcesUnder(`${web}apps/citizen/src`), ...guide, ...shared] },
    { name: 'desk', words: deskWords, sources: [...sourcesUnder(`${web}apps/desk/src`), ...guide, ...staff, ...shared] },
    { name: 'verifier', words: verifierWords, sources: [...sourcesUnder(`${web}apps/verifier/src`), ...shared] },
    { name: 'supervision', words: supervisionWords, sources: [...sourcesUnder(`${web}apps/supervision/src`), ...staff, ...shared] },
]
// A whole key in quotes, or the beginning of one that is put together.
const WHOLE = /\bt\('([\w.-]+)'/g
const BEGINNING = /`([\w]+\.[\w.]*)\$\{/g

describe.each(APPS)('the screens of $name', ({ words, sources }) => {
    const keys = keysOf(words.chinese)
    const text = sources.join('\n')

    it('use only words that there are', () => {
        const used = [...text.matchAll(WHOLE)].map((match) => match[1]!)
        expect(used.length).toBeGreaterThan(10)
        expect(used.filter((key) => !keys.includes(key))).toEqual([])
        const begun = [...text.matchAll(BEGINNING)].map((match) => match[1]!)
        const known = begun.filter((start) => keys.some((key) => key.startsWith(start)))
        expect(known.length).toBeGreaterThan(5)
    })
})

it('there are no words that no screen uses', () => {
    const text = APPS.flatMap((app) => app.sources).join('\n')
    const begun = [...new Set([...text.matchAll(BEGINNING)].map((match) => match[1]!))]
    const all = [...new Set(APPS.flatMap((app) => keysOf(app.words.chinese)))]
    const idle = all.filter((key) => !text.includes(`'${key}'`) && !begun.some((start) => key.startsWith(start)))
    expect(idle).toEqual([])
})
