// @vitest-environment jsdom
import { Problem, Unreachable, type FormValues } from '@mashang/api'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useAutosave, type Saved } from './autosave'
import { mergeForms } from './merge'

let scope: EffectScope
beforeEach(() => {
    vi.useFakeTimers()
    scope = effectScope()
})
afterEach(() => {
    scope.stop()
    vi.useRealTimers()
})

function draft(start: FormValues = { name: '' }) {
    const form = { ...start }
    const elsewhere: Saved = { version: 1, form: { ...start } }
    const save = vi.fn(async (version: number, values: FormValues): Promise<Saved> => {
        if (version !== elsewhere.version) throw new Problem(409, 'cases.changed_elsewhere', '')
        elsewhere.version += 1
        elsewhere.form = { ...values }
        return { ...elsewhere }
    })
    const autosave = scope.run(() =>
        useAutosave({
            start: { version: 1, form: { ...start } },
            values: () => form,
            save,
            fetch: async () => ({ ...elsewhere }),
            replace: (values) => void Object.assign(form, values),
        }),
    )!
    const type = (name: string, value: string) => {
        form[name] = value
        autosave.touch()
    }
    return { form, elsewhere, save, autosave, type }
}

describe('autosave', () => {
    it('waits for the last key and saves once', async () => {
        const { save, autosave, type } = draft()
        type('name', '林')
        await vi.advanceTimersByTimeAsync(500)
        type('name', '林晓')
        expect(autosave.state.value).toBe('dirty')
        await vi.advanceTimersByTimeAsync(800)
        expect(save).toHaveBeenCalledTimes(1)
        expect(save).toHaveBeenCalledWith(1, { name: '林晓' })
        expect(autosave.state.value).toBe('saved')
        expect(autosave.version.value).toBe(2)
    })

    it('does not ask when nothing has changed', async () => {
        const { save, autosave, type } = draft({ name: '林晓' })
        type('name', '林晓')
        expect(await autosave.flush()).toBe(true)
        expect(save).not.toHaveBeenCalled()
    })

    it('saves again what was typed while it was saving, never two at once', async () => {
        const { save, autosave, type, elsewhere } = draft()
        let finish: () => void = () => undefined
        save.mockImplementationOnce(async (_version, values) => {
            await new Promise<void>((resolve) => (finish = resolve))
            elsewhere.version = 2
            elsewhere.form = values
            return { version: 2, form: values }
        })
        type('name', '林')
        await vi.advanceTimersByTimeAsync(800)
        type('name', '林晓')
        await vi.advanceTimersByTimeAsync(5000)
        expect(save).toHaveBeenCalledTimes(1)
        finish()
        await vi.runAllTimersAsync()
        expect(save).toHaveBeenLastCalledWith(2, { name: '林晓' })
        expect(autosave.state.value).toBe('saved')
    })

    it('keeps what was typed when the network is gone, and saves it when it is back', async () => {
        const { form, save, autosave, type } = draft()
        save.mockRejectedValueOnce(new Unreachable())
        type('name', '林晓')
        await vi.advanceTimersByTimeAsync(800)
        expect(autosave.state.value).toBe('offline')
        expect(form.name).toBe('林晓')
        dispatchEvent(new Event('online'))
        await vi.advanceTimersByTimeAsync(0)
        expect(autosave.state.value).toBe('saved')
    })

    it('takes over what another device filled into other fields', async () => {
        const { form, elsewhere, autosave, type } = draft({ name: '', address: '' })
        Object.assign(elsewhere, { version: 2, form: { name: '', address: '鼓楼区' } })
        type('name', '林晓')
        await vi.advanceTimersByTimeAsync(800)
        expect(form).toEqual({ name: '林晓', address: '鼓楼区' })
        expect(autosave.state.value).toBe('saved')
        expect(elsewhere.form).toEqual({ name: '林晓', address: '鼓楼区' })
    })

    it('asks the person when both devices wrote into one field, and saves her choice', async () => {
        const { elsewhere, autosave, type, save } = draft({ name: '' })
        Object.assign(elsewhere, { version: 2, form: { name: '林小' } })
        type('name', '林晓')
        await vi.advanceTimersByTimeAsync(800)
        expect(autosave.state.value).toBe('conflict')
        expect(autosave.clashes.value).toEqual([{ name: 'name', mine: '林晓', theirs: '林小' }])
        expect(await autosave.flush()).toBe(false)
        expect(await autosave.settle({ name: '林晓' })).toBe(true)
        expect(save).toHaveBeenLastCalledWith(2, { name: '林晓' })
    })

    it('goes on from the version that adding a material made', async () => {
        const { elsewhere, autosave, type, save, form } = draft({ name: '', address: '' })
        Object.assign(elsewhere, { version: 3, form: { name: '', address: '鼓楼区' } })
        type('name', '林')
        autosave.absorb({ ...elsewhere })
        await vi.advanceTimersByTimeAsync(800)
        expect(save).toHaveBeenCalledWith(3, { name: '林', address: '鼓楼区' })
        expect(form.address).toBe('鼓楼区')
    })

    it('says so when the server refuses', async () => {
        const { save, autosave, type } = draft()
        save.mockRejectedValueOnce(new Problem(422, 'cases.form_invalid', '姓名过长'))
        type('name', '林晓')
        await vi.advanceTimersByTimeAsync(800)
        expect(autosave.state.value).toBe('failed')
        expect(autosave.error.value).toMatchObject({ detail: '姓名过长' })
    })
})

describe('two versions of a form', () => {
    it('agree where both made the same change', () => {
        expect(mergeForms({ a: '1' }, { a: '2' }, { a: '2' })).toEqual({
            values: { a: '2' },
            clashes: [],
        })
    })
    it('can empty a field', () => {
        expect(mergeForms({ a: '1', b: '1' }, { a: '', b: '1' }, { a: '1', b: '' })).toEqual({
            values: { a: '', b: '' },
            clashes: [],
        })
    })
})
