// @vitest-environment jsdom
// Parts that come and go, groups and rows, on the page.
import type { FormSchema, FormValue, FormValues } from '@mashang/api'
import { createWords } from '@mashang/words'
import { citizenWords } from '@mashang/words/citizen'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import checks from '../../../../tests/forms/checks.json'
import FormFacts from './FormFacts.vue'
import { mergeForms } from './merge'
import SchemaForm from './SchemaForm.vue'

const schema = checks.forms[0]!.schema as unknown as FormSchema

/// A page that keeps what is typed.
async function form(values: FormValues, more: object = {}) {
    const words = await createWords(citizenWords)
    const page = mount(SchemaForm, {
        props: {
            schema,
            values,
            onChange: (name: string, value: FormValue) => void page.setProps({ values: { ...page.props('values'), [name]: value } }),
            ...more,
        },
        global: { plugins: [words] },
        attachTo: document.body,
    })
    return page
}

describe('a form with parts', () => {
    it('shows a group when its rule is true, and takes it away again', async () => {
        const page = await form({ kind: 'single' })
        expect(page.find('#field-spouse').exists()).toBe(false)
        await page.find('input[type=radio][value=married]').setValue(true)
        expect(page.find('#field-spouse-name').exists()).toBe(true)
        await page.find('input[type=radio][value=single]').setValue(true)
        expect(page.find('#field-spouse').exists()).toBe(false)
        page.unmount()
    })

    it('adds and removes rows, each with fields of its own', async () => {
        const page = await form({ members: [{ name: '林小', age: 20 }] })
        const add = page.findAll('button').find((one) => one.text() === '添加家庭成员')!
        await add.trigger('click')
        await page.find('#field-members-1-age').setValue('9')
        expect(page.props('values').members).toEqual([{ name: '林小', age: 20 }, { age: 9 }])
        expect(page.find('#field-members-1-school').exists()).toBe(true)
        expect(page.find('#field-members-0-school').exists()).toBe(false)
        await page.find('[aria-label="删除家庭成员 1"]').trigger('click')
        expect(page.props('values').members).toEqual([{ age: 9 }])
        page.unmount()
    })

    it('keeps a number as it is typed until it is one', async () => {
        const page = await form({ members: [{}] })
        const field = page.find('#field-members-0-income')
        await field.setValue('1.')
        expect(page.props('values').members).toEqual([{ income: '1.' }])
        await field.setValue('1.50')
        expect(page.props('values').members).toEqual([{ income: 1.5 }])
        expect((field.element as HTMLInputElement).value).toBe('1.50')
        page.unmount()
    })

    it('shows what is computed and lets nobody type over it', async () => {
        const page = await form({ kind: 'married', members: [{ income: 3 }, { income: 4 }] })
        const sum = page.find('#field-income')
        expect((sum.element as HTMLInputElement).value).toBe('7')
        expect(sum.attributes('readonly')).toBeDefined()
        page.unmount()
    })

    it('names the faults of rows under their titles, with a link to each', async () => {
        const page = await form({ mobile: '13800138000', kind: 'single', agrees: false, members: [{}] })
        expect(await (page.vm as unknown as { check: () => Promise<boolean> }).check()).toBe(false)
        await nextTick()
        const links = page.findAll('.fault-summary a').map((link) => [link.attributes('href'), link.text()])
        expect(links).toEqual([
            ['#field-members-0-name', '请填写家庭成员 1 · 姓名'],
            ['#field-members-0-age', '请填写家庭成员 1 · 年龄'],
            ['#field-agrees', '须同意核查'],
        ])
        page.unmount()
    })

    it('fills a person in by a look-up', async () => {
        const lookUp = async () => [{ label: '林晓燕', values: { name: '林晓燕', citizen_id: '11010519491231002X' } }]
        const page = await form({ kind: 'married' }, { lookUp })
        await page.findAll('button').find((one) => one.text() === '填入本人信息')!.trigger('click')
        await nextTick()
        await page.find('.chip').trigger('click')
        expect(page.props('values').spouse).toEqual({ name: '林晓燕', citizen_id: '11010519491231002X' })
        page.unmount()
    })

    it('says where to have put right what is known', async () => {
        const known = { applicant_name: '林晓燕' }
        const page = await form({ ...known }, { known, correction: '/me/data' })
        expect(page.find('a[href="/me/data"]').attributes('aria-label')).toBe('申请人姓名有误，申请更正')
        page.unmount()
    })

    it('is read as it would be handed in', async () => {
        const words = await createWords(citizenWords)
        const page = mount(FormFacts, {
            props: { schema, values: { kind: 'single', agrees: true, spouse: { name: '陈晨' }, members: [{ name: '林小', age: 20 }] }, blank: '—' },
            global: { plugins: [words] },
        })
        expect(page.text()).not.toContain('陈晨')
        expect(page.text()).toContain('家庭成员 1 · 姓名')
        expect(page.text()).toContain('未婚')
    })
})

describe('two versions of a form with groups and rows', () => {
    const base = { spouse: { name: 'a', works: true }, members: [{ name: 'x', age: 1 }, { name: 'y', age: 2 }] }
    it('are put together field by field', () => {
        const mine = { ...base, spouse: { name: 'b', works: true }, members: [{ name: 'x', age: 9 }, { name: 'y', age: 2 }] }
        const theirs = { ...base, spouse: { name: 'a', works: false }, members: [{ name: 'x', age: 1 }, { name: 'z', age: 2 }] }
        expect(mergeForms(base, mine, theirs)).toEqual({
            values: { spouse: { name: 'b', works: false }, members: [{ name: 'x', age: 9 }, { name: 'z', age: 2 }] },
            clashes: [],
        })
    })
    it('clash where both wrote into one field of a row', () => {
        const mine = { members: [{ name: 'x', age: 5 }, { name: 'y', age: 2 }] }
        const theirs = { members: [{ name: 'x', age: 6 }, { name: 'y', age: 2 }] }
        expect(mergeForms({ members: base.members }, mine, theirs).clashes).toEqual([{ name: 'members/0/age', mine: 5, theirs: 6 }])
    })
    it('clash as a whole where both changed how many rows there are', () => {
        const mine = { members: [{ name: 'x', age: 1 }] }
        const theirs = { members: [...base.members, { name: 'z', age: 3 }] }
        const { values, clashes } = mergeForms({ members: base.members }, mine, theirs)
        expect(clashes.map(({ name }) => name)).toEqual(['members'])
        expect(values.members).toEqual(mine.members)
    })
})
