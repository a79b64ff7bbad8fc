import { describe, expect, it } from 'vitest'
import { checkForm, faultOf, isCitizenId, isUscc } from './check'
import { fieldsOf, startingValues } from './fields'
import type { FormSchema } from '@mashang/api'

const schema: FormSchema = {
    type: 'object',
    properties: {
        name: { type: 'string', title: '姓名', 'x-title-en': 'Name', maxLength: 4 },
        number: { type: 'string', title: '公民身份号码', format: 'citizen-id' },
        mobile: { type: 'string', title: '手机号码', format: 'mobile' },
        born: { type: 'string', title: '出生日期', format: 'date' },
        reason: { type: 'string', title: '原因', enum: ['到期', '损坏'] },
        remark: { type: 'string', title: '说明', maxLength: 500 },
    },
    required: ['name', 'number', 'reason'],
}
const fields = fieldsOf(schema, 'zh-CN')
const field = (name: string) => fields.find((one) => one.name === name)!

describe('a citizen number', () => {
    it.each(['11010519491231002X', '440524188001010014'])('%s is right', (text) => {
        expect(isCitizenId(text)).toBe(true)
    })
    it.each(['110105194912310021', '11010519490231002X', '11010519491231002x', '1101051949123100', ''])(
        '%s is not',
        (text) => {
            expect(isCitizenId(text)).toBe(false)
        },
    )
})

describe('a unified social credit code', () => {
    it.each(['91350100M000100Y43', '12350000488100069M', '914403001922038216'])('%s is right', (text) => {
        expect(isUscc(text)).toBe(true)
    })
    it.each(['91350100M000100Y44', '91350100I000100Y43', '', '91350100m000100y43'])('%s is not', (text) => {
        expect(isUscc(text)).toBe(false)
    })
})

describe('a field', () => {
    it('gets its kind from format, choices and length', () => {
        expect(fields.map((one) => one.kind)).toEqual([
            'text',
            'idno',
            'mobile',
            'date',
            'choice',
            'long_text',
        ])
    })
    it('is labelled in English where the schema has English, else as the schema has it', () => {
        const english = fieldsOf(schema, 'en')
        expect(english[0]?.label).toBe('Name')
        expect(english[1]?.label).toBe('公民身份号码')
    })
    it.each([
        ['name', '', 'missing'],
        ['name', '   ', 'missing'],
        ['name', '欧阳娜娜子', 'too_long'],
        ['name', '𠮷田', null],
        ['mobile', '', null],
        ['mobile', '12345678901', 'not_a_mobile'],
        ['mobile', '13805910001', null],
        ['reason', '丢失', 'not_offered'],
        ['born', '2023-13-01', 'not_a_date'],
    ])('%s with "%s" is %s', (name, value, code) => {
        expect(faultOf(field(name), value)).toBe(code)
    })
})

describe('a form', () => {
    it('tells everything that is wrong at once, in its order', () => {
        const found = checkForm(schema, { name: '', number: '1', mobile: '2', reason: '到期' })
        expect(found.map((fault) => [fault.path, fault.code])).toEqual([
            ['name', 'missing'],
            ['number', 'not_an_idno'],
            ['mobile', 'not_a_mobile'],
        ])
    })
    it('starts with what was saved, then with what is known', () => {
        const values = startingValues(schema, { name: '林小' }, { name: '林晓', mobile: '13805910001' })
        expect(values).toMatchObject({ name: '林小', mobile: '13805910001', born: '' })
    })
})
