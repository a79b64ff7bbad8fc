// @vitest-environment jsdom
import type { FormSchema } from '@mashang/api'
import { createWords } from '@mashang/words'
import { citizenWords } from '@mashang/words/citizen'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import SchemaForm from './SchemaForm.vue'

const schema: FormSchema = {
    type: 'object',
    properties: {
        name: { type: 'string', title: '姓名', readOnly: true },
        mobile: { type: 'string', title: '联系电话', format: 'mobile' },
        reason: { type: 'string', title: '事由', enum: ['就业', '居住'] },
        remark: { type: 'string', title: '说明', maxLength: 500 },
    },
    required: ['name', 'mobile'],
}

async function form(props: object) {
    const words = await createWords(citizenWords)
    return mount(SchemaForm, {
        props: { schema, values: {}, ...props },
        global: { plugins: [words] },
        attachTo: document.body,
    })
}

describe('a form made from a schema', () => {
    it('has a labelled field of the right kind for each property', async () => {
        const page = await form({})
        expect(page.find('label[for=field-mobile]').text()).toBe('联系电话')
        expect(page.find('#field-mobile').attributes('inputmode')).toBe('numeric')
        expect(page.findAll('input[type=radio]')).toHaveLength(2)
        expect(page.find('textarea#field-remark').exists()).toBe(true)
        expect(page.find('label[for=field-remark]').text()).toContain('选填')
        page.unmount()
    })

    it('says nothing of a field until it is left, then ties the fault to it', async () => {
        const page = await form({ values: { mobile: '123' } })
        expect(page.text()).not.toContain('手机号码')
        await page.find('#field-mobile').trigger('focusout')
        const field = page.find('#field-mobile')
        expect(field.attributes('aria-invalid')).toBe('true')
        const fault = page.find(`#${field.attributes('aria-describedby')}`)
        expect(fault.text()).toBe('联系电话应为 11 位手机号码')
        page.unmount()
    })

    it('does not move under a pointer that is down', async () => {
        const page = await form({ values: { mobile: '123' } })
        dispatchEvent(new Event('pointerdown'))
        await page.find('#field-mobile').trigger('focusout')
        expect(page.find('#field-mobile-fault').exists()).toBe(false)
        dispatchEvent(new Event('pointerup'))
        await new Promise((resolve) => setTimeout(resolve))
        await nextTick()
        expect(page.find('#field-mobile-fault').exists()).toBe(true)
        page.unmount()
    })

    it('gives a typed date its form when it is left', async () => {
        const born = { type: 'object', properties: { born: { type: 'string', title: '出生日期', format: 'date' } } }
        const page = await form({ schema: born })
        const field = page.find('#field-born')
        expect(field.attributes('placeholder')).toBe('年-月-日')
        expect(page.find(`#${field.attributes('aria-describedby')}`).text()).toBe('例如 2018-03-01')
        await field.setValue('1993年8月15日')
        expect(page.emitted('change')).toEqual([['born', '1993年8月15日'], ['born', '1993-08-15']])
        page.unmount()
    })

    it('says what the register said of whom a group names, and offers an enterprise its own name', async () => {
        const text = (title: string) => ({ type: 'string', title })
        const employer = { type: 'object', title: '用人单位', 'x-widget': 'enterprise', properties: { name: text('名称'), uscc: text('代码') } }
        const pairs = [{ part: '/employer', kind: 'enterprise', state: 'mismatch', name: '福州示例科技有限公司' }]
        const page = await form({ schema: { type: 'object', properties: { employer } }, values: { employer: { name: '福州示例', uscc: '1' } }, pairs })
        expect(page.find('[role=status]').text()).toBe('与企业登记不一致，请核对后更正')
        expect(page.text()).toContain('登记的名称：福州示例科技有限公司')
        await page.find('.chip').trigger('click')
        expect(page.emitted('change')).toEqual([['employer', { name: '福州示例科技有限公司', uscc: '1' }]])
        page.unmount()
    })

    it('says of each row of a list what the register said of it', async () => {
        const items = { type: 'object', 'x-widget': 'person', properties: { name: { type: 'string', title: '姓名' }, citizen_id: { type: 'string', title: '号码', format: 'citizen-id' } } }
        const members = { type: 'array', title: '家庭成员', maxItems: 5, items }
        const pairs = [{ part: '/members/1', kind: 'person', state: 'mismatch' }]
        const page = await form({ schema: { type: 'object', properties: { members } }, values: { members: [{ name: '甲' }, { name: '乙' }] }, pairs })
        const rows = page.findAll('.field-row')
        expect(rows[0]!.find('[role=status]').exists()).toBe(false)
        expect(rows[1]!.find('[role=status]').text()).not.toBe('')
        page.unmount()
    })

    it('does not hear a word that an input method is still making', async () => {
        const page = await form({})
        const field = page.find('#field-mobile').element as HTMLInputElement
        field.value = 'yi'
        field.dispatchEvent(new InputEvent('input', { isComposing: true }))
        expect(page.emitted('change')).toBeUndefined()
        field.value = '一'
        field.dispatchEvent(new CompositionEvent('compositionend'))
        expect(page.emitted('change')).toEqual([['mobile', '一']])
        page.unmount()
    })

    it('lists all faults when it is checked, and has the focus there', async () => {
        const page = await form({})
        const check = (page.vm as unknown as { check: () => Promise<boolean> }).check
        expect(await check()).toBe(false)
        await nextTick()
        expect(page.findAll('.fault-summary a').map((link) => link.text())).toEqual([
            '请填写姓名',
            '请填写联系电话',
        ])
        expect(document.activeElement?.classList.contains('fault-summary')).toBe(true)
        page.unmount()
    })

    it('names the register that filled a field in, and where to have it put right', async () => {
        const part = { type: 'string', title: '户号', readOnly: true, 'x-source': { from: 'licence', type: 'L003', attribute: '户号' } }
        const source = { field: 'number', kind: 'licence', name: '居民户口簿', attribute: '户号', holder: '公安厅', state: 'found', answered_at: '2018-10-08T20:14:03+08:00', is_own: false }
        const props = { schema: { type: 'object', properties: { number: part } }, correctionOf: (field: string) => `/me/data?field=${field}` }
        const told = await form({ ...props, values: { number: '1' }, known: { number: '1' }, sources: [source] })
        expect(told.find('#field-number').attributes('readonly')).toBeDefined()
        expect(told.find('#field-number-hint').text()).toBe('由居民户口簿登记信息填好（公安厅，2018年10月8日）。')
        expect(told.find('a').attributes('href')).toBe('/me/data?field=number')
        told.unmount()
        for (const state of ['asked', 'not_found', 'unavailable']) {
            const open = await form({ ...props, values: {}, sources: [{ ...source, state }] })
            expect(open.find('#field-number').attributes('readonly'), state).toBeUndefined()
            expect(open.find('#field-number-hint').text(), state).toContain('由您填写')
            expect(open.find('a').exists(), state).toBe(false)
            open.unmount()
        }
    })

    it('locks what the register knows, and only that', async () => {
        const known = { name: '林晓燕' }
        const page = await form({ values: { ...known }, known })
        expect(page.find('#field-name').attributes('readonly')).toBeDefined()
        await page.setProps({ known: {} })
        expect(page.find('#field-name').attributes('readonly')).toBeUndefined()
        page.unmount()
    })

    it('shows what the server found, at its field and in the list', async () => {
        const page = await form({ values: { name: '林', mobile: '13805910001' }, refused: { mobile: '号码已停用' } })
        expect(page.find('#field-mobile-fault').text()).toBe('号码已停用')
        expect(page.find('.fault-summary').text()).toContain('号码已停用')
        page.unmount()
    })

    it('says what is filled in and may not be seen, and does not ask for it', async () => {
        const wrapper = await form({ values: { mobile: '13800005678' }, withheld: ['name'] })
        expect(wrapper.text()).toContain('您的授权不包括查看：姓名')
        expect(wrapper.find('#field-name').exists()).toBe(false)
        expect(await (wrapper.vm as unknown as { check: () => Promise<boolean> }).check()).toBe(true)
        wrapper.unmount()
    })

    it('keeps a field that one who may not see the known value typed herself', async () => {
        const wrapper = await form({ values: { name: '林小红', mobile: '13900001234' }, withheld: ['name', 'mobile'] })
        expect(wrapper.find('#field-mobile').exists()).toBe(true)
        wrapper.unmount()
    })
})
