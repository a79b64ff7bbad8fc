import type { Sections } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { added, bySection, draftsOf, freeItems, MOST_OFFERED, offered, planOf } from './sections'

const item = (id: string, name = id) => ({ id, name })
const PLAN: Sections = {
    number: 3,
    sections: [
        { id: 's1', name: '户籍科', items: [item('GA001'), item('GA002')], officers: ['li'] },
        { id: 's2', name: '证件科', items: [], officers: [] },
    ],
    others: [item('GA003', '居民身份证补领')],
}

describe('the sections of an office while they are written', () => {
    it('are sent as they came when nothing was changed', () => {
        expect(planOf(draftsOf(PLAN))).toEqual([
            { id: 's1', name: '户籍科', items: ['GA001', 'GA002'], officers: ['li'] },
            { id: 's2', name: '证件科', items: [], officers: [] },
        ])
    })
    it('may go when nothing and nobody was in them as they were kept', () => {
        expect(draftsOf(PLAN).map(({ empty }) => empty)).toEqual([false, true])
    })
    it('get a new one without an id, with a key of its own', () => {
        const drafts = added(added(draftsOf(PLAN)))
        expect(planOf(drafts).slice(2)).toEqual([{ name: '', items: [], officers: [] }, { name: '', items: [], officers: [] }])
        expect(new Set(drafts.map(({ key }) => key)).size).toBe(4)
    })
    it('leave free what none of them has now', () => {
        const drafts = draftsOf(PLAN)
        drafts[0]!.items = [item('GA003')]
        expect(freeItems(PLAN, drafts).map(({ id }) => id)).toEqual(['GA001', 'GA002'])
    })
    it('offer items by number or name, and a few at once', () => {
        expect(offered(PLAN.others, '补领')).toEqual(PLAN.others)
        expect(offered(PLAN.others, 'ga003')).toEqual(PLAN.others)
        expect(offered(PLAN.others, ' ')).toEqual([])
        const many = Array.from({ length: 50 }, (_, at) => item(`GA${at}`))
        expect(offered(many, 'ga')).toHaveLength(MOST_OFFERED)
    })
    it('show each fault at its section', () => {
        const faults = [
            { pointer: '/sections/1/name', code: 'a', detail: '请填写科室名称' },
            { pointer: '/sections', code: 'b', detail: '太多' },
            { pointer: '/sections/1/items/0', code: 'c', detail: '没有' },
        ]
        expect([...bySection(faults)]).toEqual([[1, ['请填写科室名称', '没有']], [-1, ['太多']]])
    })
})
