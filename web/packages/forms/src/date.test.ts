import { describe, expect, it } from 'vitest'
import { isDate, typedDate } from './date'

describe('a date', () => {
    it('exists in the calendar', () => {
        expect(isDate('2020-02-29')).toBe(true)
        expect(isDate('2021-02-29')).toBe(false)
        expect(isDate('2021-2-9')).toBe(false)
    })
    it.each([
        ['2018-03-01', '2018-03-01'],
        ['2018-3-1', '2018-03-01'],
        ['2018/03/1', '2018-03-01'],
        ['2018.3.1', '2018-03-01'],
        ['2018年3月1日', '2018-03-01'],
        [' 2018 年 12 月 31 ', '2018-12-31'],
        ['20180301', '2018-03-01'],
        ['２０１８－３－１', '2018-03-01'],
        ['2018-02-30', '2018-02-30'],
        ['2018-3', '2018-3'],
        ['3/1/2018', '3/1/2018'],
        ['', ''],
    ])('typed as "%s" is "%s"', (typed, date) => {
        expect(typedDate(typed)).toBe(date)
    })
})
