// The forms and faults of tests/forms/checks.json, which the server's test reads, too.
import type { FormSchema, FormValues } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import checks from '../../../../tests/forms/checks.json'
import { checkForm, refusalOf } from './check'
import { materialsByForm, shape } from './shape'

interface Case {
    name: string
    form: FormValues
    known?: FormValues
    faults: { pointer: string; code: string }[]
    handed_in?: FormValues
}
const sorted = (faults: { pointer: string; code: string }[]) => faults.map(({ pointer, code }) => `${pointer} ${code}`).sort()

describe.each(checks.forms as unknown as { name: string; schema: FormSchema; cases: Case[] }[])('the form $name', ({ schema, cases }) => {
    it.each(cases)('$name', ({ form, known, faults, handed_in }) => {
        const found = checkForm(schema, form, known).map(({ path, code }) => ({ pointer: `/${path}`, code: refusalOf(code) }))
        expect(sorted(found)).toEqual(sorted(faults))
        if (handed_in) expect(shape(schema, form).form).toEqual(handed_in)
    })
})

it('a place for a file asks for its material or leaves it out', () => {
    const schema = structuredClone(checks.forms[0]!.schema) as unknown as FormSchema
    expect([...materialsByForm(schema, { members: [{ income: 1001 }] }).required]).toEqual([1])
    expect(materialsByForm(schema, { members: [{ income: 1000 }] }).required.size).toBe(0)
    schema['x-rules']!.push({ kind: 'show', parts: ['/proof'], logic: { var: 'agrees' } })
    expect([...materialsByForm(schema, {}).leftOut]).toEqual([1])
})
