// Flagship apps: their pages, what people say of them, and the desk of those who answer and assess.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as showcase from '../fixture/showcase'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const APP = '/apps/A09'
const OWN = '/me/app-ratings/A09'
const refused = (status: number, code: string, detail: string, more: object = {}) => problem(status, code, detail, more).data
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
/// Its reading goes on to the fixture.
const writes = (path: string, method: string, status: number, data: unknown) => (page: Page) =>
    page.route(new RegExp(`/api/v1${path}(\\?|$)`), (route) =>
        route.request().method() === method
            ? route.fulfill({ status, contentType: status >= 400 ? 'application/problem+json' : 'application/json', body: JSON.stringify(data) })
            : route.fallback(),
    )
const rate = async (page: Page) => {
    await page.getByLabel('不满意', { exact: true }).check()
    await page.getByLabel('一句话').fill('打 13800005678 没人接')
    await press('提交评价')(page)
}
const assess = (easy: string) => async (page: Page) => {
    for (const name of ['权威', '实用', '有效', '易用']) {
        const part = page.locator('.criterion').filter({ has: page.getByRole('heading', { name, exact: true }) })
        await part.getByLabel(name === '易用' ? easy : '符合', { exact: true }).check()
        await part.getByLabel('依据（公开）').fill('已核实')
    }
}

export const SHOWCASE: PageState[] = [
    { name: 'app', path: APP, sees: '已修复照片压缩的问题' },
    { name: 'app-to-rate', path: APP, who: 'person', sees: '您对这个应用满意吗' },
    { name: 'app-number-in-words', path: APP, who: 'person', prepare: writes(OWN, 'PUT', 422, refused(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/words', code: 'showcase.number_in_words', detail: '评价会公开，请不要写证件号码、手机号码等号码' }] })), act: rate, sees: '请不要写证件号码' },
    { name: 'app-rate-faults', path: APP, who: 'person', act: press('提交评价'), sees: '请先选择满意程度' },
    { name: 'app-rated-today', path: APP, who: 'person', prepare: writes(OWN, 'PUT', 429, refused(429, 'showcase.changed_today', '一天内只能修改一次评价')), act: rate, sees: '一天内只能修改一次评价' },
    { name: 'app-not-used', path: APP, who: 'person', prepare: says(OWN, { may_rate: false, why_not: '近180天内通过它办理过事项的人才能评价' }), sees: '近180天内' },
    { name: 'app-own', path: APP, who: 'person', prepare: says(OWN, { may_rate: true, rating: showcase.own }), act: press('修改评价'), sees: '您对这个应用满意吗' },
    { name: 'app-own-hidden', path: APP, who: 'person', prepare: says(OWN, { may_rate: true, rating: showcase.ownHidden }), sees: '平台已隐藏您的文字' },
    { name: 'app-objection-faults', path: APP, who: 'person', prepare: says(OWN, { may_rate: true, rating: showcase.ownHidden }), act: press('提出异议'), sees: '请说明异议' },
    { name: 'app-not-proven', path: APP, who: 'newcomer', sees: '实名认证后评价' },
    { name: 'app-too-few', path: APP, prepare: async (page) => { await says('/flagship-apps/A09', showcase.few)(page); await says('/flagship-apps/A09/ratings', { ratings: [] })(page); await says('/admissions', { admissions: [] })(page) }, sees: '满 5 条后显示平均分' },
    { name: 'app-loading', path: APP, prepare: waits('/flagship-apps/A09'), sees: LOADING },
    { name: 'app-error', path: APP, prepare: fails('/flagship-apps/A09'), sees: FAILED },
    { name: 'app-missing', path: '/apps/A99', sees: '没有找到' },
]

const RATINGS = '/desk/showcase/apps/A09'
const ADMISSIONS = '/desk/showcase/admissions'
const TO_ASSESS = `${ADMISSIONS}/app:A10/1`
const assessing = says('/desk/admissions/app(:|%3A)A10/1', { ...showcase.desk, may_assess: true })

export const SHOWCASE_DESK: PageState[] = [
    { name: 'desk-showcase', path: '/desk/showcase', who: 'editor', sees: '居民身份证办理预约' },
    { name: 'desk-showcase-empty', path: '/desk/showcase', who: 'editor', prepare: says('/desk/flagship-apps', { apps: [] }), sees: '本单位没有牵头的精品应用' },
    { name: 'desk-showcase-loading', path: '/desk/showcase', who: 'editor', prepare: waits('/desk/flagship-apps'), sees: LOADING },
    { name: 'desk-showcase-error', path: '/desk/showcase', who: 'editor', prepare: fails('/desk/flagship-apps'), sees: FAILED },
    { name: 'desk-app-ratings', path: RATINGS, who: 'editor', sees: '上传照片总失败' },
    { name: 'desk-app-ratings-empty', path: RATINGS, who: 'editor', prepare: says('/desk/flagship-apps/A09/ratings', { ratings: [] }), sees: '还没有评价' },
    { name: 'desk-app-ratings-loading', path: RATINGS, who: 'editor', prepare: waits('/desk/flagship-apps/A09/ratings'), sees: LOADING },
    { name: 'desk-app-ratings-error', path: RATINGS, who: 'editor', prepare: fails('/desk/flagship-apps/A09/ratings'), sees: FAILED },
    { name: 'desk-rating-reply', path: RATINGS, who: 'editor', act: (page) => page.getByRole('button', { name: '答复', exact: true }).first().click(), sees: '答复会公开显示在应用页面' },
    { name: 'desk-rating-appeal-faults', path: RATINGS, who: 'editor', act: async (page) => { await press('申请隐藏文字')(page); await inDialog('提交')(page) }, sees: '请填写' },
    { name: 'desk-rating-appealed-already', path: RATINGS, who: 'editor', prepare: writes('/desk/flagship-apps/A09/ratings/r2/appeal', 'POST', 409, refused(409, 'showcase.appealed_already', '这条评价已经申诉过')), act: async (page) => { await press('申请隐藏文字')(page); await page.getByLabel('申诉理由').fill('与应用无关'); await inDialog('提交')(page) }, sees: '这条评价已经申诉过' },
    { name: 'desk-appeals', path: '/desk/showcase/appeals', who: 'platform', sees: '在这个应用里确实约不到' },
    { name: 'desk-appeals-empty', path: '/desk/showcase/appeals', who: 'platform', prepare: says('/desk/rating-appeals', { appeals: [] }), sees: '没有待处理的申诉' },
    { name: 'desk-appeals-loading', path: '/desk/showcase/appeals', who: 'platform', prepare: waits('/desk/rating-appeals'), sees: LOADING },
    { name: 'desk-appeals-error', path: '/desk/showcase/appeals', who: 'platform', prepare: fails('/desk/rating-appeals'), sees: FAILED },
    { name: 'desk-appeal-rule-faults', path: '/desk/showcase/appeals', who: 'platform', act: async (page) => { await press('处理')(page); await inDialog('提交')(page) }, sees: '请填写' },
    { name: 'desk-appeal-changed', path: '/desk/showcase/appeals', who: 'platform', prepare: writes('/desk/rating-appeals/A09/r4/ruling', 'POST', 409, refused(409, 'showcase.appeal_changed', '这条申诉的状态已变化，请刷新后再操作')), act: async (page) => { await press('处理')(page); await page.getByRole('dialog').getByLabel('隐藏文字，评分计入').check(); await page.getByLabel('理由', { exact: true }).fill('属于辱骂'); await inDialog('提交')(page) }, sees: '这条申诉的状态已变化' },
    { name: 'desk-admissions', path: ADMISSIONS, who: 'platform', sees: '居民身份证办理预约' },
    { name: 'desk-admissions-none-due', path: ADMISSIONS, who: 'editor', act: press('待复评'), sees: '没有这一状态的准入' },
    { name: 'desk-admissions-loading', path: ADMISSIONS, who: 'platform', prepare: waits('/desk/admissions'), sees: LOADING },
    { name: 'desk-admissions-error', path: ADMISSIONS, who: 'platform', prepare: fails('/desk/admissions'), sees: FAILED },
    { name: 'desk-propose-faults', path: ADMISSIONS, who: 'editor', act: async (page) => { await press('提出准入')(page); await inDialog('提交')(page) }, sees: '请填写事项编号或应用编号' },
    { name: 'desk-propose-not-yours', path: ADMISSIONS, who: 'editor', prepare: writes('/desk/admissions', 'POST', 403, refused(403, 'showcase.not_your_candidate', '只有主管部门的省级单位可以为它提出准入')), act: async (page) => { await press('提出准入')(page); await page.getByLabel('编号').fill('SC001'); await page.getByLabel('提出理由').fill('常办'); await inDialog('提交')(page) }, sees: '只有主管部门的省级单位' },
    { name: 'desk-admission', path: TO_ASSESS, who: 'editor', sees: '等待平台运营单位评估' },
    { name: 'desk-admission-assessed', path: `${ADMISSIONS}/app:A09/2`, who: 'editor', sees: '以前的评估' },
    { name: 'desk-admission-assess', path: TO_ASSESS, who: 'platform', prepare: assessing, sees: '平台掌握的情况' },
    { name: 'desk-admission-faults', path: TO_ASSESS, who: 'platform', prepare: assessing, act: press('提交评估'), sees: '请选择' },
    { name: 'desk-admission-conditional', path: TO_ASSESS, who: 'platform', prepare: assessing, act: assess('部分符合'), sees: '按以上结论：附条件准入' },
    { name: 'desk-admission-changed', path: TO_ASSESS, who: 'platform', prepare: async (page) => { await assessing(page); await writes('/desk/admissions/app(:|%3A)A10/1/assessment', 'POST', 409, refused(409, 'showcase.admission_changed', '这条准入的状态已变化，请刷新后再操作'))(page) }, act: async (page) => { await assess('符合')(page); await press('提交评估')(page) }, sees: '这条准入的状态已变化' },
    { name: 'desk-admission-loading', path: TO_ASSESS, who: 'editor', prepare: waits('/desk/admissions/app(:|%3A)A10/1'), sees: LOADING },
    { name: 'desk-admission-missing', path: `${ADMISSIONS}/app:A99/1`, who: 'editor', sees: '没有找到' },
]
