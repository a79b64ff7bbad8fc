import { describe, expect, it } from 'vitest'
import { blankContent } from './content'
import { isSame, mergeContents, withElement } from './merge'

const base = blankContent('GA', '居住证申领', 'public_service')

describe('two who write the same draft', () => {
    it('get what each of them alone has changed', () => {
        const { content, taken, clashes } = mergeContents(base, { ...base, visits: 1 }, { ...base, promised_workdays: 4 })
        expect([content.visits, content.promised_workdays, taken, clashes]).toEqual([1, 4, ['promised_workdays'], []])
    })

    it('clash where both changed the same element differently; hers who is here stays', () => {
        const { content, taken, clashes } = mergeContents(base, { ...base, name: '甲' }, { ...base, name: '乙' })
        expect([content.name, taken, clashes]).toEqual(['甲', [], ['name']])
    })

    it('do not clash where both changed the same to the same', () => {
        expect(mergeContents(base, { ...base, visits: 1 }, { ...base, visits: 1 })).toMatchObject({ taken: [], clashes: [] })
    })

    it('see an element that the other one took away or added', () => {
        const limited = { ...base, legal_limit: { count: 10, unit: 'working_day' as const } }
        expect('legal_limit' in mergeContents(limited, limited, base).content).toBe(false)
        expect(mergeContents(base, base, limited).content.legal_limit).toEqual(limited.legal_limit)
    })

    it('take over the other one where told to', () => {
        expect(withElement({ ...base, name: '甲' }, { ...base, name: '乙' }, 'name').name).toBe('乙')
    })
})

it('contents are the same in whatever order their members stand', () => {
    const turned = Object.fromEntries(Object.entries(base).reverse()) as typeof base
    expect(isSame(base, turned)).toBe(true)
    expect(isSame(base, { ...turned, hot: true })).toBe(false)
})
