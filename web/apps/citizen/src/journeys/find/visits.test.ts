// @vitest-environment jsdom
import type { Booking, NextSlot } from '@mashang/api'
import { expect, it } from 'vitest'
import { bookingWay, whenOf } from '../bookings/when'
import { visitsOf } from './visits'

const slot = (item_id: string, starts: string) =>
    ({ item_id, office_id: 'GA-350102000000', office_name: '', day: '2018-10-08', starts, ends: '' }) as NextSlot
const booking = (item_id: string, day: string, more: Partial<Booking> = {}) =>
    ({ id: day, item_id, office_id: 'GA-350102000000', day, starts: '10:00', is_open: true, ...more }) as Booking

it('shows the next free slot of what is not booked', () => {
    const visits = visitsOf([slot('GA003', '08:30')], [booking('GA001', '2018-10-09')])
    expect(visits.get('GA003')).toMatchObject({ starts: '08:30', booked: false })
    expect(visits.get('GA001')).toMatchObject({ day: '2018-10-09', booked: true })
})

it('puts what she has booked before what is free, and the earliest first', () => {
    const visits = visitsOf([slot('GA003', '08:30')], [booking('GA003', '2018-10-12'), booking('GA003', '2018-10-10'), booking('GA003', '2018-10-11')])
    expect(visits.get('GA003')).toMatchObject({ day: '2018-10-10', booked: true })
})

it('does not count what is over', () => {
    expect(visitsOf([slot('GA003', '08:30')], [booking('GA003', '2018-09-01', { is_open: false })]).get('GA003')?.booked).toBe(false)
})

it('says when, and where it is booked', () => {
    const weekday = (n: number) => `周${'一二三四五六日'[n - 1]}`
    expect(whenOf({ day: '2018-10-08', starts: '08:30' }, 'zh-CN', weekday)).toBe('2018年10月8日 周一 08:30')
    expect(whenOf({ day: '2018-09-30', starts: '08:30' }, 'zh-CN', weekday)).toContain('周日')
    expect(bookingWay({ office_id: 'A', item_id: 'B' }, 'C').query).toMatchObject({ office: 'A', item: 'B', move: 'C' })
})
