import type { Licence } from '@mashang/api'
import { expect, it } from 'vitest'
import { heldByItem, namedOf, nameIn } from './licences'

const card: Licence = { licence_type: 'L001', name: '居民身份证', name_en: 'Resident identity card', also_called: ['身份证', 'ID card'], validity: 'in_force', fetched_at: '2018-10-09T10:00:00+08:00', item_ids: ['GA001', 'GA002'] }

it('shows what she holds of the types that the words name', () => {
    const permit: Licence = { ...card, licence_type: 'L004' }
    expect(namedOf([card, permit], ['L004', 'L009'])).toEqual([permit])
    expect(namedOf([card, permit], [])).toEqual([])
})

it('knows by its items what she holds, and nothing that has expired', () => {
    const expired: Licence = { ...card, licence_type: 'L004', validity: 'expired', item_ids: ['GA027'] }
    const held = heldByItem([card, expired])
    expect([...held.keys()]).toEqual(['GA001', 'GA002'])
    expect(nameIn(card, 'en')).toBe('Resident identity card')
    expect(nameIn(card, 'zh-CN')).toBe('居民身份证')
})
