// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import checks from '../../../../../../tests/forms/checks.json'
import type { FormSchema } from '@mashang/api'
import { added, blankForm, changed, isRequiredIn, logicOf, movedTo, partsIn, removed, renamed, sectionsIn, simpleOf, stepped, withNewSection, withRequired } from './design'

const household = checks.forms[0]!.schema as unknown as FormSchema
const names = (form: FormSchema) => sectionsIn(form).map(({ fields }) => fields)

describe('a form while it is made', () => {
    it('gets a part under a name that is free, at the end of its section', () => {
        const once = added(blankForm(), 'choice', 0)
        const twice = added(once.form, 'choice', 0)
        expect([once.pointer, twice.pointer]).toEqual(['/choice_1', '/choice_2'])
        expect(names(twice.form)[0]?.slice(-2)).toEqual(['choice_1', 'choice_2'])
    })
    it('gets an address as a division that is picked and a street that is typed', () => {
        const { form, pointer } = added(blankForm(), 'address', 0)
        const address = form.properties[pointer.slice(1)]!
        expect(Object.entries(address.properties!).map(([name, part]) => [name, part.format])).toEqual([['division', 'division'], ['detail', undefined]])
        expect(address.required).toEqual(['division', 'detail'])
    })
    it('takes fields into a group and into rows', () => {
        const group = added(household, 'date', 0, '/spouse')
        expect(partsIn(group.form).map(({ pointer }) => pointer)).toContain('/spouse/date_1')
        expect(partsIn(added(household, 'text', 0, '/members').form).map(({ pointer }) => pointer)).toContain('/members/text_1')
    })
    it('loses with a part what the layout and rules say of it', () => {
        const form = removed(household, '/spouse')
        expect(form.properties.spouse).toBeUndefined()
        expect(JSON.stringify(form['x-rules']?.flatMap(({ parts }) => parts))).not.toContain('/spouse')
        expect(removed(household, '/members/income').properties.members?.items?.properties?.income).toBeUndefined()
    })
    it('renames a part wherever it is named', () => {
        const form = renamed(renamed(household, '/kind', 'marital'), '/members/age', 'years')
        expect(JSON.stringify(form)).not.toContain('"kind"]')
        expect(JSON.stringify(form['x-rules'])).not.toMatch(/"var":"(kind|row\.age)"/)
        expect(JSON.stringify(form['x-rules'])).toContain('"var":"row.years"')
        expect(isRequiredIn(form, '/marital')).toBe(true)
        expect(renamed(household, '/kind', 'mobile')).toBe(household)
    })
    it('moves a part by a step, over the edge of a section, and to a place', () => {
        const form = withNewSection(household)
        const last = names(form)[0]!.at(-1)!
        expect(names(stepped(form, `/${last}`, 1))[1]).toEqual([last])
        expect(names(movedTo(form, last, 0, 0))[0]?.[0]).toBe(last)
        expect(names(stepped(form, '/mobile', -1))[0]?.slice(0, 2)).toEqual(['mobile', 'applicant_name'])
        expect(stepped(form, '/applicant_name', -1)).toBe(form)
        expect(Object.keys(stepped(form, '/spouse/name', 1).properties.spouse!.properties!).slice(0, 2)).toEqual(['citizen_id', 'name'])
    })
    it('changes nothing of what was read', () => {
        const before = JSON.stringify(household)
        changed(household, '/mobile', { type: 'string' })
        withRequired(household, '/mobile', false)
        expect(JSON.stringify(household)).toBe(before)
    })
})

describe('a condition', () => {
    it.each([{ read: 'kind', operation: '==', value: 'married' }, { read: 'row.age', operation: '<', value: 18 }, { read: 'agrees', operation: '!!', value: '' }] as const)('that is one comparison is read as one: %o', (simple) => {
        expect(simpleOf(logicOf(simple))).toEqual(simple)
    })
    it('that is more is left to those who write logic', () => {
        expect(simpleOf({ and: [{ var: 'a' }, { var: 'b' }] })).toBeNull()
        expect(simpleOf(true)).toBeNull()
    })
})
