// Every page in every state that it has: where it is, who looks, what the server says, what is seen.
import type { Page } from '@playwright/test'
import * as account from '../fixture/account'
import * as catalogue from '../fixture/catalogue'
import { problem } from '../fixture/api'
import * as cases from '../fixture/cases'
import * as forms from '../fixture/forms'
import * as legal from '../fixture/legal-persons'
import * as mandates from '../fixture/mandates'
import * as certificates from '../fixture/certificates'
import { people } from '../fixture/people'
import * as seals from '../fixture/seals'
import * as signature from '../fixture/signature'
import * as oneCode from '../fixture/one-code'
import { api, give } from '../support'
import { AUTOMATIC } from './automatic'
import { DESK_PROMISES, DESK_TOGETHER, TOGETHER } from './together'
import { BOOKINGS, BOOKINGS_DESK } from './bookings'
import { BUNDLES } from './bundles'
import { LICENCES } from './licences'
import { CATALOGUE } from './catalogue'
import { DESK_QUESTIONS, GUIDANCE } from './guidance'
import { ARCHIVE } from './archive'
import { EXCHANGE } from './exchange'
import { BILLS, DESK_BILLS } from './bills'
import { DESK_DOCUMENTS, DOCUMENTS } from './documents'
import { SHOWCASE, SHOWCASE_DESK } from './showcase'
import { TASKS } from './tasks'
import { WORDS } from './words'
import { PROACTIVE } from './proactive'
import { FAILED, fails, LOADING, lost, press, says, waits, type PageState } from './kit'

const empty = { cards: [], total: 0 }
const nothingFound = { ...empty, division: '350102000000', division_name: '福州市鼓楼区', groups: { bundles: [], apps: [], offices: [], licence_types: [] }, facets: { themes: [], bodies: [], levels: [], audiences: [] } }

const ruleOnGuardian = async (page: Page) => {
    await page.getByLabel('监护人姓名').fill('陈建国')
    await page.getByLabel('监护人公民身份号码').fill('35009919850612101X')
    await page.getByLabel('孩子公民身份号码').fill('350099201809011357')
    await page.getByLabel('抚养关系变更').check()
    await page.getByLabel('文书号').fill('（2018）闽0102民初123号')
    await page.getByRole('button', { name: '登记文书' }).click()
}
const nobodysAgent = async (page: Page) => {
    await says('/me/legal-persons', { legal_persons: [] })(page)
    await says('/me/agency-offers', { offers: [] })(page)
    await says('/me/legal-person-claims', { claims: [] })(page)
}
const claimsCompany = async (page: Page) => {
    await page.getByLabel('统一社会信用代码').fill('91350099MA2XYD01X5')
    await page.getByLabel('单位名称').fill('福州示例科技有限公司')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '开始核对' }).click()
}
const proven = says('/me', { ...people.person, assurance_level: 3 })
const holding = (...all: object[]) => async (page: Page) => {
    await proven(page)
    await says('/me/issued-certificates', certificates.list(...all))(page)
}
const orderOne = (page: Page) => page.getByRole('button', { name: '在本机生成密钥并申办' }).click()
/// The first question hears of none; the order's own answer, and what follows, are the test's.
const answering = (status: number, data: object, then: object) => async (page: Page) => {
    await proven(page)
    let isSent = false
    await page.route(api('/me/issued-certificates'), (route) => {
        if (route.request().method() === 'POST') {
            isSent = true
            return give(data, status)(route)
        }
        return give(certificates.list(...(isSent && status < 300 ? [then] : [])))(route)
    })
}

/// A form that registers fill in, as far as they answered.
const filledIn = (path: string, one: () => object) => async (page: Page) => {
    await says('/items/GA006/form', cases.sourcedSchema)(page)
    await says(path, one())(page)
}
const naming = (path: string, one: () => object) => async (page: Page) => {
    await says('/items/GA006/form', cases.pairSchema)(page)
    await says(path, one())(page)
}
const draftWith = (more: object) => says('/cases/11', { ...cases.caseOf('11'), ...more })

/// Chooses both files and hands them in.
async function showCertificate(page: Page, action = '登录'): Promise<void> {
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
    await page.getByLabel('证书文件').setInputFiles({ name: 'own.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(pem) })
    await page.getByLabel('签名文件').setInputFiles({ name: 'signature.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([48, 6, 2, 1, 1, 2, 1, 1]) })
    await page.getByRole('main').getByRole('button', { name: action, exact: true }).click()
}
const beginBinding = (page: Page) => page.getByRole('button', { name: '绑定一张证书' }).click()
const NOT_TAKEN = problem(422, 'certificates.not_taken', '未能用此证书证明身份，原因共1项，见下', { faults: [{ pointer: '/certificates', code: 'certificates.others_name', detail: '证书上的姓名与您实名认证的姓名不符' }] }).data
/// The first question hears of none.
const unsignedThen = (status: number, data: unknown) => (page: Page) => page.route(api('/me/cases/[^/]+/signature'), (route) => (route.request().method() === 'PUT' ? give(data, status)(route) : route.fallback()))

const again = problem(401, 'identity.sign_in_again', '为保护您的账号，请先重新验证身份', { facts: { strength: '2' } }).data
const codeRefused = problem(404, 'identity.screen_over', '这个二维码已失效，请在电脑上刷新后重新扫描').data

const ACCOUNT: PageState[] = [
    { name: 'sign-in-scan', path: '/sign-in', act: press('用手机扫码登录'), sees: '手机上请选择这个数字' },
    { name: 'sign-in-scan-over', path: '/sign-in', prepare: says('/screen-sign-ins/sc1', { state: 'refused' }), act: press('用手机扫码登录'), sees: '二维码已失效' },
    { name: 'sign-in-scan-failed', path: '/sign-in', prepare: fails('/screen-sign-ins'), act: press('用手机扫码登录'), sees: '暂时无法生成二维码' },
    { name: 'screen', path: '/screen#q8c2V0Zm9yYXNjcmVlbg', who: 'person', sees: '那台设备上显示的数字是' },
    { name: 'screen-confirmed', path: '/screen#q8c2V0Zm9yYXNjcmVlbg', who: 'person', act: press('42'), sees: '电脑即将登录' },
    { name: 'screen-refused', path: '/screen#q8c2V0Zm9yYXNjcmVlbg', who: 'person', act: press('17'), sees: '没有设备登录' },
    { name: 'screen-over', path: '/screen#q8c2V0Zm9yYXNjcmVlbg', who: 'person', prepare: says('/me/screen-views', codeRefused, 404), sees: '这个二维码已失效' },
    { name: 'screen-loading', path: '/screen#q8c2V0Zm9yYXNjcmVlbg', who: 'person', prepare: waits('/me/screen-views'), sees: LOADING },
    { name: 'security', path: '/me/security', who: 'person', sees: '我的手机' },
    { name: 'security-loading', path: '/me/security', who: 'person', prepare: waits('/me/factors'), sees: LOADING },
    { name: 'security-error', path: '/me/security', who: 'person', prepare: fails('/me/links'), sees: FAILED },
    { name: 'security-held-back', path: '/me/security', who: 'person', prepare: says('/me/factors', { ...account.factors, is_held_back: true }), sees: '高等级认证暂不生效' },
    { name: 'security-with-app', path: '/me/security', who: 'person', prepare: says('/me/factors', account.withApp), sees: '还有 7 个恢复码可用' },
    { name: 'security-secret', path: '/me/security', who: 'person', act: press('绑定身份验证器'), sees: '用手机上的身份验证器扫描' },
    { name: 'security-again', path: '/me/security', who: 'person', prepare: says('/me/authenticator-app', again, 401), act: press('绑定身份验证器'), sees: '用两种方式验证' },
    { name: 'security-password', path: '/me/security', who: 'person', act: press('更改密码'), sees: '再输入一次新密码' },
    { name: 'security-password-faults', path: '/me/security', who: 'person', act: async (page) => { await press('更改密码')(page); await page.getByLabel('新密码', { exact: true }).fill('abc'); await press('更改密码')(page) }, sees: '两次输入的新密码不一样' },
    { name: 'security-password-common', path: '/me/security', who: 'person', prepare: says('/me/password', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/password', code: 'identity.password.common', detail: '这个密码太常见，容易被猜中，请换一个' }] }).data, 422), act: async (page) => { await press('更改密码')(page); await page.getByLabel('现在的密码').fill('correct horse'); await page.getByLabel('新密码', { exact: true }).fill('password1'); await page.getByLabel('再输入一次新密码').fill('password1'); await press('更改密码')(page) }, sees: '这个密码太常见' },
    { name: 'number', path: '/me/number', who: 'person', sees: '新手机号码' },
    { name: 'number-faults', path: '/me/number', who: 'person', act: press('向新号码发送验证码'), sees: '请输入 11 位手机号码' },
    { name: 'number-old-asked', path: '/me/number', who: 'person', prepare: async (page) => { await says('/me/factors', { ...account.withApp, strength: 2 })(page); await says('/me/mobile', problem(403, 'identity.old_number_needed', '请同时填写原手机号码收到的验证码').data, 403)(page) }, act: async (page) => { await page.getByLabel('新手机号码').fill('13705910001'); await press('向新号码发送验证码')(page); await page.getByLabel('新号码收到的验证码').fill('123456'); await press('更换')(page) }, sees: '原号码 138****0001 收到的验证码' },
    { name: 'number-codes', path: '/me/number', who: 'person', act: async (page) => { await page.getByLabel('新手机号码').fill('13705910001'); await press('向新号码发送验证码')(page) }, sees: '原号码 138****0001 收到的验证码' },
    { name: 'levels', path: '/me/levels', who: 'person', sees: '我同意仅为本次核验处理我的人脸信息' },
    { name: 'levels-newcomer', path: '/me/levels', who: 'newcomer', sees: '去实名认证' },
    { name: 'proof-document', path: '/proof', who: 'newcomer', act: press('没有公民身份号码？用其他证件认证'), sees: 'H或M加8位数字' },
    { name: 'proof-document-faults', path: '/proof', who: 'newcomer', prepare: says('/document-proofings', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/number', code: 'base.document.hk_mo_permit', detail: '港澳居民来往内地通行证号码应为H或M加8位数字' }] }).data, 422), act: async (page) => { await press('没有公民身份号码？用其他证件认证')(page); await page.getByLabel('姓名', { exact: true }).fill('陈大文'); await page.getByLabel('证件号码', { exact: true }).fill('A1'); await page.getByLabel('出生日期', { exact: true }).fill('1985-06-12'); await page.getByRole('checkbox').check(); await press('开始认证')(page) }, sees: '通行证号码应为H或M加8位数字' },
    { name: 'my-data', path: '/me/data', who: 'person', sees: '福州市鼓楼区东街示例巷2号' },
    { name: 'my-data-empty', path: '/me/data', who: 'newcomer', prepare: async (page) => { await says('/me/data-copies', { copies: [] })(page); await says('/me/corrections', { held: [], corrections: [] })(page) }, sees: '没有来自登记库的信息' },
    { name: 'my-data-making', path: '/me/data', who: 'person', prepare: says('/me/data-copies', { copies: [{ ...account.copies[0], state: 'making', done: 3, files: [] }] }), sees: '正在制作' },
    { name: 'my-data-parts', path: '/me/data', who: 'person', prepare: says('/me/data-copies', { copies: [{ ...account.copies[0], files: [1, 2, 3].flatMap((part) => [{ format: 'json', part, parts: 3 }, { format: 'pdf', part, parts: 3 }]) }] }), sees: 'PDF 第3部分（共3部分）' },
    { name: 'my-data-error', path: '/me/data', who: 'person', prepare: fails('/me/corrections'), sees: FAILED },
    { name: 'my-data-again', path: '/me/data', who: 'person', prepare: says('/me/data-copies/c2/pdf', again, 401), act: press('PDF'), sees: '用两种方式验证' },
    { name: 'my-data-correct', path: '/me/data', who: 'person', act: press('更正户籍地址'), sees: '现在是：福州市鼓楼区东街示例巷2号' },
    { name: 'my-data-correct-source', path: '/me/data?case=11&field=household_number', who: 'person', prepare: filledIn('/cases/11', () => cases.withSources(cases.caseOf('11')!)), sees: '现在是：350102101985' },
    { name: 'my-data-correct-faults', path: '/me/data', who: 'person', act: async (page) => { await press('更正户籍地址')(page); await page.getByRole('dialog').getByRole('button', { name: '提出更正' }).click() }, sees: '请填写应当是什么' },
    { name: 'closing', path: '/me/closing', who: 'person', sees: '1 份未提交的草稿一并删除' },
    { name: 'closing-open', path: '/me/closing', who: 'person', prepare: says('/me/closing', { ...account.closing, open: [{ id: '13', name: '居民身份证换领', number: '350102181009000014' }] }), sees: '还有 1 件办件没有办结' },
    { name: 'closing-under-way', path: '/me/closing', who: 'person', prepare: says('/me/closing', { ...account.closing, closes_at: '2018-10-26T15:00:00+08:00' }), sees: '撤回注销申请' },
    { name: 'closing-error', path: '/me/closing', who: 'person', prepare: fails('/me/closing'), sees: FAILED },
]

export const CITIZEN: PageState[] = [
    ...GUIDANCE,
    ...PROACTIVE,
    { name: 'home', path: '/', sees: '居民身份证换领' },
    { name: 'home-loading', path: '/', prepare: async (page) => { for (const path of ['/items', '/themes', '/life-stages', '/bundles', '/flagship-apps']) await waits(path)(page) }, sees: '热门事项' },
    { name: 'home-empty', path: '/', prepare: says('/items', empty), sees: '这里暂时没有事项' },
    { name: 'home-error', path: '/', prepare: fails('/items'), sees: FAILED },
    { name: 'home-legal-person', path: '/', act: (page) => page.getByRole('button', { name: '法人' }).click(), sees: '企业开办一件事' },
    { name: 'home-suggestions', path: '/', act: (page) => page.getByRole('combobox').pressSequentially('身份'), sees: '身份证丢了怎么补办' },
    { name: 'place-picker', path: '/', act: async (page) => { await page.getByRole('button', { name: /当前地区/ }).click(); await page.getByRole('button', { name: '福州市' }).click() }, sees: '鼓楼区' },
    { name: 'search', path: '/search?q=身份证', sees: '共 3 个事项' },
    { name: 'search-mine', path: '/search?q=居住证', who: 'person', sees: '您已经在办' },
    { name: 'search-loading', path: '/search?q=身份证', prepare: waits('/search'), sees: LOADING },
    { name: 'search-empty', path: '/search?q=飞船', prepare: says('/search', nothingFound), sees: '没有找到相关事项' },
    { name: 'search-error', path: '/search?q=身份证', prepare: fails('/search'), sees: FAILED },
    { name: 'search-unreachable', path: '/search?q=身份证', prepare: lost('/search'), sees: '连不上服务器' },
    { name: 'browse-stage', path: '/browse?life_stage=P04&audience=person', sees: '共 128 个事项' },
    { name: 'browse-empty', path: '/browse?theme=P155', prepare: says('/items', empty), sees: '这里暂时没有事项' },
    ...BUNDLES,
    { name: 'apps', path: '/apps', sees: '电费查询缴纳' },
    { name: 'list', path: '/list', sees: '福建省自然资源厅' },
    { name: 'list-body', path: '/list?body=GA', sees: '机动车驾驶证遗失补证' },
    { name: 'list-none', path: '/list?body=ZZ', prepare: says('/catalogue/items', { items: [] }), sees: '没有这个部门的事项' },
    { name: 'list-loading', path: '/list', prepare: waits('/catalogue/figures'), sees: LOADING },
    { name: 'list-error', path: '/list', prepare: fails('/catalogue/figures'), sees: FAILED },
    ...SHOWCASE,
    ...BILLS,
    ...BOOKINGS,
    ...LICENCES,
    ...DOCUMENTS,
    ...TOGETHER,
    { name: 'guide', path: '/items/GA006?division=350102000000', sees: '受理条件' },
    { name: 'guide-variant', path: '/items/GA006?division=350102000000', act: async (page) => { await page.getByRole('button', { name: '近亲属代办' }).click(); await page.getByText('居住证有效期多长').click() }, sees: '每年签注一次' },
    { name: 'guide-ending', path: '/items/GA006', prepare: says('/items/GA006', catalogue.ending), sees: '不再办理' },
    { name: 'guide-pausing', path: '/items/GA006', prepare: says('/items/GA006', catalogue.pausing), sees: '此前照常办理' },
    { name: 'guide-suspended', path: '/items/GA006', prepare: says('/items/GA006', catalogue.suspended), sees: '登录后设置恢复提醒' },
    { name: 'guide-suspended-wait', path: '/items/GA006', who: 'person', prepare: says('/items/GA006', catalogue.suspended), act: press('恢复时提醒我'), sees: '不再提醒' },
    { name: 'guide-suspended-not-taken', path: '/items/GA006', who: 'person', prepare: async (page) => { await says('/items/GA006', catalogue.suspended)(page); await says('/me/waiting-items/GA006', problem(409, 'catalogue.not_suspended', '“居住证申领”没有暂停，现在就可以办').data, 409)(page) }, act: press('恢复时提醒我'), sees: '现在就可以办' },
    { name: 'guide-loading', path: '/items/GA006', prepare: waits('/items/GA006'), sees: LOADING },
    { name: 'guide-missing', path: '/items/XX404', sees: '没有找到' },
    { name: 'guide-error', path: '/items/GA006', prepare: fails('/items/GA006'), sees: FAILED },
    { name: 'office', path: '/offices/GA-350102000000', sees: '该单位的全部事项' },
    { name: 'missing-page', path: '/no/such/page', sees: '没有这个页面' },
    { name: 'sign-in', path: '/sign-in?next=/cases', sees: '请先登录' },
    { name: 'sign-in-faults', path: '/sign-in', act: (page) => page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click(), sees: '请输入 11 位手机号码' },
    { name: 'sign-in-refused', path: '/sign-in', act: async (page) => { await page.getByLabel('手机号码').fill('13805910001'); await page.getByLabel('密码', { exact: true }).fill('wrong-password'); await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click() }, sees: '手机号码或密码不正确' },
    { name: 'sign-in-code', path: '/sign-in', act: async (page) => { await page.getByRole('button', { name: '验证码登录' }).click(); await page.getByLabel('手机号码').fill('13805910001'); await page.getByRole('button', { name: '获取验证码' }).click() }, sees: '秒后可重发' },
    { name: 'register', path: '/register', sees: '至少 8 位' },
    { name: 'proof', path: '/proof', who: 'newcomer', sees: '核对真实身份后' },
    { name: 'proof-faults', path: '/proof', who: 'newcomer', act: (page) => page.getByRole('button', { name: '开始认证' }).click(), sees: '请先同意身份核对' },
    { name: 'proof-refused', path: '/proof', who: 'newcomer', prepare: says('/proofings', { id: 'x', state: 'refused', level: 2, reason: '姓名与公民身份号码不一致' }), act: async (page) => { await page.getByLabel('姓名', { exact: true }).fill('林晓'); await page.getByLabel('公民身份号码', { exact: true }).fill('11010519491231002X'); await page.getByRole('checkbox').check(); await page.getByRole('button', { name: '开始认证' }).click() }, sees: '姓名与公民身份号码不一致' },
    { name: 'proof-done', path: '/proof?next=/cases', who: 'person', sees: '您的实名等级为 L2' },
    { name: 'apply-form', path: '/apply/11', who: 'person', sees: '填写申请信息' },
    { name: 'apply-form-faults', path: '/apply/11', who: 'person', act: async (page) => { await page.getByLabel('联系电话').fill('123'); await page.getByRole('button', { name: '下一步' }).click() }, sees: '有 3 处需要修改' },
    { name: 'apply-sources', path: '/apply/11', who: 'person', prepare: filledIn('/cases/11', () => cases.withSources(cases.caseOf('11')!)), sees: '由居民户口簿登记信息填好（公安厅，2018年10月8日）' },
    { name: 'apply-pairs-match', path: '/apply/11', who: 'person', prepare: naming('/cases/11', () => cases.withPairs(cases.caseOf('11')!, 'match', 'asked')), sees: '姓名与公民身份号码核对一致' },
    { name: 'apply-pairs-mismatch', path: '/apply/11', who: 'person', prepare: naming('/cases/11', () => cases.withPairs(cases.caseOf('11')!, 'mismatch', 'mismatch')), sees: '登记的名称：福州示例科技有限公司' },
    { name: 'apply-pairs-not-checked', path: '/apply/11', who: 'person', prepare: naming('/cases/11', () => cases.withPairs(cases.caseOf('11')!, 'not_checked', 'unavailable')), sees: '今天核对次数已用完，未核对' },
    { name: 'apply-check-sources', path: '/apply/11?step=check', who: 'person', prepare: filledIn('/cases/11', () => ({ ...cases.withSources(cases.caseOf('11')!, { ...cases.caseOf('13')!.form, card_number: '6217' }) })), sees: '由申请人填写（社会保障卡登记信息：未答复）' },
    { name: 'apply-parts', path: '/apply/11', who: 'person', prepare: says('/items/GA006/form', forms.business), sees: '字号和组成形式' },
    { name: 'apply-parts-rows', path: '/apply/11', who: 'person', prepare: says('/items/GA006/form', forms.business), act: async (page) => { await page.getByText('家庭经营').click(); await page.getByRole('button', { name: /添加.*成员/ }).click() }, sees: '成员身份号码' },
    { name: 'apply-parts-faults', path: '/apply/11', who: 'person', prepare: says('/items/GA006/form', forms.business), act: async (page) => { await page.getByText('家庭经营').click(); await page.getByText('租用').click(); await page.getByRole('button', { name: '下一步' }).click() }, sees: '租期至' },
    { name: 'apply-loading', path: '/apply/11', who: 'person', prepare: waits('/cases/11'), sees: LOADING },
    { name: 'apply-form-error', path: '/apply/11', who: 'person', prepare: fails('/items/GA006/form'), sees: FAILED },
    { name: 'apply-materials', path: '/apply/11?step=materials', who: 'person', sees: '从共享平台获取' },
    { name: 'apply-materials-missing', path: '/apply/11?step=materials', who: 'person', act: (page) => page.getByRole('button', { name: '下一步' }).click(), sees: '还缺必要材料' },
    { name: 'apply-materials-states', path: '/apply/11?step=materials', who: 'person', prepare: draftWith({ materials: [{ ...cases.materials('missing')[0], state: 'not_found' }, { ...cases.materials('done')[1] }] }), sees: '共享平台未查到' },
    { name: 'apply-upload-unfinished', path: '/apply/11?step=materials', who: 'person', prepare: says('/cases/11/uploads', { uploads: [{ id: 'u1', seq: 2, file_name: '租赁合同.jpg', size: 3_400_000, received: 1_572_864, expires_at: '2018-10-13T10:00:00+08:00' }] }), sees: '上次只传了 46%' },
    { name: 'apply-stand-in', path: '/apply/11?step=materials', who: 'person', prepare: draftWith({ materials: cases.materials('missing').map((one) => ({ ...one, ...(one.how === 'upload' ? { stand_in: cases.STAND_IN } : {}) })) }), sees: '先受理，10 个工作日内补交' },
    { name: 'apply-promised', path: '/apply/11?step=materials', who: 'person', prepare: (page) => draftWith(cases.withPromise(cases.caseOf('11')!, { due_on: undefined }))(page), sees: '撤回承诺' },
    { name: 'apply-check-promised', path: '/apply/11?step=check', who: 'person', prepare: (page) => draftWith({ ...cases.withPromise(cases.caseOf('11')!, { due_on: undefined }), form: cases.caseOf('13')!.form })(page), sees: '愿承担终止办理' },
    { name: 'apply-reception', path: '/apply/11?step=check', who: 'person', prepare: draftWith({ ...cases.receivedElsewhere(cases.caseOf('11')!), handle_area: 'city', materials: cases.materials('done'), form: cases.caseOf('13')!.form }), sees: '在福州市公安局仓山分局交件' },
    { name: 'apply-reception-choose', path: '/apply/11?step=check', who: 'person', prepare: draftWith({ handle_area: 'city', materials: cases.materials('done'), form: cases.caseOf('13')!.form }), act: (page) => page.getByRole('button', { name: '换个地方交件' }).click(), sees: '换个地方交件' },
    { name: 'apply-reception-which', path: '/apply/11?step=check', who: 'person', prepare: async (page) => { await draftWith({ handle_area: 'city', materials: cases.materials('done'), form: cases.caseOf('13')!.form })(page); await says('/cases/11/receptions', cases.receivers)(page) }, act: async (page) => { await page.getByRole('button', { name: '换个地方交件' }).click(); await page.getByRole('button', { name: /^就选/ }).click() }, sees: '仓山区行政服务中心管理委员会' },
    { name: 'apply-reception-centre', path: '/apply/11?step=check', who: 'person', prepare: async (page) => { await draftWith({ handle_area: 'city', materials: cases.materials('done'), form: cases.caseOf('13')!.form })(page); await says('/cases/11/receptions', cases.onlyACentre)(page) }, act: async (page) => { await page.getByRole('button', { name: '换个地方交件' }).click(); await page.getByRole('button', { name: /^就选/ }).click() }, sees: '仓山区行政服务中心管理委员会' },
    { name: 'apply-reception-outside', path: '/apply/11?step=check', who: 'person', prepare: async (page) => { await draftWith({ handle_area: 'city', materials: cases.materials('done'), form: cases.caseOf('13')!.form })(page); await says('/cases/11/receptions', problem(409, 'cases.outside_area', '厦门市思明区不在“居住证申领”的通办范围（福建省福州市）内，请另选交件地').data, 409)(page) }, act: async (page) => { await page.getByRole('button', { name: '换个地方交件' }).click(); await page.getByRole('button', { name: /^就选/ }).click() }, sees: '请另选交件地' },
    { name: 'case-reception', path: '/cases/12', who: 'person', prepare: says('/cases/12', cases.receivedElsewhere(cases.caseOf('12')!)), sees: '福州市公安局仓山分局' },
    { name: 'desk-reception', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22', { ...cases.receivedElsewhere(cases.deskCaseOf('22')!), decided_here: false, allowed: ['hand_over', 'pre_check', 'request_supplement'] }), act: (page) => page.getByRole('button', { name: '移交办理单位' }).click(), sees: '收件说明' },
    { name: 'desk-reception-over', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22', { ...cases.receivedElsewhere(cases.deskCaseOf('22')!, '2018-10-10T09:00:00+08:00'), decided_here: false, allowed: [] }), sees: '已移交办理单位' },
    { name: 'desk-reception-back', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22', { ...cases.receivedElsewhere(cases.deskCaseOf('22')!, '2018-10-10T09:00:00+08:00'), allowed: ['accept', 'hand_back'] }), act: (page) => page.getByRole('button', { name: '退回收件单位' }).click(), sees: '退回原因' },
    { name: 'desk-queue-received', path: '/desk/', who: 'officer', prepare: says('/desk/queue', { cases: cases.queue.slice(0, 2).map((one) => cases.receivedElsewhere(one)), counts: {} }), act: (page) => page.getByRole('button', { name: '本单位收件' }).click(), sees: '福州市公安局仓山分局' },
    { name: 'apply-check', path: '/apply/11?step=check', who: 'person', prepare: draftWith({ materials: cases.materials('done'), form: cases.caseOf('13')!.form }), sees: '我承诺' },
    { name: 'apply-no-materials', path: '/apply/11?step=materials', who: 'person', prepare: draftWith({ materials: [] }), sees: '不需要提交材料' },
    { name: 'apply-not-draft', path: '/apply/13', who: 'person', sees: '这份申请已经提交' },
    { name: 'cases', path: '/cases', who: 'person', sees: '继续填写后提交' },
    { name: 'cases-found', path: '/cases', who: 'person', act: async (page) => { await page.getByLabel('按事项名称或办件编号查找').fill('身份证'); await press('搜索')(page) }, sees: '可按说明重新申请' },
    { name: 'cases-none-found', path: '/cases', who: 'person', act: async (page) => { await page.getByLabel('按事项名称或办件编号查找').fill('骆驼'); await press('搜索')(page) }, sees: '最近的办件里没有“骆驼”' },
    { name: 'cases-empty', path: '/cases', who: 'person', prepare: says('/cases', { cases: [] }), sees: '还没有办件' },
    { name: 'cases-error', path: '/cases', who: 'person', prepare: fails('/cases'), sees: FAILED },
    { name: 'case-accepted', path: '/cases/13', who: 'person', sees: '正在审查' },
    { name: 'case-promise', path: '/cases/13', who: 'person', prepare: says('/cases/13', cases.withPromise(cases.caseOf('13')!)), sees: '前补交或接受核查' },
    { name: 'case-promise-broken', path: '/cases/13', who: 'person', prepare: says('/cases/13', cases.withPromise(cases.caseOf('13')!, { state: 'broken', may_follow: false, settled_at: '2018-10-30T10:00:00+08:00', remark: '逾期未补交租赁合同' })), sees: '逾期未补交租赁合同' },
    { name: 'case-viruses', path: '/cases/13', who: 'person', prepare: says('/cases/13', cases.withVirusChecks(cases.caseOf('13')!)), sees: '发现病毒，文件已删除' },
    { name: 'case-withdraw', path: '/cases/13', who: 'person', act: (page) => page.getByRole('button', { name: '撤回申请' }).click(), sees: '撤回后本次申请终止' },
    { name: 'case-supplement', path: '/cases/12', who: 'person', sees: '租赁合同缺少出租人签名页' },
    { name: 'case-clock', path: '/cases/13', who: 'person', sees: '申请涉及相邻权人利益，依法举行听证' },
    { name: 'case-step-clocks', path: '/cases/13', who: 'person', act: (page) => page.getByText('计时经过').first().click(), sees: '没有单独的时限，在整件时限内办理。' },
    { name: 'case-decided', path: '/cases/14', who: 'person', sees: '准予签发居住证' },
    { name: 'case-loading', path: '/cases/14', who: 'person', prepare: waits('/cases/14'), sees: LOADING },
    { name: 'case-form-error', path: '/cases/14', who: 'person', prepare: fails('/items/GA006/form'), sees: FAILED },
    { name: 'signature', path: '/cases/14/signature', who: 'person', sees: '福州海峡贸易有限公司' },
    { name: 'signature-none', path: '/cases/14/signature', who: 'person', prepare: says('/me/cases/14/signature', problem(404, 'cases.no_signature', '这个办件没有签名').data, 404), sees: '这个办件没有数字签名' },
    { name: 'signature-loading', path: '/cases/14/signature', who: 'person', prepare: waits('/me/cases/14/signature'), sees: LOADING },
    { name: 'signature-error', path: '/cases/14/signature', who: 'person', prepare: fails('/me/cases/14/signature'), sees: FAILED },
    { name: 'signature-unseen', path: '/cases/13/signature', who: 'person', prepare: says('/me/cases/13/signature', problem(403, 'cases.signs_unseen', '授权没有让您看到全部内容，不能代为签名，请由本人签名').data, 403), sees: '请由本人签名' },
    { name: 'signature-no-scope', path: '/cases/13/signature', who: 'person', prepare: says('/me/cases/13/signing-text', problem(403, 'mandates.no_sign_scope', '您的经办权限中没有“签名”，不能代单位签名；请该单位的法定代表人（负责人）授予').data, 403), sees: '您的经办权限中没有“签名”' },
    { name: 'signature-by-account', path: '/cases/14/signature', who: 'person', prepare: says('/me/cases/14/signature', signature.byAccount), sees: '账户密钥，经通行密钥确认' },
    { name: 'signature-text-changed', path: '/cases/13/signature', who: 'person', prepare: says('/me/cases/13/signature-confirmation', signature.options('别的内容')), act: (page) => page.getByRole('button', { name: '以通行密钥确认并签名' }).click(), sees: '要签名的内容刚刚有变化' },
    { name: 'signature-no-passkey', path: '/cases/13/signature', who: 'person', prepare: says('/me/cases/13/signature-confirmation', problem(404, 'identity.no_such_passkey', '没有这个通行密钥').data, 404), act: (page) => page.getByRole('button', { name: '以通行密钥确认并签名' }).click(), sees: '没有这个通行密钥' },
    { name: 'signature-text', path: '/cases/13/signature', who: 'person', act: (page) => page.getByText('查看要签名的全部内容').click(), sees: '福州市鼓楼区东街1号' },
    { name: 'signature-sign', path: '/cases/13/signature', who: 'person', sees: '这台设备上没有已绑定的证书' },
    { name: 'signature-faults', path: '/cases/13/signature', who: 'person', act: (page) => page.getByRole('button', { name: '签名', exact: true }).click(), sees: '请选择签名文件' },
    { name: 'signature-refused', path: '/cases/13/signature', who: 'person', prepare: unsignedThen(422, { ...(NOT_TAKEN as object), faults: [{ pointer: '/certificates', code: 'certificates.other_matters', detail: '单位证书只能用于该单位自己的办件' }] }), act: (page) => showCertificate(page, '签名'), sees: '单位证书只能用于该单位自己的办件' },
    { name: 'signature-outdated', path: '/cases/12/signature', who: 'person', prepare: says('/me/cases/12/signature', { ...signature.signature, is_current: false }), sees: '内容已改动' },
    { name: 'signature-anew', path: '/cases/12/signature', who: 'person', prepare: says('/me/cases/12/signature', { ...signature.signature, is_current: false }), act: (page) => page.getByRole('button', { name: '重新签名' }).click(), sees: '下载 submission.json' },
    { name: 'rate', path: '/cases/14/rating', who: 'person', act: (page) => page.getByText('非常满意', { exact: true }).click(), sees: '一次办好' },
    { name: 'rate-nothing-chosen', path: '/cases/14/rating', who: 'person', act: (page) => page.getByRole('button', { name: '提交评价' }).click(), sees: '请先选择满意程度' },
    { name: 'inbox', path: '/inbox', who: 'person', sees: '您的办件已办结' },
    { name: 'inbox-empty', path: '/inbox', who: 'person', prepare: says('/notices', { notices: [], unread: 0 }), sees: '还没有消息' },
    { name: 'me', path: '/me', who: 'person', sees: '谁看过我的信息' },
    { name: 'me-guest', path: '/me', sees: '登录后查看办件' },
    { name: 'me-newcomer', path: '/me', who: 'newcomer', sees: '去实名认证' },
    { name: 'sessions', path: '/me/sessions', who: 'person', sees: '让它退出' },
    ...ACCOUNT,
    { name: 'accesses', path: '/me/accesses', who: 'person', sees: '查看了申请人信息' },
    { name: 'accesses-empty', path: '/me/accesses', who: 'person', prepare: says('/me/accesses', { accesses: [] }), sees: '还没有人看过您的信息' },
    { name: 'one-code', path: '/one-code', who: 'person', sees: '每15秒自动更新，截图很快失效' },
    { name: 'one-code-guest', path: '/one-code', sees: '登录后即可出示' },
    { name: 'one-code-refused', path: '/one-code', who: 'person', prepare: says('/one-code/credentials', problem(403, 'one_code.stronger_sign_in', '亮证授权须以两种方式登录').data, 403), act: (page) => page.getByRole('button', { name: '亮证授权' }).click(), sees: '亮证授权须以两种方式登录' },
    { name: 'one-code-number', path: '/one-code', who: 'person', act: (page) => page.getByRole('button', { name: '生成数字码' }).click(), sees: '801 234 567 890 123 454' },
    { name: 'one-code-along', path: '/one-code', who: 'person', act: (page) => page.getByLabel('已满65岁').check(), sees: '终端只看到勾选的内容' },
    { name: 'one-code-licence', path: '/one-code', who: 'person', prepare: says('/one-code/licence-requests', { requests: [oneCode.request] }), act: (page) => page.getByRole('button', { name: '亮证授权' }).click(), sees: '请点选终端屏幕上显示的数字' },
    { name: 'one-code-licence-allowed', path: '/one-code', who: 'person', prepare: says('/one-code/licence-requests', { requests: [oneCode.request] }), act: async (page) => { await page.getByRole('button', { name: '亮证授权' }).click(); const number = page.getByRole('button', { name: '42' }); await number.waitFor(); await says('/one-code/licence-requests', { requests: [] })(page); await number.click() }, sees: '终端将看到证照内容一次' },
    { name: 'one-code-licence-wrong', path: '/one-code', who: 'person', prepare: says('/one-code/licence-requests', { requests: [oneCode.request] }), act: async (page) => { await page.getByRole('button', { name: '亮证授权' }).click(); const number = page.getByRole('button', { name: '17' }); await number.waitFor(); await says('/one-code/licence-requests', { requests: [] })(page); await number.click() }, sees: '没有出示证照' },
    { name: 'one-code-no-uses', path: '/one-code', who: 'person', prepare: says('/one-code/uses', { uses: [] }), sees: '还没有终端核验过您的码' },
    { name: 'certificate-sign-in', path: '/sign-in/certificate', sees: 'challenge: 7Yk2m4f0cXbqZr1T' },
    { name: 'certificate-sign-in-sm2', path: '/sign-in/certificate', act: (page) => page.getByRole('button', { name: 'SM2' }).click(), sees: /distid:1234567812345678/ },
    { name: 'certificate-sign-in-loading', path: '/sign-in/certificate', prepare: waits('/certificate-challenges'), sees: LOADING },
    { name: 'certificate-sign-in-error', path: '/sign-in/certificate', prepare: fails('/certificate-challenges'), sees: FAILED },
    { name: 'certificate-sign-in-faults', path: '/sign-in/certificate', act: (page) => page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click(), sees: '请选择PEM格式的证书文件' },
    { name: 'certificate-sign-in-refused', path: '/sign-in/certificate', prepare: says('/certificate-sessions', problem(422, 'certificates.not_taken', '未能用此证书证明身份，原因共2项，见下', { faults: [{ pointer: '/chain/0', code: 'pki.expired', detail: '证书已于2018-01-01过期' }, { pointer: '/certificates', code: 'certificates.not_bound', detail: '此证书还没有绑定账号' }] }).data, 422), act: showCertificate, sees: '证书已于2018-01-01过期' },
    { name: 'certificate-sign-in-second', path: '/sign-in/certificate', act: showCertificate, sees: '动态码或恢复码' },
    { name: 'seals', path: '/me/seals', who: 'person', sees: '合同专用章' },
    { name: 'seals-loading', path: '/me/seals', who: 'person', prepare: waits('/me/seals'), sees: LOADING },
    { name: 'seals-empty', path: '/me/seals', who: 'person', prepare: says('/me/seals', { seals: [] }), sees: '还没有印章' },
    { name: 'seals-no-company', path: '/me/seals', who: 'person', prepare: async (page) => { await says('/me/certificate-bindings', { bindings: [] })(page); await says('/me/seals', { seals: [] })(page) }, sees: '还没有单位证书' },
    { name: 'seals-error', path: '/me/seals', who: 'person', prepare: fails('/me/seals'), sees: FAILED },
    { name: 'seals-make', path: '/me/seals', who: 'person', act: (page) => page.getByRole('button', { name: '制作印章' }).click(), sees: '单位证书' },
    { name: 'seals-revoke', path: '/me/seals', who: 'person', act: (page) => page.getByRole('button', { name: '注销' }).first().click(), sees: '永远不能再用' },
    { name: 'seals-held', path: '/me/seals', who: 'person', prepare: says('/me/seals', { seals: [{ ...seals.seal('suspended'), held_by: 'representative', may_resume: false }, { ...seals.seal('revoked', 'contract'), lost_by: 'representative_left' }] }), sees: '只有法定代表人（负责人）可以恢复' },
    { name: 'seals-agency-over', path: '/me/seals', who: 'person', prepare: says('/me/seals', { seals: [{ ...seals.seal('suspended'), held_by: 'platform', lost_by: 'agency_over', may_resume: false }] }), sees: '持有人的经办授权已结束' },
    { name: 'seals-again', path: '/me/seals', who: 'person', prepare: says('/me/seals/[^/]+/state', again, 401), act: (page) => page.getByRole('button', { name: '停用', exact: true }).first().click(), sees: '用两种方式验证' },
    { name: 'my-apps', path: '/me/apps', who: 'person', sees: '用途：图书到期提醒' },
    { name: 'my-apps-loading', path: '/me/apps', who: 'person', prepare: waits('/me/apps'), sees: LOADING },
    { name: 'my-apps-empty', path: '/me/apps', who: 'person', prepare: says('/me/apps', { apps: [] }), sees: '还没有授权任何应用' },
    { name: 'my-apps-error', path: '/me/apps', who: 'person', prepare: fails('/me/apps'), sees: FAILED },
    { name: 'my-apps-withdraw', path: '/me/apps', who: 'person', act: (page) => page.getByRole('button', { name: '撤销对“福州市图书馆”的授权' }).click(), sees: '将立即退出登录' },
    { name: 'my-apps-not-withdrawn', path: '/me/apps', who: 'person', prepare: says('/me/apps/library', problem(404, 'openid.no_such_consent', '您没有授权过这个应用').data, 404), act: async (page) => { await page.getByRole('button', { name: '撤销对“福州市图书馆”的授权' }).click(); await page.getByRole('dialog').getByRole('button', { name: '撤销授权', exact: true }).click() }, sees: '您没有授权过这个应用' },
    { name: 'legal-persons', path: '/me/legal-persons', who: 'person', sees: '请您答复的邀请' },
    { name: 'legal-persons-loading', path: '/me/legal-persons', who: 'person', prepare: waits('/me/legal-persons'), sees: LOADING },
    { name: 'legal-persons-empty', path: '/me/legal-persons', who: 'person', prepare: nobodysAgent, sees: '您还没有代表或经办任何单位' },
    { name: 'legal-persons-error', path: '/me/legal-persons', who: 'person', prepare: fails('/me/agency-offers'), sees: FAILED },
    { name: 'legal-persons-not-accepted', path: '/me/legal-persons', who: 'person', prepare: says('/me/agency-offers/o1/acceptance', problem(403, 'legal_persons.meant_for_another', '邀请中的姓名与您的实名不一致，请法定代表人重新邀请').data, 403), act: (page) => page.getByRole('button', { name: '接受“泉州示例服饰股份有限公司”的邀请', exact: true }).click(), sees: '邀请中的姓名与您的实名不一致' },
    { name: 'legal-persons-resign', path: '/me/legal-persons', who: 'person', act: (page) => page.getByRole('button', { name: '不再经办“福州市示例文化馆”' }).click(), sees: '您立即不能再代' },
    { name: 'legal-claim', path: '/me/legal-persons/claim', who: 'person', sees: '四项一致即通过' },
    { name: 'legal-claim-newcomer', path: '/me/legal-persons/claim', who: 'newcomer', sees: '请先完成实名认证' },
    { name: 'legal-claim-faults', path: '/me/legal-persons/claim', who: 'person', act: async (page) => { await page.getByLabel('统一社会信用代码').fill('91350099MA2XYD01X6'); await page.getByRole('button', { name: '开始核对' }).click() }, sees: '请核对 18 位代码' },
    { name: 'legal-claim-proven', path: '/me/legal-persons/claim', who: 'person', act: claimsCompany, sees: '认证成功' },
    { name: 'legal-claim-refused', path: '/me/legal-persons/claim', who: 'person', prepare: says('/me/legal-person-claims', legal.claims[1], 201), act: claimsCompany, sees: '未能核验一致' },
    { name: 'legal-claim-pending', path: '/me/legal-persons/claim', who: 'person', prepare: async (page) => { await says('/me/legal-person-claims', legal.claims[0], 201)(page); await waits('/me/legal-person-claims/c1')(page) }, act: claimsCompany, sees: '正在向登记机关核对' },
    { name: 'agents', path: '/me/legal-persons/l1', who: 'person', sees: '待对方答复' },
    { name: 'agents-loading', path: '/me/legal-persons/l1', who: 'person', prepare: waits('/me/legal-persons/l1/agencies'), sees: LOADING },
    { name: 'agents-empty', path: '/me/legal-persons/l1', who: 'person', prepare: says('/me/legal-persons/l1/agencies', { agencies: [] }), sees: '还没有经办人' },
    { name: 'agents-missing', path: '/me/legal-persons/none', who: 'person', sees: '没有找到' },
    { name: 'agents-error', path: '/me/legal-persons/l1', who: 'person', prepare: fails('/me/legal-persons/l1/agencies'), sees: FAILED },
    { name: 'agents-end', path: '/me/legal-persons/l1', who: 'person', act: (page) => page.getByRole('button', { name: '结束对“**国”的授权' }).click(), sees: '对方立即不能再代单位办事' },
    { name: 'agents-invite', path: '/me/legal-persons/l1/invitation', who: 'person', sees: '对方会收到短信' },
    { name: 'agents-invite-items', path: '/me/legal-persons/l1/invitation', who: 'person', act: async (page) => { await page.getByLabel('指定事项').check(); await page.getByLabel('搜索事项').fill('身份证'); await page.getByRole('button', { name: '查找' }).click(); await page.getByRole('button', { name: '添加“居民身份证换领”' }).click() }, sees: '已选事项' },
    { name: 'agents-invite-faults', path: '/me/legal-persons/l1/invitation', who: 'person', act: async (page) => { await page.getByLabel('指定事项').check(); await page.getByRole('button', { name: '发出邀请' }).click() }, sees: '请至少选择一个事项' },
    { name: 'agents-invite-refused', path: '/me/legal-persons/l1/invitation', who: 'person', prepare: says('/me/legal-persons/l1/agencies', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/ends_on', code: 'legal_persons.lasts_too_long', detail: '授权期限最长366天' }] }).data, 422), act: async (page) => { await page.getByLabel('经办人姓名').fill('陈建国'); await page.getByLabel('经办人手机号码').fill('13800000001'); await page.getByRole('button', { name: '发出邀请' }).click() }, sees: '授权期限最长366天' },
    { name: 'mandates', path: '/me/mandates', who: 'person', sees: '授权 **强 代我办理' },
    { name: 'mandates-loading', path: '/me/mandates', who: 'person', prepare: waits('/me/mandates'), sees: LOADING },
    { name: 'mandates-empty', path: '/me/mandates', who: 'person', prepare: async (page) => { await says('/me/mandates', { mandates: [] })(page); await says('/me/children', { children: [] })(page) }, sees: '还没有授权' },
    { name: 'mandates-error', path: '/me/mandates', who: 'person', prepare: fails('/me/mandates'), sees: FAILED },
    { name: 'mandates-newcomer', path: '/me/mandates', who: 'newcomer', sees: '实名认证后才能授权或代办' },
    { name: 'mandates-accept', path: '/me/mandates', who: 'person', act: (page) => page.getByRole('button', { name: /^同意/ }).click(), sees: '同意后授权立即生效' },
    { name: 'mandates-name-differs', path: '/me/mandates', who: 'person', prepare: says('/me/mandates/m1/acceptance', problem(403, 'mandates.name_differs', '授权书上的姓名与您的实名不一致').data, 403), act: async (page) => { await page.getByRole('button', { name: /^同意/ }).click(); await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click() }, sees: '授权书上的姓名与您的实名不一致' },
    { name: 'mandates-uses', path: '/me/mandates', who: 'person', act: (page) => page.getByRole('button', { name: /^使用记录/ }).first().click(), sees: '提交申请' },
    { name: 'mandates-uses-none', path: '/me/mandates', who: 'person', prepare: says('/me/mandates/m2/uses', { uses: [] }), act: (page) => page.getByRole('button', { name: /^使用记录/ }).first().click(), sees: '还没有使用过' },
    { name: 'mandates-child-faults', path: '/me/mandates', who: 'person', act: (page) => page.getByRole('button', { name: '核验监护关系' }).click(), sees: '请填写孩子姓名' },
    { name: 'mandates-child-known', path: '/me/mandates', who: 'person', prepare: (page) => page.route('**/api/v1/me/children', async (route) => route.request().method() === 'POST' ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem(409, 'mandates.child_known', '这条监护关系已核验或正在核验').data) }) : route.fallback()), act: async (page) => { await page.getByLabel('孩子姓名').fill('林小宝'); await page.getByLabel('孩子的公民身份号码').fill('350099201809011357'); await page.getByRole('button', { name: '核验监护关系' }).click() }, sees: '这条监护关系已核验或正在核验' },
    { name: 'acting-home', path: '/', who: 'person', prepare: says('/me', { ...people.person, acting_for: mandates.actingFor }), sees: '正在代 **英 办理' },
    { name: 'acting-over', path: '/cases', who: 'person', prepare: async (page) => { await says('/me', { ...people.person, acting_for: mandates.actingOver })(page); await says('/cases', problem(403, 'mandates.authority_over', '您代其办理的授权已结束，请切换回为本人办理').data, 403)(page) }, sees: '代 **英 办理的授权已结束' },
    { name: 'acting-apply', path: '/apply/11', who: 'person', prepare: async (page) => { await says('/me', { ...people.person, acting_for: mandates.actingFor })(page); await says('/cases/11', { ...cases.caseOf('11'), form: { applicant_name: '林晓燕' }, known: { applicant_name: '林晓燕' }, withheld: ['applicant_citizen_id', 'mobile'] })(page) }, sees: '您的授权不包括查看' },
    { name: 'acting-case', path: '/cases/13', who: 'person', prepare: says('/cases/13', { ...cases.caseOf('13'), agent: { name: '**强', ground: 'mandate' } }), sees: '由 **强 代办（授权代办）' },
    { name: 'mandates-child-uses', path: '/me/mandates', who: 'person', act: (page) => page.getByRole('button', { name: '使用记录：**宝' }).click(), sees: '提交申请' },
    { name: 'mandates-child-ended', path: '/me/mandates', who: 'person', prepare: says('/me/children', { children: [mandates.doubtfulChild, mandates.endedChild] }), sees: '人口库已不再显示您是这个孩子的监护人' },
    { name: 'mandates-guardians', path: '/me/mandates', who: 'person', prepare: says('/me/guardians', { guardians: mandates.guardians }), sees: '监护人为我办理的每一步都有记录' },
    { name: 'mandates-guardian-uses', path: '/me/mandates', who: 'person', prepare: says('/me/guardians', { guardians: mandates.guardians }), act: (page) => page.getByRole('button', { name: '使用记录：**芳' }).click(), sees: '提交申请' },
    { name: 'mandate-new', path: '/me/mandates/new', who: 'person', sees: '允许对方查看我的信息' },
    { name: 'mandate-new-faults', path: '/me/mandates/new', who: 'person', act: (page) => page.getByRole('button', { name: '发出' }).click(), sees: '请填写对方姓名' },
    { name: 'mandate-new-items', path: '/me/mandates/new', who: 'person', act: async (page) => { await page.getByLabel('查找事项').fill('身份证'); await page.getByRole('button', { name: '搜索', exact: true }).click(); await page.getByRole('button', { name: /^选择：/ }).first().click() }, sees: '去掉' },
    { name: 'mandate-new-theme', path: '/me/mandates/new', who: 'person', act: (page) => page.getByText('一个主题').click(), sees: '主题' },
    { name: 'security-not-linked', path: '/me/security?federation=other_person&provider=mstax', who: 'person', sees: '不是同一人，不能关联' },
    { name: 'security-link-again', path: '/me/security', who: 'person', act: (page) => page.getByRole('button', { name: '关联闽税通' }).click(), sees: '验证是您本人' },
    { name: 'security-only-way', path: '/me/security', who: 'person', prepare: says('/me/links/l1', problem(409, 'federation.only_way', '这是您唯一可靠的登录方式，请先设置密码或通行密钥').data, 409), act: (page) => page.getByRole('button', { name: '解除与e福州的关联' }).click(), sees: '唯一可靠的登录方式' },
    { name: 'link', path: '/me/link?wish=w1', who: 'person', sees: '两边是同一人' },
    { name: 'link-loading', path: '/me/link?wish=w1', who: 'person', prepare: waits('/me/link-wishes/w1'), sees: LOADING },
    { name: 'link-over', path: '/me/link?wish=w9', who: 'person', prepare: says('/me/link-wishes/w9', problem(404, 'federation.no_such_wish', '没有待确认的关联，或已超时').data, 404), sees: '没有待确认的关联' },
    { name: 'link-refused', path: '/me/link?wish=w1', who: 'person', prepare: says('/me/link-wishes/w1/confirmation', problem(409, 'federation.taken', '该账号已关联').data, 409), act: (page) => page.getByRole('button', { name: '确认关联' }).click(), sees: '该账号已关联' },
    { name: 'sign-in-elsewhere', path: '/sign-in', sees: '用e福州登录' },
    { name: 'sign-in-unlinked', path: '/sign-in?federation=unlinked&provider=efuzhou', sees: '还没有与“马上办”关联' },
    { name: 'sign-in-untrusted', path: '/sign-in?federation=wrong&provider=efuzhou', sees: '无法核实，为了您的安全没有登录' },
    { name: 'sign-in-elsewhere-down', path: '/sign-in', act: (page) => page.getByRole('button', { name: '用闽税通登录' }).click(), sees: '对方平台暂时无法访问' },
    { name: 'sign-in-second-step', path: '/sign-in?federation=second&provider=efuzhou#AAAA', sees: '您的账号开启了两步验证' },
    { name: 'bindings', path: '/me/certificates/bindings', who: 'person', prepare: says('/me/certificate-bindings', { bindings: [seals.company, seals.own] }), sees: '单位，统一社会信用代码' },
    { name: 'bindings-empty', path: '/me/certificates/bindings', who: 'person', prepare: says('/me/certificate-bindings', { bindings: [] }), sees: '还没有绑定证书' },
    { name: 'bindings-loading', path: '/me/certificates/bindings', who: 'person', prepare: waits('/me/certificate-bindings'), sees: LOADING },
    { name: 'bindings-error', path: '/me/certificates/bindings', who: 'person', prepare: fails('/me/certificate-bindings'), sees: FAILED },
    { name: 'bindings-newcomer', path: '/me/certificates/bindings', who: 'newcomer', prepare: says('/me/certificate-bindings', { bindings: [] }), sees: '实名认证后才能绑定证书' },
    { name: 'bindings-bind', path: '/me/certificates/bindings', who: 'person', act: beginBinding, sees: 'purpose: bind' },
    { name: 'bindings-faults', path: '/me/certificates/bindings', who: 'person', act: async (page) => { await beginBinding(page); await page.getByRole('button', { name: '绑定', exact: true }).click() }, sees: '请选择PEM格式的证书文件' },
    { name: 'bindings-refused', path: '/me/certificates/bindings', who: 'person', prepare: (page) => page.route(api('/me/certificate-bindings'), (route) => (route.request().method() === 'POST' ? give(NOT_TAKEN, 422)(route) : route.fallback())), act: async (page) => { await beginBinding(page); await showCertificate(page, '绑定') }, sees: '证书上的姓名与您实名认证的姓名不符' },
    { name: 'bindings-again', path: '/me/certificates/bindings', who: 'person', prepare: says('/me/certificate-challenges', problem(401, 'identity.sign_in_again', '请先验证是您本人').data, 401), act: beginBinding, sees: '去验证是我本人' },
    { name: 'bindings-unbind', path: '/me/certificates/bindings', who: 'person', act: (page) => page.getByRole('button', { name: '解除绑定：福州海峡贸易有限公司' }).click(), sees: '已经作出的签名仍然有效' },
    { name: 'certificates', path: '/me/certificates', who: 'person', prepare: proven, sees: '由单位法定代表人暂停' },
    { name: 'certificates-level', path: '/me/certificates', who: 'person', sees: '申办证书需要实名等级L3' },
    { name: 'certificates-empty', path: '/me/certificates', who: 'person', prepare: holding(), sees: '还没有证书' },
    { name: 'certificates-loading', path: '/me/certificates', who: 'person', prepare: waits('/me/issued-certificates'), sees: LOADING },
    { name: 'certificates-error', path: '/me/certificates', who: 'person', prepare: fails('/me/issued-certificates'), sees: FAILED },
    { name: 'certificates-not-offered', path: '/me/certificates', who: 'person', prepare: says('/me/issued-certificates', { certificates: [], is_offered: false }), sees: '证书签发服务尚未开通' },
    { name: 'certificates-pending', path: '/me/certificates', who: 'person', prepare: holding(certificates.ordered), sees: '有一张证书正在签发' },
    { name: 'certificates-states', path: '/me/certificates', who: 'person', prepare: holding(certificates.ending, certificates.failed, certificates.over), sees: '已过期' },
    { name: 'certificates-waiting', path: '/me/certificates', who: 'person', prepare: answering(202, certificates.ordered, certificates.ordered), act: orderOne, sees: '等待签发机构签发' },
    { name: 'certificates-refused', path: '/me/certificates', who: 'person', prepare: answering(403, problem(403, 'certificates.two_factors_needed', '办理或恢复证书需要用两种方式验证身份').data as object, {}), act: orderOne, sees: '办理或恢复证书需要用两种方式验证身份' },
    { name: 'certificates-failed', path: '/me/certificates', who: 'person', prepare: answering(202, certificates.ordered, { ...certificates.failed, id: certificates.ordered.id }), act: orderOne, sees: '签发机构给出的证书与申请不符' },
    { name: 'certificates-revoke', path: '/me/certificates', who: 'person', prepare: proven, act: (page) => page.getByRole('button', { name: '吊销' }).first().click(), sees: '吊销后不能恢复' },
    { name: 'settings', path: '/me/settings', who: 'person', sees: '长辈版（大字大按钮）' },
]

const WRONG_APP = [
    { pointer: '/metadata/redirect_uris/1', code: 'openid.address', detail: '地址应为完整的https网址，不含片段和用户信息，且不是内部地址' },
    { pointer: '/metadata/scopes/1/reason', code: 'openid.no_reason', detail: '请说明为什么需要此项信息' },
    { pointer: '/metadata/sector_identifier', code: 'openid.sector', detail: '回调地址属于不同主机时，须填写sector_identifier主机名' },
]

export const DESK: PageState[] = [
    { name: 'desk-sign-in', path: '/desk/', sees: '工作人员登录' },
    { name: 'desk-sign-in-faults', path: '/desk/', act: (page) => page.getByRole('button', { name: '登录' }).click(), sees: '请输入 6 位动态口令' },
    {
        name: 'desk-queue-accept-some', path: '/desk/', who: 'officer', sees: '申请还不完整，请按提示补齐',
        prepare: async (page) => {
            await page.route(api('/desk/case-batches'), (route) => {
                const { cases: all } = route.request().postDataJSON() as { cases: { id: string }[] }
                const results = all.map(({ id }, at) => (at === 0 ? { id, done: true } : { id, done: false, code: 'cases.incomplete', detail: '申请还不完整，请按提示补齐' }))
                return give({ results })(route)
            })
        },
        act: async (page) => { for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check(); await page.getByRole('button', { name: '受理所选' }).click() },
    },
    { name: 'desk-queue-picked', path: '/desk/', who: 'officer', act: (page) => page.getByRole('checkbox').first().check(), sees: '只受理形式审查没有问题的申请' },
    { name: 'desk-queue', path: '/desk/', who: 'officer', act: (page) => page.getByRole('button', { name: '全部' }).click(), sees: '超期 1 个工作日' },
    { name: 'desk-queue-empty', path: '/desk/', who: 'officer', prepare: says('/desk/queue', { cases: [], counts: {} }), sees: '没有待办的办件' },
    { name: 'desk-queue-loading', path: '/desk/', who: 'officer', prepare: waits('/desk/queue'), sees: LOADING },
    { name: 'desk-queue-error', path: '/desk/', who: 'officer', prepare: fails('/desk/queue'), sees: FAILED },
    { name: 'desk-keys', path: '/desk/', who: 'officer', act: (page) => page.keyboard.press('?'), sees: '键盘快捷键' },
    { name: 'desk-case', path: '/desk/cases/22', who: 'officer', sees: '谁看过这份办件' },
    { name: 'desk-case-signed', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByText('自行验证').click(), sees: '福州海峡贸易有限公司' },
    { name: 'desk-case-unsigned', path: '/desk/cases/26', who: 'officer', sees: '申请人没有数字签名。' },
    { name: 'desk-case-signed-outdated', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22/signature', { ...signature.byAccount, is_current: false }), sees: '签名后内容有改动' },
    { name: 'desk-case-signature-error', path: '/desk/cases/22', who: 'officer', prepare: fails('/desk/cases/22/signature'), sees: FAILED },
    { name: 'desk-case-decided', path: '/desk/cases/26', who: 'officer', sees: '当前状态没有可办理的操作' },
    { name: 'desk-case-missing', path: '/desk/cases/99', who: 'officer', sees: '没有找到' },
    { name: 'desk-case-sources', path: '/desk/cases/22', who: 'officer', prepare: filledIn('/desk/cases/22', () => cases.withSources(cases.deskCaseOf('22')!, { marriage_certificate: 'J350102-2012-001985' })), sees: '由申请人填写（结婚证登记信息：没有这一项）' },
    { name: 'desk-case-pairs', path: '/desk/cases/22', who: 'officer', prepare: naming('/desk/cases/22', () => cases.withPairs(cases.deskCaseOf('22')!, 'mismatch', 'match')), sees: '配偶：姓名与公民身份号码核对不一致' },
    { name: 'desk-case-form-error', path: '/desk/cases/22', who: 'officer', prepare: fails('/items/GA006/form'), sees: FAILED },
    { name: 'desk-accept', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByRole('button', { name: '受理', exact: true }).click(), sees: '受理后开始计算承诺时限' },
    { name: 'desk-more', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByRole('button', { name: '通知补正' }).click(), sees: '请一次性列明' },
    { name: 'desk-decide-faults', path: '/desk/cases/24', who: 'officer', act: async (page) => { await page.getByRole('button', { name: '办结' }).click(); await page.getByRole('dialog').getByRole('button', { name: '办结' }).click() }, sees: '请选择一项' },
    { name: 'desk-refuse', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByRole('button', { name: '不予受理' }).click(), sees: '材料不全或不符合法定形式' },
    { name: 'desk-suspend', path: '/desk/cases/24', who: 'officer', act: (page) => page.getByRole('button', { name: '特别程序' }).click(), sees: '专家评审' },
    { name: 'desk-extend-faults', path: '/desk/cases/24', who: 'officer', act: async (page) => { await page.getByRole('button', { name: '申请延期' }).click(); await page.getByRole('dialog').getByRole('button', { name: '申请延期' }).click() }, sees: '请填写 1 到 10 之间的整数天数' },
    { name: 'desk-terminate', path: '/desk/cases/24', who: 'officer', act: (page) => page.getByRole('button', { name: '终止办理' }).click(), sees: '申请单位依法终止' },
    { name: 'desk-settle', path: '/desk/cases/24', who: 'officer', prepare: says('/desk/cases/24', { ...cases.deskCaseOf('24'), allowed: ['settle_extension', 'decide'], extension: { working_days: 5, reason: '需要现场核查房屋', state: 'asked', asked_at: '2018-10-11T10:00:00+08:00', asked_by: '王建国' } }), act: (page) => page.getByRole('button', { name: '审批延期' }).click(), sees: '需要现场核查房屋' },
    { name: 'desk-case-step-clocks', path: '/desk/cases/24', who: 'officer', sees: '没有单独的时限，在整件时限内办理。' },
    { name: 'desk-case-clock', path: '/desk/cases/24', who: 'officer', sees: '申请涉及相邻权人利益，依法举行听证' },
    { name: 'desk-trust', path: '/desk/trust', who: 'operator', sees: '示范企业CA' },
    { name: 'desk-trust-loading', path: '/desk/trust', who: 'operator', prepare: waits('/desk/authorities'), sees: LOADING },
    { name: 'desk-trust-empty', path: '/desk/trust', who: 'operator', prepare: says('/desk/authorities', { authorities: [] }), sees: '列表中还没有机构' },
    { name: 'desk-trust-error', path: '/desk/trust', who: 'operator', prepare: fails('/desk/authorities'), sees: FAILED },
    { name: 'desk-trust-add', path: '/desk/trust', who: 'operator', act: (page) => page.getByRole('button', { name: '添加机构' }).click(), sees: '吊销列表地址' },
    { name: 'desk-assist', path: '/desk/assist', who: 'officer', sees: '申请人如何同意' },
    { name: 'desk-assist-faults', path: '/desk/assist', who: 'officer', act: (page) => page.getByRole('button', { name: '开始代申报' }).click(), sees: '请选择事项' },
    { name: 'desk-assist-card', path: '/desk/assist', who: 'officer', act: async (page) => { await page.getByText('出示身份证并签字').click(); await page.getByLabel('查找事项').fill('身份证'); await page.getByRole('button', { name: '搜索', exact: true }).click() }, sees: '已在同意书上签字' },
    { name: 'desk-assist-wrong-code', path: '/desk/assist', who: 'officer', prepare: says('/desk/assistances', problem(403, 'identity.code.wrong', '验证码不正确或已失效，请重新获取').data, 403), act: async (page) => { await page.getByLabel('查找事项').fill('身份证'); await page.getByRole('button', { name: '搜索', exact: true }).click(); await page.getByRole('button', { name: /^选择：/ }).first().click(); await page.getByLabel('申请人手机号码').fill('13805910001'); await page.getByLabel('申请人收到的验证码').fill('123456'); await page.getByRole('button', { name: '开始代申报' }).click() }, sees: '验证码不正确或已失效' },
    { name: 'desk-assist-error', path: '/desk/assist', who: 'officer', prepare: fails('/me/acting-for'), sees: FAILED },
    { name: 'desk-assist-loading', path: '/desk/assist', who: 'officer', prepare: waits('/me/acting-for'), sees: LOADING },
    { name: 'desk-assist-case', path: '/desk/assist', who: 'officer', prepare: says('/me/acting-for', mandates.assisting), sees: '正在为 **英 代申报' },
    { name: 'desk-assist-received', path: '/desk/assist', who: 'officer', prepare: async (page) => { await says('/me/acting-for', mandates.assisting)(page); await page.route('**/api/v1/cases', (route) => route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify(cases.receivedElsewhere(cases.caseOf('11')!)) })) }, sees: '时限从收件起算' },
    { name: 'desk-assist-elsewhere', path: '/desk/assist', who: 'officer', prepare: says('/me/acting-for', mandates.assisting), act: (page) => page.getByRole('button', { name: '在别处办理' }).click(), sees: /^就选/ },
    { name: 'desk-assist-done', path: '/desk/assist', who: 'officer', prepare: async (page) => { await says('/me/acting-for', mandates.assisting)(page); await page.route('**/api/v1/cases', (route) => route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify({ ...cases.caseOf('13') }) })) }, sees: '办件编号' },
    { name: 'desk-assist-life', path: '/desk/assist', who: 'officer', act: async (page) => { await page.getByLabel('姓名', { exact: true }).fill('何老汉'); await page.getByLabel('公民身份号码', { exact: true }).fill('350099194001151530'); await page.getByRole('button', { name: '向人口库核对' }).click() }, sees: '已向人口库核对' },
    { name: 'desk-assist-guardian-faults', path: '/desk/assist', who: 'officer', act: (page) => page.getByRole('button', { name: '登记文书' }).click(), sees: '请填写文书号' },
    { name: 'desk-assist-guardian-unknown', path: '/desk/assist', who: 'officer', prepare: says('/desk/guardianship-rulings', problem(404, 'mandates.no_such_guardianship', '没有找到这段监护关系，请核对监护人的姓名、公民身份号码和孩子的公民身份号码').data, 404), act: ruleOnGuardian, sees: '没有找到这段监护关系' },
    { name: 'desk-assist-guardian', path: '/desk/assist', who: 'officer', act: ruleOnGuardian, sees: '已登记，立即生效' },
    { name: 'desk-promise', path: '/desk/cases/24', who: 'officer', prepare: says('/desk/cases/24', cases.withPromise(cases.deskCaseOf('24')!, { late: true })), sees: '核查说明' },
    { name: 'desk-promise-kept', path: '/desk/cases/24', who: 'officer', prepare: says('/desk/cases/24', cases.withPromise(cases.deskCaseOf('24')!, { state: 'handed_in' })), act: (page) => page.getByRole('button', { name: '已履行 居住地住址证明', exact: true }).click(), sees: '容缺后补 · 已履行' },
    { name: 'desk-viruses', path: '/desk/cases/24', who: 'officer', prepare: says('/desk/cases/24', cases.withVirusChecks(cases.deskCaseOf('24')!)), act: (page) => page.getByRole('button', { name: /居住地住址证明/ }).click(), sees: '打开前请注意安全' },
    { name: 'desk-case-agent', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22', { ...cases.deskCaseOf('22'), agent: { ground: 'mandate', name: '黄志强', mobile: '13900001234' } }), sees: '授权代办' },
    { name: 'desk-corrections', path: '/desk/corrections', who: 'officer', sees: '林*燕' },
    { name: 'desk-corrections-empty', path: '/desk/corrections', who: 'officer', prepare: says('/desk/corrections', { corrections: [] }), sees: '没有更正申请' },
    { name: 'desk-corrections-loading', path: '/desk/corrections', who: 'officer', prepare: waits('/desk/corrections'), sees: LOADING },
    { name: 'desk-corrections-error', path: '/desk/corrections', who: 'officer', prepare: fails('/desk/corrections'), sees: FAILED },
    { name: 'desk-correction', path: '/desk/corrections/co1', who: 'officer', sees: '门牌写错了' },
    { name: 'desk-correction-faults', path: '/desk/corrections/co1', who: 'officer', act: (page) => page.getByRole('button', { name: '不予更正' }).click(), sees: '请填写答复' },
    { name: 'desk-correction-missing', path: '/desk/corrections/co9', who: 'officer', sees: '没有找到' },
    { name: 'desk-endings', path: '/desk/endings', who: 'operator', sees: '使一个账号在全部设备上退出登录' },
    { name: 'desk-endings-faults', path: '/desk/endings', who: 'operator', act: (page) => page.getByRole('button', { name: '全部退出' }).click(), sees: '请填写手机号码或用户名' },
    { name: 'desk-endings-done', path: '/desk/endings', who: 'operator', act: async (page) => { await page.getByLabel('手机号码，或工作人员用户名').fill('13805910001'); await page.getByLabel('设备丢失或被盗').check(); await page.getByRole('button', { name: '全部退出' }).click() }, sees: '已退出 2 处登录' },
    { name: 'desk-stuck', path: '/desk/stuck', who: 'operator', sees: '短信网关无响应' },
    { name: 'desk-stuck-empty', path: '/desk/stuck', who: 'operator', prepare: async (page) => { await says('/desk/dead-letters', { letters: [] })(page); await says('/desk/parked-entries', { entries: [] })(page) }, sees: '一切正常' },
    { name: 'desk-stuck-entries', path: '/desk/stuck', who: 'operator', prepare: says('/desk/dead-letters', { letters: [] }), sees: '通常需要更新本程序' },
    { name: 'desk-stuck-loading', path: '/desk/stuck', who: 'operator', prepare: waits('/desk/parked-entries'), sees: LOADING },
    { name: 'desk-stuck-error', path: '/desk/stuck', who: 'operator', prepare: fails('/desk/parked-entries'), sees: FAILED },
    { name: 'desk-stuck-not-allowed', path: '/desk/stuck', who: 'officer', prepare: says('/desk/dead-letters', problem(403, 'http.not_allowed', '只有运维员可以查看。').data, 403), sees: '只有运维员可以查看' },
    { name: 'desk-stuck-not-sent', path: '/desk/stuck', who: 'operator', prepare: says('/desk/dead-letters/d1/resending', problem(409, 'outbound.not_dead', '这条消息已经重新发送。').data, 409), act: (page) => page.getByRole('button', { name: /^重新发送/ }).first().click(), sees: '这条消息已经重新发送' },
    { name: 'desk-stuck-not-tried', path: '/desk/stuck', who: 'operator', prepare: says('/desk/parked-entries/notices/4711/retrying', problem(404, 'app.no_such_parked_entry', '没有这条搁置的记录，可能已经处理').data, 404), act: (page) => page.getByRole('button', { name: /^重试：/ }).first().click(), sees: '没有这条搁置的记录' },
    { name: 'developers', path: '/developers', act: (page) => page.getByText('开始申请').click(), sees: 'Idempotency-Key: a-new-key-for-each-deed' },
    { name: 'developers-loading', path: '/developers', prepare: waits('/openapi.json'), sees: LOADING },
    { name: 'developers-error', path: '/developers', prepare: fails('/openapi.json'), sees: FAILED },
    { name: 'desk-apps', path: '/desk/apps', who: 'operator', sees: '榕城缴费' },
    { name: 'desk-apps-empty', path: '/desk/apps', who: 'officer', prepare: says('/desk/apps', { apps: [] }), sees: '还没有接入应用' },
    { name: 'desk-apps-loading', path: '/desk/apps', who: 'officer', prepare: waits('/desk/apps'), sees: LOADING },
    { name: 'desk-apps-error', path: '/desk/apps', who: 'officer', prepare: fails('/desk/apps'), sees: FAILED },
    { name: 'desk-app', path: '/desk/apps/library', who: 'officer', sees: '图书到期提醒' },
    { name: 'desk-app-refused', path: '/desk/apps/bus', who: 'officer', sees: '审核意见：请说明为什么需要公民身份号码。' },
    { name: 'desk-app-missing', path: '/desk/apps/none', who: 'officer', sees: '没有找到' },
    { name: 'desk-app-submit', path: '/desk/apps/museum', who: 'officer', act: (page) => page.getByRole('button', { name: '提交审核' }).click(), sees: '提交后由平台审核' },
    { name: 'desk-app-review', path: '/desk/apps/pay', who: 'operator', act: (page) => page.getByRole('button', { name: '通过', exact: true }).click(), sees: '请核对回调地址' },
    { name: 'desk-app-refuse-faults', path: '/desk/apps/pay', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '不通过' }).click(); await page.getByRole('dialog').getByRole('button', { name: '不通过' }).click() }, sees: '请说明原因' },
    { name: 'desk-app-own-review', path: '/desk/apps/pay', who: 'operator', prepare: says('/desk/apps/pay/review', problem(403, 'openid.own_review', '不能审核自己提交的应用').data, 403), act: async (page) => { await page.getByRole('button', { name: '通过', exact: true }).click(); await page.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click() }, sees: '不能审核自己提交的应用' },
    { name: 'desk-app-secret', path: '/desk/apps/library', who: 'officer', act: (page) => page.getByRole('button', { name: '生成新口令' }).click(), sees: '口令只显示这一次' },
    { name: 'desk-app-secret-too-many', path: '/desk/apps/library', who: 'officer', prepare: says('/desk/apps/library/secrets', problem(409, 'openid.too_many_secrets', '已有2个有效密钥，请先作废一个').data, 409), act: (page) => page.getByRole('button', { name: '生成新口令' }).click(), sees: '请先作废一个' },
    { name: 'desk-app-webhooks', path: '/desk/apps/card', who: 'officer', sees: '连续三天无法送达' },
    { name: 'desk-app-webhooks-none', path: '/desk/apps/card', who: 'officer', prepare: says('/desk/apps/card/webhooks', { endpoints: [], types: [] }), sees: '还没有推送地址' },
    { name: 'desk-app-webhooks-loading', path: '/desk/apps/card', who: 'officer', prepare: waits('/desk/apps/card/webhooks'), sees: '办件进度推送' },
    { name: 'desk-app-webhooks-error', path: '/desk/apps/card', who: 'officer', prepare: fails('/desk/apps/card/webhooks'), sees: FAILED },
    { name: 'desk-app-webhook-secret', path: '/desk/apps/card', who: 'officer', act: (page) => page.getByRole('button', { name: '更换密钥' }).first().click(), sees: '签名密钥只显示这一次' },
    { name: 'desk-app-webhook-deliveries', path: '/desk/apps/card', who: 'officer', act: (page) => page.getByText('最近的通知').first().click(), sees: '已尝试 3 次' },
    { name: 'desk-app-webhook-faults', path: '/desk/apps/card', who: 'officer', act: async (page) => { const register = page.getByRole('button', { name: '登记推送地址' }); await register.waitFor(); await says('/desk/apps/card/webhooks', { ...(problem(422, 'json.invalid', '有 1 处填写有误。').data as object), faults: [{ pointer: '/url', code: 'apps.address', detail: '推送地址应为完整的https网址，不含片段和用户信息，且不是内部地址' }] }, 422)(page); await register.click() }, sees: '且不是内部地址' },
    { name: 'desk-providers', path: '/desk/providers', who: 'operator', sees: '闽税通' },
    { name: 'desk-providers-loading', path: '/desk/providers', who: 'operator', prepare: waits('/desk/identity-providers'), sees: LOADING },
    { name: 'desk-providers-empty', path: '/desk/providers', who: 'operator', prepare: says('/desk/identity-providers', { providers: [] }), sees: '还没有身份提供方' },
    { name: 'desk-providers-error', path: '/desk/providers', who: 'operator', prepare: fails('/desk/identity-providers'), sees: FAILED },
    { name: 'desk-provider', path: '/desk/providers/efuzhou', who: 'operator', sees: '退出通知地址' },
    { name: 'desk-provider-suspending', path: '/desk/providers/efuzhou', who: 'operator', act: (page) => page.getByRole('button', { name: '停用' }).click(), sees: '由其登录的会话立即退出' },
    { name: 'desk-provider-suspended', path: '/desk/providers/mstax', who: 'operator', sees: '核实中' },
    { name: 'desk-provider-new', path: '/desk/providers/new', who: 'operator', sees: '登记后不能更改' },
    { name: 'desk-provider-faults', path: '/desk/providers/new', who: 'operator', prepare: says('/desk/identity-providers', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/id', code: 'federation.bad_id', detail: '代号应为2至32个小写字母、数字或连字符' }, { pointer: '/provider/issuer', code: 'federation.bad_issuer', detail: '签发者应为公网的https地址' }] }).data, 422), act: (page) => page.getByRole('button', { name: '保存' }).click(), sees: '签发者应为公网的https地址' },
    { name: 'desk-terminals', path: '/desk/apps/library/terminals', who: 'operator', sees: '图书馆一楼大厅' },
    { name: 'desk-terminals-empty', path: '/desk/apps/pay/terminals', who: 'operator', sees: '还没有核验终端' },
    { name: 'desk-terminals-loading', path: '/desk/apps/library/terminals', who: 'operator', prepare: waits('/desk/one-code/terminals'), sees: LOADING },
    { name: 'desk-terminals-error', path: '/desk/apps/library/terminals', who: 'operator', prepare: fails('/desk/one-code/terminals'), sees: FAILED },
    { name: 'desk-terminals-not-allowed', path: '/desk/apps/library/terminals', who: 'officer', prepare: says('/desk/one-code/terminals', problem(403, 'http.not_allowed', '只有运维员可以登记终端。').data, 403), sees: '只有运维员可以登记终端' },
    { name: 'desk-terminal-new', path: '/desk/apps/library/terminals', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '登记终端' }).click(); await page.getByLabel('亮证授权').check(); await page.getByLabel('查找证照').fill('居') }, sees: '居民户口簿' },
    { name: 'desk-terminal-faults', path: '/desk/apps/library/terminals', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '登记终端' }).click(); await page.getByLabel('亮证授权').check(); await page.getByRole('dialog').getByRole('button', { name: '登记终端' }).click() }, sees: '请选择可以查看的证照' },
    { name: 'desk-terminal-refused', path: '/desk/apps/library/terminals', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '登记终端' }).click(); await page.getByLabel('名称').fill('4号窗口'); await page.getByLabel('位置').fill('二楼'); await page.getByLabel('通行').check(); await says('/desk/one-code/terminals', problem(429, 'one_code.too_many_terminals', '一个应用最多登记500个终端').data, 429)(page); await page.getByRole('dialog').getByRole('button', { name: '登记终端' }).click() }, sees: '最多登记500个终端' },
    { name: 'desk-terminal-key', path: '/desk/apps/library/terminals', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '登记终端' }).click(); await page.getByLabel('名称').fill('4号窗口'); await page.getByLabel('位置').fill('二楼'); await page.getByLabel('通行').check(); await page.getByRole('dialog').getByRole('button', { name: '登记终端' }).click() }, sees: '密钥只显示这一次' },
    { name: 'desk-terminal-renewed', path: '/desk/apps/library/terminals', who: 'operator', act: async (page) => { await page.getByRole('button', { name: '更换密钥：2号自助机' }).click(); await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click() }, sees: '密钥只显示这一次' },
    { name: 'desk-terminal-close', path: '/desk/apps/library/terminals', who: 'operator', act: (page) => page.getByRole('button', { name: '注销：2号自助机' }).click(), sees: '注销后不能恢复' },
    { name: 'desk-terminal-not-suspended', path: '/desk/apps/library/terminals', who: 'operator', prepare: says('/desk/one-code/terminals/[^/]+/suspension', problem(404, 'one_code.terminal_missing', '没有这个终端，或已注销').data, 404), act: async (page) => { await page.getByRole('button', { name: '停用：2号自助机' }).click(); await page.getByRole('dialog').getByRole('button', { name: '停用' }).click() }, sees: '没有这个终端' },
    { name: 'desk-app-new', path: '/desk/apps/new', who: 'officer', sees: '只申请必需的信息' },
    { name: 'desk-app-new-keys', path: '/desk/apps/new', who: 'officer', act: async (page) => { await page.getByLabel('高安全（FAPI 2.0）').check(); await page.getByLabel('手机号码').check(); await page.getByText('更多设置').click(); await page.getByLabel('应用名称').fill('榕城缴费'); await page.getByLabel('公钥集（JWKS）').fill('{"keys": ['); await page.getByRole('button', { name: '保存' }).click() }, sees: '这不是有效的 JSON 对象' },
    { name: 'desk-app-new-faults', path: '/desk/apps/new', who: 'officer', prepare: says('/desk/apps', problem(422, 'http.faults', '有几处需要修改', { faults: WRONG_APP }).data, 422), act: async (page) => { await page.getByLabel('应用名称').fill('市图书馆'); await page.getByLabel('手机号码').check(); await page.getByLabel('回调地址').fill('https://a.example/cb\nhttp://10.0.0.1/cb'); await page.getByRole('button', { name: '保存' }).click() }, sees: '第 2 行：地址应为完整的https网址' },
    { name: 'desk-app-edit', path: '/desk/apps/bus/edit', who: 'officer', sees: '为什么需要：手机号码' },
    ...CATALOGUE,
    ...DESK_QUESTIONS,
    ...SHOWCASE_DESK,
    ...BOOKINGS_DESK,
    ...ARCHIVE,
    ...EXCHANGE,
    ...DESK_BILLS,
    ...DESK_DOCUMENTS,
    ...WORDS,
    ...AUTOMATIC,
    ...DESK_TOGETHER,
    ...DESK_PROMISES,
    ...TASKS,
]

export const SUPERVISION: PageState[] = [
    { name: 'supervision-sign-in', path: '/supervision/', sees: '工作人员登录' },
    { name: 'supervision', path: '/supervision/', who: 'supervisor', sees: '各部门情况' },
    { name: 'supervision-loading', path: '/supervision/', who: 'supervisor', prepare: waits('/supervision/overview'), sees: LOADING },
    { name: 'supervision-error', path: '/supervision/', who: 'supervisor', prepare: fails('/supervision/overview'), sees: FAILED },
    { name: 'supervision-not-allowed', path: '/supervision/', who: 'officer', prepare: says('/supervision/overview', problem(403, 'http.not_allowed', '只有监督员可以查看。').data, 403), sees: '只有监督员可以查看' },
    { name: 'circulars', path: '/supervision/circulars', who: 'supervisor', sees: '2018-09' },
    { name: 'circulars-none', path: '/supervision/circulars', who: 'supervisor', prepare: says('/supervision/circulars', { circulars: [] }), sees: '还没有通报' },
    { name: 'circulars-loading', path: '/supervision/circulars', who: 'supervisor', prepare: waits('/supervision/circulars'), sees: LOADING },
    { name: 'circulars-error', path: '/supervision/circulars', who: 'supervisor', prepare: fails('/supervision/circulars'), sees: FAILED },
    { name: 'circular', path: '/supervision/circulars/2018-09', who: 'supervisor', sees: '被通报' },
    { name: 'circular-nobody-behind', path: '/supervision/circulars/2018-08', who: 'supervisor', sees: '没有地区或部门被通报' },
    { name: 'circular-loading', path: '/supervision/circulars/2018-09', who: 'supervisor', prepare: waits('/supervision/circulars/2018-09'), sees: LOADING },
    { name: 'circular-missing', path: '/supervision/circulars/2017-01', who: 'supervisor', sees: '没有找到' },
    { name: 'supervision-not-a-date', path: '/supervision/', who: 'supervisor', act: async (page) => { await page.getByLabel('起始日期').fill('2018-13-01'); await page.getByRole('button', { name: '查看', exact: true }).click() }, sees: '日期应为 年-月-日' },
    { name: 'supervision-tables', path: '/supervision/', who: 'supervisor', act: async (page) => { await page.getByText('查看数据表').first().waitFor(); for (const one of await page.getByText('查看数据表').all()) await one.click() }, sees: '非常不满意' },
]
