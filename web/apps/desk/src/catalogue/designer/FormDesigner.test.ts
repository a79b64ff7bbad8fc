// @vitest-environment jsdom
import type { FormSchema } from '@mashang/api'
import { createWords } from '@mashang/words'
import { deskWords } from '@mashang/words/desk'
import { mount, type DOMWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { blankForm, sectionsIn, withNewSection } from './design'
import FormDesigner from './FormDesigner.vue'

async function designer(form: FormSchema, locked = false) {
    const page = mount(FormDesigner, {
        props: { modelValue: form, locked, materials: ['照片'], 'onUpdate:modelValue': (next: FormSchema) => void page.setProps({ modelValue: next }) },
        global: { plugins: [await createWords(deskWords)] },
        attachTo: document.body,
    })
    const fields = () => sectionsIn(page.props('modelValue')).map((one) => one.fields)
    /// As a browser does: it is taken up here and let go there.
    const drag = async (what: DOMWrapper<Element>, where: DOMWrapper<Element>) => {
        await what.trigger('dragstart')
        await where.trigger('dragover')
        await where.trigger('drop')
    }
    const chip = (words: string) => page.findAll('.designer-palette button').find((one) => one.text() === words)!
    return { page, fields, drag, chip, rows: () => page.findAll('.designer-list > li'), sections: () => page.findAll('.designer-section') }
}

describe('a form that is put together by dragging', () => {
    it('gets a part of the palette where it is let go', async () => {
        const { page, fields, drag, chip, rows } = await designer(blankForm())
        await drag(chip('日期'), rows()[1]!)
        expect(fields()).toEqual([['applicant_name', 'date_1', 'applicant_citizen_id', 'mobile', 'address']])
        page.unmount()
    })
    it('has a part moved within its section and into another', async () => {
        const { page, fields, drag, rows, sections } = await designer(withNewSection(blankForm()))
        await drag(rows()[3]!, rows()[0]!)
        expect(fields()[0]).toEqual(['address', 'applicant_name', 'applicant_citizen_id', 'mobile'])
        await drag(rows()[0]!, sections()[1]!)
        expect(fields()).toEqual([['applicant_name', 'applicant_citizen_id', 'mobile'], ['address']])
        page.unmount()
    })
    it('stays as it is when nothing was taken up, or when it is locked', async () => {
        const open = await designer(blankForm())
        await open.sections()[0]!.trigger('drop')
        expect(open.fields()).toEqual([['applicant_name', 'applicant_citizen_id', 'mobile', 'address']])
        open.page.unmount()
        const locked = await designer(blankForm(), true)
        expect(locked.page.find('.designer-palette').exists()).toBe(false)
        await locked.drag(locked.rows()[3]!, locked.rows()[0]!)
        expect(locked.fields()).toEqual([['applicant_name', 'applicant_citizen_id', 'mobile', 'address']])
        locked.page.unmount()
    })
})
