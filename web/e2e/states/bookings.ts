// Visits at an office: choosing a time, what is booked, and the desk's day and plan.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as bookings from '../fixture/bookings'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const BOOK = '/book?office=GA-350102000000&item=GA003'
const SLOTS = '/offices/GA-350102000000/slots'
const OWN = '/me/bookings'
const writes = (path: string, method: string, status: number, data: unknown) => (page: Page) =>
    page.route(new RegExp(`/api/v1${path}(\\?|$)`), (route) =>
        route.request().method() === method
            ? route.fulfill({ status, contentType: status >= 400 ? 'application/problem+json' : 'application/json', body: JSON.stringify(data) })
            : route.fallback(),
    )
const book = async (page: Page) => {
    await page.getByRole('radio', { name: /^09:00/ }).check()
    await press('确认预约')(page)
}
const full = problem(409, 'bookings.full', '这个时段已约满，请选择其他时段').data

export const BOOKINGS: PageState[] = [
    { name: 'book', path: BOOK, who: 'person', sees: '余 5 个号' },
    { name: 'book-named', path: `${BOOK}&day=2018-10-15&starts=09:30`, who: 'person', act: press('确认预约'), sees: '预约成功' },
    { name: 'book-nothing-chosen', path: BOOK, who: 'person', act: press('确认预约'), sees: '请选择日期和时间' },
    { name: 'book-full', path: BOOK, who: 'person', prepare: writes(OWN, 'POST', 409, full), act: book, sees: '这个时段已约满' },
    { name: 'book-move', path: `${BOOK}&move=b1`, who: 'person', sees: '改到什么时间' },
    { name: 'book-none', path: BOOK, who: 'person', prepare: says(SLOTS, { ...bookings.offer, days: [] }), sees: '近期没有可约的号' },
    { name: 'book-not-proven', path: BOOK, who: 'newcomer', sees: '预约需要实名认证' },
    { name: 'book-loading', path: BOOK, who: 'person', prepare: waits(SLOTS), sees: LOADING },
    { name: 'book-error', path: BOOK, who: 'person', prepare: fails(SLOTS), sees: FAILED },
    { name: 'bookings', path: OWN, who: 'person', sees: '0900-2' },
    { name: 'bookings-cancel', path: OWN, who: 'person', act: press('取消预约'), sees: '取消后号码立即放给他人' },
    { name: 'bookings-paused', path: OWN, who: 'person', prepare: says(OWN, { bookings: [], paused_until: '2018-10-24' }), sees: '暂停预约' },
    { name: 'bookings-empty', path: OWN, who: 'person', prepare: says(OWN, { bookings: [] }), sees: '还没有预约' },
    { name: 'bookings-loading', path: OWN, who: 'person', prepare: waits(OWN), sees: LOADING },
    { name: 'bookings-error', path: OWN, who: 'person', prepare: fails(OWN), sees: FAILED },
    { name: 'search-next-slot', path: '/search?q=身份证', prepare: says('/next-slots', bookings.next), sees: '预约最近的号' },
    { name: 'search-booked', path: '/search?q=身份证', who: 'person', sees: '已预约' },
]

const DAY = '/desk/visits?day=2018-10-11'
const AT_DAY = '/desk/booking-days/2018-10-11'
const PLAN = '/desk/visits/plan'
/// The form that was open for one day is none for the next: its first button is back.
const turnToAnotherDay = async (page: Page) => {
    await press('停约这一天')(page)
    await page.getByLabel('停约原因').fill('设备检修')
    await page.locator('#visits-day').fill('2018-10-12')
}
const wrong = problem(422, 'json.invalid', '有2处填写不正确，请逐项更正', {
    faults: [
        { pointer: '/hours/1', code: 'bookings.outside_opening_hours', detail: '不在单位的办公时间内' },
        { pointer: '/places', code: 'json.out_of_range', detail: '数值应在1到100之间' },
    ],
}).data

export const BOOKINGS_DESK: PageState[] = [
    { name: 'desk-visits', path: DAY, who: 'officer', sees: '共 36 个号' },
    { name: 'desk-visits-today', path: '/desk/visits', who: 'officer', sees: '共 36 个号' },
    { name: 'desk-visits-close-other-day', path: DAY, who: 'officer', act: turnToAnotherDay, sees: '停约这一天' },
    { name: 'desk-visits-close', path: DAY, who: 'officer', act: press('停约这一天'), sees: '停约原因' },
    { name: 'desk-visits-closed', path: DAY, who: 'officer', prepare: says(AT_DAY, bookings.closed), sees: '这一天已停约：设备检修' },
    { name: 'desk-visits-empty', path: DAY, who: 'officer', prepare: says(AT_DAY, { ...bookings.day, bookings: [] }), sees: '这一天没有预约' },
    { name: 'desk-visits-loading', path: DAY, who: 'officer', prepare: waits(AT_DAY), sees: LOADING },
    { name: 'desk-visits-error', path: DAY, who: 'officer', prepare: fails(AT_DAY), sees: FAILED },
    { name: 'desk-visits-plan', path: PLAN, who: 'officer', sees: '停约的日期' },
    { name: 'desk-visits-no-plan', path: PLAN, who: 'officer', prepare: says('/desk/booking-plan', bookings.noPlan), sees: '本单位还没有开放预约' },
    { name: 'desk-visits-plan-faults', path: PLAN, who: 'officer', prepare: writes('/desk/booking-plan', 'PUT', 422, wrong), act: press('保存安排'), sees: '不在单位的办公时间内' },
    { name: 'desk-visits-plan-loading', path: PLAN, who: 'officer', prepare: waits('/desk/booking-plan'), sees: LOADING },
    { name: 'desk-visits-plan-error', path: PLAN, who: 'officer', prepare: fails('/desk/booking-plan'), sees: FAILED },
]
