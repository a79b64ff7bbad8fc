import { describe, expect, it } from 'vitest'
import { choicesOf, narrowedBy } from './narrowing'

const address = (all: Record<string, string>) => (name: string) => all[name]
const CARDS = { id: 'P090', name: '证件办理', count: 3 }

describe('what narrows a search', () => {
    it('is what the address says', () => {
        expect(narrowedBy(address({ audience: 'person', theme: 'P090', body: 'GA' }))).toEqual({
            audience: 'person',
            theme: 'P090',
            body: 'GA',
        })
    })
    it('is nothing for an audience that there is not', () => {
        expect(narrowedBy(address({ audience: 'everybody' })).audience).toBeUndefined()
    })
    it('keeps a choice of which nothing is left, so that it can be taken back', () => {
        expect(choicesOf([CARDS], 'P005').map(({ id }) => id)).toEqual(['P005', 'P090'])
    })
    it('shows each choice once', () => {
        expect(choicesOf([CARDS], 'P090')).toEqual([CARDS])
    })
})
