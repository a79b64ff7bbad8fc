// The personal home page, the portrait, subscriptions and the link that stops reminders.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import { people } from '../fixture/people'
import * as proactive from '../fixture/proactive'
import { FAILED, fails, LOADING, says, waits, type PageState } from './kit'

const STOP = '/stop/AAAAAAAAAAAAAAAAAAAAAA'
const stops = '/reminders/AAAAAAAAAAAAAAAAAAAAAA/stop'
const forFirm = async (page: Page) => {
    await says('/me', { ...people.person, acting_for: { kind: 'legal_person', id: 'l1', name: '福州示例科技有限公司', grounds: [{ ground: 'representative' }] } })(page)
    await says('/home', proactive.firm)(page)
}
const forMother = async (page: Page) => {
    await says('/me', { ...people.person, acting_for: { kind: 'person', id: 'p1', name: '**英', grounds: [{ ground: 'mandate', until: '2018-12-31' }] } })(page)
    await says('/home', { ...proactive.quiet, settings: proactive.unasked })(page)
}
const notYours = problem(403, 'proactive.not_yours', '这些设置只能由本人更改；单位的只能由法定代表人更改').data
const gone = problem(404, 'proactive.no_such_reminder', '链接无效').data
const press = (name: string | RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name }).first().click()

export const PROACTIVE: PageState[] = [
    { name: 'home-owed', path: '/', who: 'person', prepare: says('/home', { ...proactive.quiet, waiting: [{ kind: 'material', id: 'c1', name: '公共场所卫生许可', since: '2018-10-09T00:00:00+08:00' }], upcoming: [{ kind: 'visit', id: 'v1', name: '居民身份证补领', day: '2018-10-15' }, { kind: 'material', id: 'c2', name: '食品经营许可', day: '2018-10-20' }] }), sees: '2018-10-15 到现场' },
    { name: 'own-home', path: '/', who: 'person', sees: '要按您的情况推荐和提醒吗？' },
    { name: 'own-home-allowed', path: '/', who: 'person', prepare: says('/home', proactive.personal), sees: '孩子快满16周岁，应当申领居民身份证' },
    { name: 'own-home-refused', path: '/', who: 'person', prepare: says('/home', proactive.quiet), sees: '现在没有等您处理的事，也没有即将到期的。' },
    { name: 'own-home-dismissed', path: '/', who: 'person', act: press('不再推荐“城乡居民基本医疗保险费缴纳”'), sees: '撤销' },
    { name: 'own-home-firm', path: '/', who: 'person', prepare: forFirm, sees: '为单位推荐' },
    { name: 'own-home-firm-agent', path: '/', who: 'person', prepare: async (page) => { await forFirm(page); await says('/home/settings', notYours, 403)(page) }, act: press('暂不开启'), sees: '单位的只能由法定代表人更改' },
    { name: 'own-home-for-another', path: '/', who: 'person', prepare: forMother, sees: '为您推荐' },
    { name: 'own-home-loading', path: '/', who: 'person', prepare: waits('/home'), sees: LOADING },
    { name: 'own-home-error', path: '/', who: 'person', prepare: fails('/home'), sees: FAILED },
    { name: 'portrait', path: '/me/portrait', who: 'person', sees: '按孩子的年龄推荐和提醒' },
    { name: 'portrait-correct', path: '/me/portrait', who: 'person', prepare: says('/me/corrections', { held: [{ datum: 'birth_date', value: '1990-03-07' }], corrections: [] }), act: (page) => page.getByRole('link', { name: /更正：出生/ }).click(), sees: '现在是：1990-03-07' },
    { name: 'portrait-off', path: '/me/portrait', who: 'person', prepare: says('/portrait', { ...proactive.portrait, settings: proactive.refused }), sees: '没有使用您的个人信息。' },
    { name: 'portrait-empty', path: '/me/portrait', who: 'person', prepare: says('/portrait', { settings: proactive.unasked, attributes: [] }), sees: '平台没有可用于推荐的信息' },
    { name: 'portrait-refused', path: '/me/portrait', who: 'person', prepare: says('/portrait/hidden', notYours, 403), act: press(/不使用：孩子/), sees: '这些设置只能由本人更改' },
    { name: 'portrait-loading', path: '/me/portrait', who: 'person', prepare: waits('/portrait'), sees: LOADING },
    { name: 'portrait-error', path: '/me/portrait', who: 'person', prepare: fails('/portrait'), sees: FAILED },
    { name: 'subscriptions', path: '/me/subscriptions', who: 'person', sees: '福州市公安局鼓楼分局' },
    { name: 'subscriptions-chosen', path: '/me/subscriptions', who: 'person', act: (page) => page.getByLabel('订阅主题').selectOption({ index: 1 }), sees: '订阅主题' },
    { name: 'subscriptions-full', path: '/me/subscriptions', who: 'person', prepare: says('/subscriptions/theme/[^/?]+', problem(409, 'proactive.too_many_subscriptions', '订阅数量已达上限，请先取消不需要的').data, 409), act: async (page) => { await page.getByLabel('订阅主题').selectOption({ index: 1 }); await press(/^订阅$/)(page) }, sees: '订阅数量已达上限' },
    { name: 'subscriptions-empty', path: '/me/subscriptions', who: 'person', prepare: says('/subscriptions', { subscriptions: [] }), sees: '还没有订阅' },
    { name: 'subscriptions-loading', path: '/me/subscriptions', who: 'person', prepare: waits('/subscriptions'), sees: LOADING },
    { name: 'subscriptions-error', path: '/me/subscriptions', who: 'person', prepare: fails('/subscriptions'), sees: FAILED },
    { name: 'guide-subscribed', path: '/items/GA006', who: 'person', act: press('订阅更新'), sees: '已订阅更新' },
    { name: 'office-subscribe', path: '/offices/GA-350102000000', who: 'person', sees: '已订阅更新' },
    { name: 'stop', path: STOP, sees: '停止这类提醒' },
    { name: 'stop-done', path: STOP, prepare: says(stops, { kind: 'life_event', is_stopped: true }), sees: '已停止，不会再收到这类提醒。' },
    { name: 'stop-missing', path: STOP, prepare: says(stops, gone, 404), sees: '没有找到' },
    { name: 'stop-loading', path: STOP, prepare: waits(stops), sees: LOADING },
    { name: 'stop-error', path: STOP, prepare: fails(stops), sees: FAILED },
]
