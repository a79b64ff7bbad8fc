import type { Material } from '@mashang/api'
import { expect, it } from 'vitest'
import { materialsFor } from './materials'

const material = (seq: number): Material => ({ seq, name: `m${seq}`, source: 'applicant', necessity: 'required', form: 'electronic', how: 'upload' })
const all = [material(1), material(2), material(3)]
const seqs = (some: Material[]) => some.map(({ seq }) => seq)

it('a case of an item takes only its own materials, in the order of the item', () => {
    expect(seqs(materialsFor(all, { name: '补领', when: '证件丢失', materials: [3, 1] }))).toEqual([1, 3])
})

it('whoever has chosen no case sees every material', () => {
    expect(seqs(materialsFor(all, undefined))).toEqual([1, 2, 3])
})
