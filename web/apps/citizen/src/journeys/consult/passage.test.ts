// @vitest-environment jsdom
import type { Passage } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { told } from './passage'

const t = (key: string, values?: unknown) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`)
const passage = (element: Passage['element'], quotes: string[], more: Partial<Passage> = {}): Passage => ({ asks: 'fee', element, quotes, ...more })

describe('a quoted passage', () => {
    it('is shown as it stands when it is a text', () => {
        expect(told(passage('faq', ['不能。']), t)).toEqual({ isQuote: true, lines: ['不能。'] })
        expect(told(passage('fees', ['40元/证']), t)).toEqual({ isQuote: false, lines: ['40元/证'] })
    })
    it('says in words what an empty list means', () => {
        expect(told(passage('fees', []), t).lines).toEqual(['card.free'])
        expect(told(passage('materials', []), t).lines).toEqual(['guide.no_materials'])
    })
    it('puts words around numbers', () => {
        expect(told(passage('promised_workdays', ['0']), t).lines).toEqual(['card.instant'])
        expect(told(passage('promised_workdays', ['15']), t).lines).toEqual(['consult.promised 15'])
        expect(told(passage('legal_limit', ['2'], { unit: 'month' }), t).lines[0]).toContain('guide.unit.month 2')
        expect(told(passage('visits', ['0']), t).lines).toEqual(['guide.visits_none'])
    })
    it('has words for the values of closed lists', () => {
        expect(told(passage('apply_by', ['online', 'window']), t).lines).toEqual(['consult.by.online', 'consult.by.window'])
        expect(told(passage('cross_province', ['true']), t).lines).toEqual(['consult.elsewhere_yes'])
    })
    it('reads days of the week, and leaves what an office says itself', () => {
        expect(told(passage('office_hours', ['1-5 08:30-12:00']), t).lines[0]).toContain('08:30-12:00')
        expect(told(passage('office_hours', ['节假日照常']), t).lines).toEqual(['节假日照常'])
    })
})
