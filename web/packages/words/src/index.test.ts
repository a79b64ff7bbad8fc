// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createWords, language } from './index'

it('speaks Chinese when the words of the other language are not to be had', async () => {
    localStorage.setItem('language', 'en')
    const i18n = await createWords({ chinese: { greeting: { hello: '您好' } }, english: () => Promise.reject(new Error('no network')) })
    expect(language()).toBe('zh-CN')
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(i18n.global.t('greeting.hello')).toBe('您好')
})
