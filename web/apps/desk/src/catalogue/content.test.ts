import type { ItemContent } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { BLANK, blankContent, contentOf, fieldOf, move, placed, typed } from './content'

const material = (name: string) => ({ name, source: 'applicant', necessity: 'required', form: 'electronic', note: '', basis: '' }) as const
const content: ItemContent = {
    ...blankContent('GA', '居住证申领', 'public_service'),
    basis: ['《居住证暂行条例》第九条'],
    keywords: ['居住证', '暂住证'],
    legal_limit: { count: 15, unit: 'calendar_day' },
    materials: [material('照片'), { ...material('身份证'), source: 'government', form: 'licence', licence_type: 'L001', applies_to: 'person' }, material('住址证明')],
    variants: [{ name: '就业', when: '在这里工作', materials: [1, 3] }],
}

describe('an item that is typed', () => {
    it('comes back as it was read', () => {
        expect(contentOf(typed(content))).toEqual(content)
        expect(contentOf(typed(blankContent('GA', '居住证', 'licensing')))).toEqual(blankContent('GA', '居住证', 'licensing'))
    })

    it('comes back with what is told of it besides, and without what is not', () => {
        const told: ItemContent = { ...content, power_source: 'entrusted_by_peer', entrusted_by: '福建省公安厅', complaints: '12345', in_hall: true, materials: [{ ...material('照片'), copies: 2, paper_size: 'A4' }], variants: [] }
        expect(contentOf(typed(told))).toEqual(told)
        const form = typed(told)
        form.power_source = ''
        form.entrusted_by = ' '
        form.materials[0]!.copies = ''
        form.materials[0]!.paper_size = ' '
        form.in_hall = ''
        const sent = contentOf(form)
        expect(['power_source', 'entrusted_by', 'enquiries', 'body_nature', 'in_hall'].filter((name) => name in sent)).toEqual([])
        expect(sent.materials[0]).toEqual(material('照片'))
        expect(sent.complaints).toBe('12345')
    })

    it('says no of itself only where that was chosen', () => {
        const form = typed({ ...content, self_service: false })
        expect([form.in_hall, form.self_service]).toEqual(['', 'no'])
        expect(contentOf(form)).toEqual({ ...content, self_service: false })
    })

    it('leaves the content that was read as it is', () => {
        const form = typed(content)
        form.audiences.push('legal_person')
        form.materials[0]!.name = '近照'
        expect(content.audiences).toEqual(['person'])
        expect(content.materials[0]!.name).toBe('照片')
    })

    it('sends no limit, licence type or audience where none is chosen', () => {
        const form = typed(content)
        form.legal_count = ''
        form.materials[1]!.licence_type = ''
        form.materials[1]!.applies_to = ''
        const sent = contentOf(form)
        expect('legal_limit' in sent).toBe(false)
        expect(Object.keys(sent.materials[1]!).sort()).toEqual(['basis', 'form', 'name', 'necessity', 'note', 'source'])
    })

    it('keeps the materials of a variant when materials are moved or removed', () => {
        const form = typed(content)
        move(form.materials, 2, -1)
        expect(contentOf(form).variants[0]!.materials).toEqual([1, 2])
        form.materials.shift()
        expect(contentOf(form).variants[0]!.materials).toEqual([1])
        expect(contentOf(form).materials[0]!.name).toBe('住址证明')
    })

    it('is without blanks around its words and without empty search words', () => {
        const form = typed(content)
        form.name = ' 居住证申领 '
        form.keywords = '居住证\n\n 暂住证 '
        form.fees.push({ ...BLANK.fee(), project: ' 工本费 ' })
        const sent = contentOf(form)
        expect([sent.name, sent.keywords, sent.fees[0]!.project]).toEqual(['居住证申领', ['居住证', '暂住证'], '工本费'])
    })
})

it('what is moved beyond an end of its list stays', () => {
    const list = ['a', 'b', 'c']
    move(list, 0, -1)
    move(list, 2, 1)
    expect(list).toEqual(['a', 'b', 'c'])
    move(list, 0, 1)
    expect(list).toEqual(['b', 'a', 'c'])
})

describe('the field for a fault', () => {
    it.each([
        ['/content/materials/1/basis', 'materials-1-basis'],
        ['/materials/1/basis', 'materials-1-basis'],
        ['/variants/0/materials/2', 'variants-0-materials'],
        ['/variants', 'variants'],
        ['/basis/1', 'basis-1'],
        ['/levels/2', 'levels'],
        ['/content/legal_limit/count', 'legal_limit'],
        ['/note', 'note'],
        ['/content', 'name'],
        ['/content_of_another', 'content_of_another'],
    ])('of %s is %s', (pointer, field) => expect(fieldOf(pointer)).toBe(field))

    it('says the same thing once', () => {
        const faults = [1, 2, 3].map((n) => ({ pointer: `/levels/${n}`, words: n < 3 ? '重复' : '没有这一级' }))
        expect(placed(faults)).toEqual({ levels: ['重复', '没有这一级'] })
    })
})
