// @vitest-environment jsdom
import { Problem } from '@mashang/api'
import { createWords } from '@mashang/words'
import { deskWords } from '@mashang/words/desk'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import ReasonSheet from './ReasonSheet.vue'

const words = await createWords(deskWords)
/// jsdom has no dialogs.
const Sheet = defineComponent((_, { slots }) => () => h('div', slots.default?.()))

function sheet(more: { missing?: string; send?: (reason: string) => Promise<unknown> } = {}) {
    const send = vi.fn(more.send ?? (async () => undefined))
    const wrapper = mount(ReasonSheet, {
        props: { title: '退款', label: '原因', button: '申请退款', most: 200, ...(more.missing && { missing: more.missing }), send },
        global: { plugins: [words], stubs: { Sheet } },
    })
    const give = (reason: string) => wrapper.get('textarea').setValue(reason)
    const submit = async () => {
        await wrapper.get('form').trigger('submit')
        await flushPromises()
    }
    return { wrapper, send, give, submit, button: () => wrapper.get('button[type=submit]') }
}

it('sends the reason without blanks around it, and is done', async () => {
    const { wrapper, send, give, submit } = sheet()
    await give('  多收了 ')
    await submit()
    expect(send.mock.calls).toEqual([['多收了']])
    expect(wrapper.emitted('done')).toHaveLength(1)
})

it('has its button wait for a reason, where nothing is to be said of a missing one', async () => {
    const { send, give, submit, button } = sheet()
    await give(' ')
    expect(button().attributes('disabled')).toBeDefined()
    await submit()
    expect(send).not.toHaveBeenCalled()
    await give('多收了')
    expect(button().attributes('disabled')).toBeUndefined()
})

it('says at the field that the reason is missing', async () => {
    const { wrapper, send, submit, button } = sheet({ missing: '请写明原因' })
    expect(button().attributes('disabled')).toBeUndefined()
    await submit()
    expect(wrapper.get('.field-fault').text()).toBe('请写明原因')
    expect(send).not.toHaveBeenCalled()
})

it('stays open and shows what the server says against it', async () => {
    const { wrapper, give, submit } = sheet({ send: () => Promise.reject(new Problem(409, 'x', '已经退过款')) })
    await give('多收了')
    await submit()
    expect(wrapper.get('[role=alert]').text()).toBe('已经退过款')
    expect(wrapper.emitted('done')).toBeUndefined()
})
