import type { LocalState } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { contentOf, overtaken, typed } from './local'

const content = { place: '二楼3号窗口', promised_workdays: 3 }

describe('what an office says of an item', () => {
    it('comes back as it was written', () => {
        expect(contentOf(typed(content), ['place', 'hours', 'telephone', 'promise', 'help'])).toEqual(content)
    })

    it('leaves out what is empty, what is blank and what the source has closed', () => {
        expect(contentOf({ ...typed(content), hours: '  ', help: '' }, ['place'])).toEqual({ place: '二楼3号窗口' })
    })

    it('keeps a promise of no days, which is not the same as no promise', () => {
        expect(contentOf({ ...typed({}), promised_workdays: '0' }, ['promise'])).toEqual({ promised_workdays: 0 })
    })

    it('is overtaken where it holds no more beside the source', () => {
        const state = { content, holds: { place: content.place } } as LocalState
        expect(overtaken(state)).toEqual(['promised_workdays'])
    })
})
