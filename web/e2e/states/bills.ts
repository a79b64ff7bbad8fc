// Bills: paying, waiting and the receipt; at the desk; among what is stuck.
import * as bills from '../fixture/bills'
import { problem } from '../fixture/api'
import * as proactive from '../fixture/proactive'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const ONE = '/bills/b1'
const DESK = '/desk/cases/24/bills'
const page = (name: string, bill: object, sees: string): PageState => ({ name, path: ONE, who: 'person', prepare: says(ONE, bill), sees })

export const BILLS: PageState[] = [
    { name: 'bills-empty', path: '/bills', who: 'person', sees: '还没有账单' },
    { name: 'bills', path: '/bills', who: 'person', prepare: says('/bills', { bills: [bills.due, bills.receipted, bills.cancelled] }), sees: '待缴款' },
    { name: 'bills-loading', path: '/bills', who: 'person', prepare: waits('/bills'), sees: LOADING },
    { name: 'bills-error', path: '/bills', who: 'person', prepare: fails('/bills'), sees: FAILED },
    { name: 'bill', path: ONE, who: 'person', sees: '去支付 · 40.00 元' },
    page('bill-overdue', { ...bills.due, overdue: true }, '已过缴款期限'),
    page('bill-opening', bills.opening, '待支付'),
    page('bill-scan', bills.scanned, '待支付'),
    page('bill-phone', bills.onPhone, '待支付'),
    page('bill-bank-only', { ...bills.due, can_pay_online: false }, '暂不能网上支付'),
    page('bill-bank-paid', { ...bills.due, can_pay_online: false }, '我已支付'),
    page('bill-paid', bills.paid, '电子票据正在开具'),
    page('bill-receipt', bills.receipted, '0000000001'),
    page('bill-issuing', bills.issuing, '正在向财政非税系统申请缴款识别码'),
    page('bill-cancelled', bills.cancelled, '这张账单不用缴了'),
    page('bill-refund', bills.refundAsked, '款项将按程序退回原账户'),
    { name: 'bill-not-opened', path: ONE, who: 'person', prepare: says(`${ONE}/payment`, problem(503, 'bills.no_channel', '网上支付暂不可用，请凭缴款码到银行缴款').data, 503), act: press('去支付 · 40.00 元'), sees: '网上支付暂不可用' },
    { name: 'bill-loading', path: ONE, who: 'person', prepare: waits(ONE), sees: LOADING },
    { name: 'bill-error', path: ONE, who: 'person', prepare: fails(ONE), sees: FAILED },
    { name: 'search-bill', path: '/search?q=身份证', who: 'person', prepare: says('/bills', { bills: [bills.due] }), sees: '去缴费' },
    { name: 'home-bills', path: '/', who: 'person', prepare: says('/home', { ...proactive.quiet, waiting: [{ kind: 'bill', id: 'b2', name: '居民身份证补领 40.00 元', since: '2018-09-20T09:00:00+08:00' }], upcoming: [{ kind: 'bill', id: 'b1', name: '居民身份证换领 20.00 元', day: '2018-10-15' }] }), sees: '账单已过期限，请尽快缴款' },
    { name: 'case-bill', path: '/cases/14', who: 'person', prepare: says('/cases/14/bills', { bills: [bills.due] }), sees: '40.00 元' },
]

export const DESK_BILLS: PageState[] = [
    { name: 'desk-case-bill', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, { bills: [bills.atDesk], needs_amount: false }), sees: '重复缴款，应退' },
    { name: 'desk-case-bill-amount', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, { bills: [], needs_amount: true }), sees: '请核定后开具账单' },
    { name: 'desk-case-bill-none', path: '/desk/cases/24', who: 'officer', sees: '本办件没有账单' },
    { name: 'desk-case-bill-refund', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, { bills: [bills.atDesk], needs_amount: false }), act: press('申请退付'), sees: '退付原因' },
    { name: 'desk-stuck-bills', path: '/desk/stuck', who: 'operator', prepare: says('/desk/stuck-bills', { bills: bills.stuck }), sees: '没有电子票据' },
]
