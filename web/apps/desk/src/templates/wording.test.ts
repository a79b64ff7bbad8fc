import type { DocumentTemplate } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { withField, wordingOf } from './wording'

const of = (more: Partial<DocumentTemplate>): DocumentTemplate => ({ kind: 'granted', title: '', body: '', standard: false, version: 1, ...more })
const standard = of({ standard: true, version: 0 })
const general = of({ title: '本局' })
const special = of({ title: '护照', item_id: 'GA003' })

describe('the words that are written on', () => {
    it('are the office’s own for the item', () => {
        expect(wordingOf([standard, general, special], 'granted', 'GA003')).toEqual({ now: special, isOwn: true })
        expect(wordingOf([standard, general, special], 'granted', undefined)).toEqual({ now: general, isOwn: true })
    })
    it('begin with what is said now where there are none', () => {
        expect(wordingOf([standard, general], 'granted', 'GA003')).toEqual({ now: general, isOwn: false })
        expect(wordingOf([standard], 'granted', undefined)).toEqual({ now: standard, isOwn: false })
    })
})

it('a field comes in the place of what is selected', () => {
    expect(withField('关于某事的申请', 2, 4, 'item')).toEqual({ words: '关于{item}的申请', at: 8 })
})
