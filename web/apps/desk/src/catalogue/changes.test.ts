import type { Change } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { shown } from './changes'

/// Says the key's end, with its facts.
const say = (key: string, facts: Record<string, unknown> = {}) => {
    if (key === 'content.member_is') return `${String(facts.member)}=${String(facts.words)}`
    if (key === 'common.comma') return '、'
    return [key.split('.').slice(-1)[0], ...Object.values(facts)].join(' ')
}
const words = (change: Change, names?: Map<string, string>) => {
    const { before, after } = shown(change, say, names)
    return [before, after]
}

describe('a change in words', () => {
    it('of one value says it before and after', () => {
        expect(shown({ element: 'visits', kind: 'changed', before: 1, after: 0 }, say)).toEqual({ element: 'visits', part: '', kind: 'changed', before: ['1'], after: ['0'] })
        expect(words({ element: 'hot', kind: 'changed', before: false, after: true })).toEqual([['no'], ['yes']])
        expect(words({ element: 'legal_limit', kind: 'added', after: { count: 15, unit: 'month' } })).toEqual([[], ['month 15']])
    })

    it('of a list of choices is one line, of passages a line each', () => {
        expect(words({ element: 'levels', kind: 'changed', before: ['city'], after: ['city', 'county'] })).toEqual([['city'], ['city、county']])
        expect(words({ element: 'basis', kind: 'changed', before: [], after: ['甲', '乙'] })).toEqual([[], ['甲', '乙']])
    })

    it('tells themes by their names', () => {
        expect(words({ element: 'themes', kind: 'changed', before: ['P010'], after: ['P099'] }, new Map([['P010', '户籍办理']]))).toEqual([['户籍办理'], ['P099']])
    })

    it('of a part says only the members that differ', () => {
        const before = { name: '身份证', source: 'applicant', form: 'electronic', basis: '' }
        const after = { name: '身份证', source: 'government', form: 'licence', licence_type: 'L001', basis: '' }
        expect(words({ element: 'materials', part: '身份证', kind: 'changed', before, after })).toEqual([
            ['source=applicant', 'form=electronic'],
            ['source=government', 'form=licence', 'licence_type=L001'],
        ])
    })

    it('of a part that is new says all that it has', () => {
        expect(words({ element: 'faq', part: '多长？', kind: 'added', after: { question: '多长？', answer: '一年' } })).toEqual([[], ['question=多长？', 'answer=一年']])
    })

    it('of a new order lists the names', () => {
        expect(words({ element: 'process', kind: 'moved', before: [{ name: '甲' }, { name: '乙' }], after: [{ name: '乙' }, { name: '甲' }] })).toEqual([
            ['1. 甲', '2. 乙'],
            ['1. 乙', '2. 甲'],
        ])
    })
})
