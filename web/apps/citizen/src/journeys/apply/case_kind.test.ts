// @vitest-environment jsdom
import { Problem, Unreachable, type Case, type FormSchema, type FormValues } from '@mashang/api'
import { materialsByForm } from '@mashang/forms'
import { describe, expect, it, vi } from 'vitest'
import { saveCase, withCase } from './case_kind'

const schema: FormSchema = {
    type: 'object',
    properties: {
        case_kind: { type: 'string', title: '办理情形', enum: ['证件损坏换领', '登记内容变更换领'], 'x-leaves-out': { 证件损坏换领: [2, 4], 登记内容变更换领: [] } },
        remarks: { type: 'string', title: '补充说明', maxLength: 500 },
    },
    required: [],
}

it('takes the case along that the item has, and keeps what was typed', () => {
    expect(withCase(schema, { remarks: '急用' }, '证件损坏换领')).toEqual({ remarks: '急用', case_kind: '证件损坏换领' })
    expect(withCase(schema, { case_kind: '登记内容变更换领' }, '证件损坏换领')).toEqual({ case_kind: '证件损坏换领' })
})

it.each([['证件损坏换领', { case_kind: '证件损坏换领' }], ['没有的情形', {}], [undefined, {}]])('saves nothing for %s in %o', (name, form) => {
    expect(withCase(schema, form, name)).toBeUndefined()
})

it('saves nothing where the form does not ask', () => {
    expect(withCase({ ...schema, properties: {} }, {}, '证件损坏换领')).toBeUndefined()
})

it('leaves out the materials that the case does not take', () => {
    const leftOut = (case_kind?: unknown) => [...materialsByForm(schema, { case_kind } as never).leftOut]
    expect(leftOut('证件损坏换领')).toEqual([2, 4])
    expect(leftOut('登记内容变更换领')).toEqual([])
    expect(leftOut()).toEqual([])
    expect(leftOut(2)).toEqual([])
})

describe('the case is saved in the draft', () => {
    const draft = (version: number, form?: FormValues) => ({ id: 'c', version, form }) as Case
    const refusal = (status: number) => new Problem(status, 'x', '')
    const desk = (...answers: (Error | undefined)[]) => {
        const save = vi.fn((_id: string, _version: number, _form: FormValues) => {
            const answer = answers.shift()
            return answer ? Promise.reject(answer) : Promise.resolve()
        })
        return { save, fetch: vi.fn(() => Promise.resolve(draft(5, { remarks: '急用' }))) }
    }

    it('and added to what another saved meanwhile', async () => {
        const to = desk(refusal(409))
        await saveCase(schema, draft(1, {}), '证件损坏换领', to)
        expect(to.save.mock.calls).toEqual([['c', 1, { case_kind: '证件损坏换领' }], ['c', 5, { remarks: '急用', case_kind: '证件损坏换领' }]])
    })
    it('and does not keep her from the draft when it cannot be', async () => {
        for (const answers of [[refusal(422)], [refusal(409), refusal(409)]]) await saveCase(schema, draft(1, {}), '证件损坏换领', desk(...answers))
        await expect(saveCase(schema, draft(1, {}), '证件损坏换领', desk(new Unreachable()))).rejects.toBeInstanceOf(Unreachable)
    })
    it('and never in the place of a form that was not read', async () => {
        const to = desk()
        await saveCase(schema, draft(1), '证件损坏换领', to)
        expect(to.save).not.toHaveBeenCalled()
    })
})
