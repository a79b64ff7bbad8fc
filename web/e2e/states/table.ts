// Every page in every state that it has: where it is, who looks, what the server says, what is seen.
import type { Page } from '@playwright/test'
import * as account from '../fixture/account'
import { problem } from '../fixture/api'
import * as cases from '../fixture/cases'
import { api, give, silence, type Who } from '../support'

export interface PageState {
    name: string
    path: string
    who?: Who
    prepare?: (page: Page) => Promise<unknown>
    /// What to do on the page before it is looked at.
    act?: (page: Page) => Promise<unknown>
    sees: string | RegExp
}

const says = (path: string, data: unknown, status = 200) => (page: Page) => page.route(api(path), give(data, status))
const fails = (path: string) => says(path, problem(500, 'http.bug', '服务器出了问题，请稍后再试。').data, 500)
const waits = (path: string) => (page: Page) => page.route(api(path), silence)
const lost = (path: string) => (page: Page) => page.route(api(path), (route) => route.abort())

const empty = { cards: [], total: 0 }
const nothingFound = { ...empty, division: '350102000000', division_name: '福州市鼓楼区', facets: { themes: [], levels: [], audiences: [] } }
const LOADING = '正在加载'
const FAILED = '出了点问题'

const draftWith = (more: object) => says('/cases/11', { ...cases.caseOf('11'), ...more })

const again = problem(401, 'identity.sign_in_again', '为保护您的账号，请先重新验证身份', { facts: { strength: '2' } }).data
const press = (name: string) => (page: Page) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
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
    { name: 'security-error', path: '/me/security', who: 'person', prepare: fails('/me/factors'), sees: FAILED },
    { name: 'security-held-back', path: '/me/security', who: 'person', prepare: says('/me/factors', { ...account.factors, is_held_back: true }), sees: '高等级认证暂不生效' },
    { name: 'security-with-app', path: '/me/security', who: 'person', prepare: says('/me/factors', account.withApp), sees: '还有 7 个恢复码可用' },
    { name: 'security-secret', path: '/me/security', who: 'person', act: press('绑定身份验证器'), sees: '用手机上的身份验证器扫描' },
    { name: 'security-again', path: '/me/security', who: 'person', prepare: says('/me/authenticator-app', again, 401), act: press('绑定身份验证器'), sees: '用两种方式验证' },
    { name: 'security-password', path: '/me/security', who: 'person', act: press('更改密码'), sees: '再输入一次新密码' },
    { name: 'security-password-faults', path: '/me/security', who: 'person', act: async (page) => { await press('更改密码')(page); await page.getByLabel('新密码', { exact: true }).fill('abc'); await press('更改密码')(page) }, sees: '两次输入的新密码不一样' },
    { name: 'security-password-common', path: '/me/security', who: 'person', prepare: says('/me/password', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/password', code: 'identity.password.common', detail: '这个密码太常见，容易被猜中，请换一个' }] }).data, 422), act: async (page) => { await press('更改密码')(page); await page.getByLabel('现在的密码').fill('correct horse'); await page.getByLabel('新密码', { exact: true }).fill('password1'); await page.getByLabel('再输入一次新密码').fill('password1'); await press('更改密码')(page) }, sees: '这个密码太常见' },
    { name: 'number', path: '/me/number', who: 'person', sees: '新手机号码' },
    { name: 'number-faults', path: '/me/number', who: 'person', act: press('向新号码发送验证码'), sees: '请输入 11 位手机号码' },
    { name: 'number-codes', path: '/me/number', who: 'person', act: async (page) => { await page.getByLabel('新手机号码').fill('13705910001'); await press('向新号码发送验证码')(page) }, sees: '原号码 138****0001 收到的验证码' },
    { name: 'levels', path: '/me/levels', who: 'person', sees: '我同意仅为本次核验处理我的人脸信息' },
    { name: 'levels-newcomer', path: '/me/levels', who: 'newcomer', sees: '去实名认证' },
    { name: 'proof-document', path: '/proof', who: 'newcomer', act: press('没有公民身份号码？用其他证件认证'), sees: 'H或M加8位数字' },
    { name: 'proof-document-faults', path: '/proof', who: 'newcomer', prepare: says('/document-proofings', problem(422, 'json.invalid', '有几处需要修改', { faults: [{ pointer: '/number', code: 'base.document.hk_mo_permit', detail: '港澳居民来往内地通行证号码应为H或M加8位数字' }] }).data, 422), act: async (page) => { await press('没有公民身份号码？用其他证件认证')(page); await page.getByLabel('姓名', { exact: true }).fill('陈大文'); await page.getByLabel('证件号码').fill('A1'); await page.getByLabel('出生日期').fill('1985-06-12'); await page.getByRole('checkbox').check(); await press('开始认证')(page) }, sees: '通行证号码应为H或M加8位数字' },
    { name: 'my-data', path: '/me/data', who: 'person', sees: '福州市鼓楼区东街示例巷2号' },
    { name: 'my-data-empty', path: '/me/data', who: 'newcomer', prepare: async (page) => { await says('/me/data-copies', { copies: [] })(page); await says('/me/corrections', { held: [], corrections: [] })(page) }, sees: '没有来自登记库的信息' },
    { name: 'my-data-making', path: '/me/data', who: 'person', prepare: says('/me/data-copies', { copies: [{ ...account.copies[0], state: 'making', done: 3, formats: [] }] }), sees: '正在制作' },
    { name: 'my-data-error', path: '/me/data', who: 'person', prepare: fails('/me/corrections'), sees: FAILED },
    { name: 'my-data-again', path: '/me/data', who: 'person', prepare: says('/me/data-copies/c2/pdf', again, 401), act: press('PDF'), sees: '用两种方式验证' },
    { name: 'my-data-correct', path: '/me/data', who: 'person', act: press('更正户籍地址'), sees: '现在是：福州市鼓楼区东街示例巷2号' },
    { name: 'my-data-correct-faults', path: '/me/data', who: 'person', act: async (page) => { await press('更正户籍地址')(page); await page.getByRole('dialog').getByRole('button', { name: '提出更正' }).click() }, sees: '请填写应当是什么' },
    { name: 'closing', path: '/me/closing', who: 'person', sees: '1 份未提交的草稿一并删除' },
    { name: 'closing-open', path: '/me/closing', who: 'person', prepare: says('/me/closing', { ...account.closing, open: [{ id: '13', name: '居民身份证换领', number: '350102181009000014' }] }), sees: '还有 1 件办件没有办结' },
    { name: 'closing-under-way', path: '/me/closing', who: 'person', prepare: says('/me/closing', { ...account.closing, closes_at: '2018-10-26T15:00:00+08:00' }), sees: '撤回注销申请' },
    { name: 'closing-error', path: '/me/closing', who: 'person', prepare: fails('/me/closing'), sees: FAILED },
]

export const CITIZEN: PageState[] = [
    { name: 'home', path: '/', sees: '居民身份证换领' },
    { name: 'home-loading', path: '/', prepare: async (page) => { for (const path of ['/items', '/themes', '/life-stages', '/bundles', '/flagship-apps']) await waits(path)(page) }, sees: '热门事项' },
    { name: 'home-empty', path: '/', prepare: says('/items', empty), sees: '这里暂时没有事项' },
    { name: 'home-error', path: '/', prepare: fails('/items'), sees: FAILED },
    { name: 'home-legal-person', path: '/', act: (page) => page.getByRole('button', { name: '法人' }).click(), sees: '企业开办一件事' },
    { name: 'home-suggestions', path: '/', act: (page) => page.getByRole('combobox').pressSequentially('身份'), sees: '身份证丢了怎么补办' },
    { name: 'place-picker', path: '/', act: async (page) => { await page.getByRole('button', { name: /当前地区/ }).click(); await page.getByRole('button', { name: '福州市' }).click() }, sees: '鼓楼区' },
    { name: 'search', path: '/search?q=身份证', sees: '共 3 个事项' },
    { name: 'search-loading', path: '/search?q=身份证', prepare: waits('/search'), sees: LOADING },
    { name: 'search-empty', path: '/search?q=飞船', prepare: says('/search', nothingFound), sees: '没有找到相关事项' },
    { name: 'search-error', path: '/search?q=身份证', prepare: fails('/search'), sees: FAILED },
    { name: 'search-unreachable', path: '/search?q=身份证', prepare: lost('/search'), sees: '连不上服务器' },
    { name: 'browse-stage', path: '/browse?life_stage=P04&audience=person', sees: '共 128 个事项' },
    { name: 'browse-empty', path: '/browse?theme=P155', prepare: says('/items', empty), sees: '这里暂时没有事项' },
    { name: 'bundle', path: '/bundles/B08', sees: '新生儿户口登记' },
    { name: 'apps', path: '/apps', sees: '电费查询缴纳' },
    { name: 'guide', path: '/items/GA006?division=350102000000', sees: '受理条件' },
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
    { name: 'apply-loading', path: '/apply/11', who: 'person', prepare: waits('/cases/11'), sees: LOADING },
    { name: 'apply-form-error', path: '/apply/11', who: 'person', prepare: fails('/items/GA006/form'), sees: FAILED },
    { name: 'apply-materials', path: '/apply/11?step=materials', who: 'person', sees: '从共享平台获取' },
    { name: 'apply-materials-missing', path: '/apply/11?step=materials', who: 'person', act: (page) => page.getByRole('button', { name: '下一步' }).click(), sees: '还缺必要材料' },
    { name: 'apply-materials-states', path: '/apply/11?step=materials', who: 'person', prepare: draftWith({ materials: [{ ...cases.materials('missing')[0], state: 'not_found' }, { ...cases.materials('done')[1] }] }), sees: '共享平台未查到' },
    { name: 'apply-check', path: '/apply/11?step=check', who: 'person', prepare: draftWith({ materials: cases.materials('done'), form: cases.caseOf('13')!.form }), sees: '我承诺' },
    { name: 'apply-no-materials', path: '/apply/11?step=materials', who: 'person', prepare: draftWith({ materials: [] }), sees: '不需要提交材料' },
    { name: 'apply-not-draft', path: '/apply/13', who: 'person', sees: '这份申请已经提交' },
    { name: 'cases', path: '/cases', who: 'person', sees: '继续填写后提交' },
    { name: 'cases-empty', path: '/cases', who: 'person', prepare: says('/cases', { cases: [] }), sees: '还没有办件' },
    { name: 'cases-error', path: '/cases', who: 'person', prepare: fails('/cases'), sees: FAILED },
    { name: 'case-accepted', path: '/cases/13', who: 'person', sees: '正在审查' },
    { name: 'case-withdraw', path: '/cases/13', who: 'person', act: (page) => page.getByRole('button', { name: '撤回申请' }).click(), sees: '撤回后本次申请终止' },
    { name: 'case-supplement', path: '/cases/12', who: 'person', sees: '租赁合同缺少出租人签名页' },
    { name: 'case-decided', path: '/cases/14', who: 'person', sees: '准予签发居住证' },
    { name: 'case-loading', path: '/cases/14', who: 'person', prepare: waits('/cases/14'), sees: LOADING },
    { name: 'case-form-error', path: '/cases/14', who: 'person', prepare: fails('/items/GA006/form'), sees: FAILED },
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
    { name: 'one-code-no-uses', path: '/one-code', who: 'person', prepare: says('/one-code/uses', { uses: [] }), sees: '还没有终端核验过您的码' },
    { name: 'my-apps', path: '/me/apps', who: 'person', sees: '用途：图书到期提醒' },
    { name: 'my-apps-loading', path: '/me/apps', who: 'person', prepare: waits('/me/apps'), sees: LOADING },
    { name: 'my-apps-empty', path: '/me/apps', who: 'person', prepare: says('/me/apps', { apps: [] }), sees: '还没有授权任何应用' },
    { name: 'my-apps-error', path: '/me/apps', who: 'person', prepare: fails('/me/apps'), sees: FAILED },
    { name: 'my-apps-withdraw', path: '/me/apps', who: 'person', act: (page) => page.getByRole('button', { name: '撤销对“福州市图书馆”的授权' }).click(), sees: '将立即退出登录' },
    { name: 'my-apps-not-withdrawn', path: '/me/apps', who: 'person', prepare: says('/me/apps/library', problem(404, 'openid.no_such_consent', '您没有授权过这个应用').data, 404), act: async (page) => { await page.getByRole('button', { name: '撤销对“福州市图书馆”的授权' }).click(); await page.getByRole('dialog').getByRole('button', { name: '撤销授权', exact: true }).click() }, sees: '您没有授权过这个应用' },
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
    { name: 'desk-queue', path: '/desk/', who: 'officer', act: (page) => page.getByRole('button', { name: '全部' }).click(), sees: '超期 1 个工作日' },
    { name: 'desk-queue-empty', path: '/desk/', who: 'officer', prepare: says('/desk/queue', { cases: [], counts: {} }), sees: '没有待办的办件' },
    { name: 'desk-queue-loading', path: '/desk/', who: 'officer', prepare: waits('/desk/queue'), sees: LOADING },
    { name: 'desk-queue-error', path: '/desk/', who: 'officer', prepare: fails('/desk/queue'), sees: FAILED },
    { name: 'desk-keys', path: '/desk/', who: 'officer', act: (page) => page.keyboard.press('?'), sees: '键盘快捷键' },
    { name: 'desk-case', path: '/desk/cases/22', who: 'officer', sees: '谁看过这份办件' },
    { name: 'desk-case-decided', path: '/desk/cases/26', who: 'officer', sees: '当前状态没有可办理的操作' },
    { name: 'desk-case-missing', path: '/desk/cases/99', who: 'officer', sees: '没有找到' },
    { name: 'desk-case-form-error', path: '/desk/cases/22', who: 'officer', prepare: fails('/items/GA006/form'), sees: FAILED },
    { name: 'desk-accept', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByRole('button', { name: '受理', exact: true }).click(), sees: '受理后开始计算承诺时限' },
    { name: 'desk-more', path: '/desk/cases/22', who: 'officer', act: (page) => page.getByRole('button', { name: '通知补正' }).click(), sees: '请一次性列明' },
    { name: 'desk-decide-faults', path: '/desk/cases/24', who: 'officer', act: async (page) => { await page.getByRole('button', { name: '办结' }).click(); await page.getByRole('dialog').getByRole('button', { name: '办结' }).click() }, sees: '请选择结论' },
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
    { name: 'desk-app-new', path: '/desk/apps/new', who: 'officer', sees: '只申请必需的信息' },
    { name: 'desk-app-new-keys', path: '/desk/apps/new', who: 'officer', act: async (page) => { await page.getByLabel('高安全（FAPI 2.0）').check(); await page.getByLabel('手机号码').check(); await page.getByText('更多设置').click(); await page.getByLabel('应用名称').fill('榕城缴费'); await page.getByLabel('公钥集（JWKS）').fill('{"keys": ['); await page.getByRole('button', { name: '保存' }).click() }, sees: '这不是有效的 JSON 对象' },
    { name: 'desk-app-new-faults', path: '/desk/apps/new', who: 'officer', prepare: says('/desk/apps', problem(422, 'http.faults', '有几处需要修改', { faults: WRONG_APP }).data, 422), act: async (page) => { await page.getByLabel('应用名称').fill('市图书馆'); await page.getByLabel('手机号码').check(); await page.getByLabel('回调地址').fill('https://a.example/cb\nhttp://10.0.0.1/cb'); await page.getByRole('button', { name: '保存' }).click() }, sees: '第 2 行：地址应为完整的https网址' },
    { name: 'desk-app-edit', path: '/desk/apps/bus/edit', who: 'officer', sees: '为什么需要：手机号码' },
]

export const SUPERVISION: PageState[] = [
    { name: 'supervision-sign-in', path: '/supervision/', sees: '工作人员登录' },
    { name: 'supervision', path: '/supervision/', who: 'supervisor', sees: '各部门情况' },
    { name: 'supervision-loading', path: '/supervision/', who: 'supervisor', prepare: waits('/supervision/overview'), sees: LOADING },
    { name: 'supervision-error', path: '/supervision/', who: 'supervisor', prepare: fails('/supervision/overview'), sees: FAILED },
    { name: 'supervision-not-allowed', path: '/supervision/', who: 'officer', prepare: says('/supervision/overview', problem(403, 'http.not_allowed', '只有监督员可以查看。').data, 403), sees: '只有监督员可以查看' },
    { name: 'supervision-not-a-date', path: '/supervision/', who: 'supervisor', act: async (page) => { await page.getByLabel('起始日期').fill('2018-13-01'); await page.getByRole('button', { name: '查看', exact: true }).click() }, sees: '日期应为 年-月-日' },
    { name: 'supervision-tables', path: '/supervision/', who: 'supervisor', act: async (page) => { await page.getByText('查看数据表').first().waitFor(); for (const one of await page.getByText('查看数据表').all()) await one.click() }, sees: '非常不满意' },
]
