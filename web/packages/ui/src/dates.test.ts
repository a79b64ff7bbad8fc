import { describe, expect, it } from 'vitest'
import { dateTime, day, fileSize, weekdays } from './dates'

describe('dates', () => {
    it('are those of China, wherever the reader is', () => {
        expect(dateTime('2018-10-08T23:30:00Z', 'zh-CN')).toBe('2018年10月9日 07:30')
        expect(day('2018-10-09', 'en')).toBe('Oct 9, 2018')
    })
    it('that cannot be read are shown as they came', () => {
        expect(day('unknown', 'zh-CN')).toBe('unknown')
    })
})

describe('opening days', () => {
    const name = (n: number) => `周${'一二三四五六日'[n - 1]}`
    it.each([
        ['1-5', '周一至周五'],
        ['6', '周六'],
        ['1-3,5', '周一至周三、周五'],
    ])('%s are %s', (text, words) => {
        expect(weekdays(text, name, '至', '、')).toBe(words)
    })
})

describe('sizes of files', () => {
    it.each([
        [12, '12 B'],
        [482_133, '471 KB'],
        [5_500_000, '5.2 MB'],
    ])('%d bytes are %s', (bytes, words) => {
        expect(fileSize(bytes)).toBe(words)
    })
})
