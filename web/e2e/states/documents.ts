// Official documents and how they are served: of a citizen, at the desk, and for everybody.
import { problem } from '../fixture/api'
import * as bundles from '../fixture/bundles'
import * as documents from '../fixture/documents'
import * as mandates from '../fixture/mandates'
import { people } from '../fixture/people'
import { api } from '../support'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const CASE = '/cases/14/documents'
const DESK = '/desk/cases/24/documents'
const one = (document: object) => ({ documents: [documents.acceptance, document] })

const forFirm = { ...people.person, acting_for: { ...mandates.actingFor, kind: 'legal_person', name: '福建示例科技有限公司' } }

export const DOCUMENTS: PageState[] = [
    { name: 'case-documents', path: '/cases/14', who: 'person', sees: '本人已打开' },
    { name: 'case-documents-served', path: '/cases/14', who: 'person', prepare: says(CASE, one(documents.served)), sees: '到达本人同意的文书箱' },
    { name: 'case-documents-paper', path: '/cases/14', who: 'person', prepare: says(CASE, one(documents.travelling)), sees: '运单号 SF0000000000017' },
    { name: 'case-documents-drawn', path: '/cases/14', who: 'person', prepare: says(CASE, one(documents.drawn)), sees: '正在生成' },
    { name: 'case-documents-replaced', path: '/cases/14', who: 'person', prepare: says(CASE, { documents: [documents.replaced, documents.waiting] }), sees: '已被新的文书替代' },
    { name: 'case-documents-none', path: '/cases/14', who: 'person', prepare: says(CASE, { documents: [] }), sees: '还没有文书' },
    { name: 'case-documents-error', path: '/cases/14', who: 'person', prepare: fails(CASE), sees: FAILED },
    { name: 'service', path: '/me/service', who: 'person', sees: '您没有同意电子送达' },
    { name: 'service-given', path: '/me/service', who: 'person', prepare: says('/me/service-consent', documents.consent), sees: '撤回同意' },
    { name: 'case-documents-agent', path: '/cases/14', who: 'person', prepare: says(CASE, one(documents.openedByAgent)), sees: '由**强打开' },
    { name: 'service-firm', path: '/me/service', who: 'person', prepare: says('/me', forFirm), sees: '正在为福建示例科技有限公司办理' },
    { name: 'service-firm-given', path: '/me/service', who: 'person', prepare: async (page) => { await says('/me', forFirm)(page); await says('/me/service-consent', { ...documents.consent, mobile: '13700001111' })(page) }, sees: '接收短信的手机号码' },
    { name: 'service-firm-faults', path: '/me/service', who: 'person', prepare: says('/me', forFirm), act: async (page) => { await page.getByLabel('短信提醒').check(); await press('同意电子送达')(page) }, sees: '请填写接收短信的手机号码' },
    { name: 'service-firm-refused', path: '/me/service', who: 'person', prepare: async (page) => { await says('/me', forFirm)(page); await page.route(api('/me/service-consent'), (route) => (route.request().method() === 'PUT' ? route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem(403, 'service.not_for_firm', '须由法定代表人（负责人），或者有权签署全部事项的经办人同意电子送达').data) }) : route.fallback())) }, act: press('同意电子送达'), sees: '须由法定代表人' },
    { name: 'service-for-person', path: '/me/service', who: 'person', prepare: says('/me', { ...people.person, acting_for: mandates.actingFor }), sees: '请切换回为本人办理' },
    { name: 'service-mail-waiting', path: '/me/service', who: 'person', prepare: says('/me/service-consent', { ...documents.consent, mail: documents.mailWaiting }), sees: '验证码已发送到chen@example.com' },
    { name: 'service-mail-confirmed', path: '/me/service', who: 'person', prepare: says('/me/service-consent', { ...documents.consent, mail: { ...documents.mailWaiting, state: 'confirmed' } }), sees: 'chen@example.com 已验证' },
    { name: 'service-mail-dead', path: '/me/service', who: 'person', prepare: says('/me/service-consent', { ...documents.consent, mail: { ...documents.mailWaiting, state: 'dead' } }), sees: 'chen@example.com 无法收信' },
    { name: 'service-mail-wrong', path: '/me/service', who: 'person', prepare: async (page) => { await says('/me/service-consent', { ...documents.consent, mail: documents.mailWaiting })(page); await says('/me/service-mail/confirmation', { ...documents.mailWaiting, tries_left: 4 })(page) }, act: async (page) => { await page.getByLabel('邮件中的六位验证码').fill('000000'); await press('确认')(page) }, sees: '还可以试4次' },
    { name: 'service-mail-refused', path: '/me/service', who: 'person', prepare: says('/me/service-mail', problem(422, 'http.faults', '有几处需要修改', { faults: [{ pointer: '/address', code: 'json.bad_value', detail: '不是有效的邮箱地址' }] }).data, 422), act: async (page) => { await page.getByLabel('邮箱地址').fill('chen'); await press('发送验证码')(page) }, sees: '不是有效的邮箱地址' },
    { name: 'service-faults', path: '/me/service', who: 'person', act: async (page) => { await page.getByLabel('纸质文书寄到别处').check(); await press('同意电子送达')(page) }, sees: '请填写完整的收件信息' },
    { name: 'service-loading', path: '/me/service', who: 'person', prepare: waits('/me/service-consent'), sees: LOADING },
    { name: 'service-error', path: '/me/service', who: 'person', prepare: fails('/me/service-consent'), sees: FAILED },
    { name: 'verify', path: '/verify/3fJ9_-x0Qq7Zs2bWkT8mNA', sees: '文书真实，目前有效' },
    { name: 'verify-replaced', path: '/verify/3fJ9_-x0Qq7Zs2bWkT8mNA', prepare: says('/verification/documents/3fJ9_-x0Qq7Zs2bWkT8mNA', documents.notAnyMore), sees: '不再有效' },
    { name: 'verify-other', path: '/verify/3fJ9_-x0Qq7Zs2bWkT8mNA', act: (page) => page.getByLabel('核对手中的文件').setInputFiles({ name: 'forged.pdf', mimeType: 'application/pdf', buffer: Buffer.from('forged') }), sees: '请勿采信' },
    { name: 'verify-missing', path: '/verify/nobody', prepare: says('/verification/documents/nobody', problem(404, 'service.no_such_document', '没有这份文书').data, 404), sees: '没有这份文书' },
    { name: 'verify-loading', path: '/verify/3fJ9_-x0Qq7Zs2bWkT8mNA', prepare: waits('/verification/documents/3fJ9_-x0Qq7Zs2bWkT8mNA'), sees: LOADING },
    { name: 'verify-error', path: '/verify/3fJ9_-x0Qq7Zs2bWkT8mNA', prepare: fails('/verification/documents/3fJ9_-x0Qq7Zs2bWkT8mNA'), sees: FAILED },
]

export const DESK_DOCUMENTS: PageState[] = [
    { name: 'desk-documents', path: '/desk/cases/24', who: 'officer', sees: '未打开的，寄送纸质文书' },
    { name: 'desk-documents-paper', path: '/desk/cases/24', who: 'officer', act: press('寄送纸质文书'), sees: '寄到申请人留下的地址' },
    { name: 'desk-documents-paper-faults', path: '/desk/cases/24', who: 'officer', act: async (page) => { await press('寄送纸质文书')(page); await page.getByLabel('寄到别处').check(); await page.getByRole('dialog').getByRole('button', { name: '寄送纸质文书' }).click() }, sees: '请填写完整的收件信息' },
    { name: 'desk-documents-travelling', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, one(documents.travelling)), sees: '快递运送中' },
    { name: 'desk-documents-returned', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, one(documents.returned)), sees: '公告送达' },
    { name: 'desk-documents-again', path: '/desk/cases/24', who: 'officer', act: async (page) => { await page.getByRole('button', { name: '重新签发' }).last().click(); await page.getByRole('dialog').getByRole('button', { name: '重新签发' }).click() }, sees: '请说明原因' },
    { name: 'desk-matter', path: '/desk/cases/24/matter', who: 'officer', sees: '等待前一项结果' },
    { name: 'desk-matter-broken', path: '/desk/cases/24/matter', who: 'officer', prepare: says('/desk/cases/24/bundle', bundles.atDeskBroken), sees: '没有办成' },
    { name: 'desk-matter-none', path: '/desk/cases/24/matter', who: 'officer', prepare: says('/desk/cases/24/bundle', problem(404, 'bundles.not_in_a_matter', '这个办件不属于联办事项').data, 404), sees: '单独申请' },
    { name: 'desk-matter-loading', path: '/desk/cases/24/matter', who: 'officer', prepare: waits('/desk/cases/24/bundle'), sees: LOADING },
    { name: 'desk-matter-error', path: '/desk/cases/24/matter', who: 'officer', prepare: fails('/desk/cases/24/bundle'), sees: FAILED },
    { name: 'desk-deliveries', path: '/desk/deliveries', who: 'officer', sees: '快递没有回应' },
    { name: 'desk-deliveries-paper', path: '/desk/deliveries', who: 'officer', act: press('寄送纸质文书：榕鼓楼公决〔2018〕19号'), sees: '寄到申请人留下的地址' },
    { name: 'desk-deliveries-none', path: '/desk/deliveries', who: 'officer', prepare: says('/desk/undelivered-documents', { documents: [] }), sees: '没有待处理的送达' },
    { name: 'desk-deliveries-loading', path: '/desk/deliveries', who: 'officer', prepare: waits('/desk/undelivered-documents'), sees: LOADING },
    { name: 'desk-deliveries-error', path: '/desk/deliveries', who: 'officer', prepare: fails('/desk/undelivered-documents'), sees: FAILED },
    { name: 'desk-templates', path: '/desk/templates', who: 'publisher', sees: '首次申领居民身份证' },
    { name: 'desk-templates-editor', path: '/desk/templates', who: 'editor', sees: '由审核发布人员修改' },
    { name: 'desk-templates-loading', path: '/desk/templates', who: 'publisher', prepare: waits('/desk/document-templates'), sees: LOADING },
    { name: 'desk-templates-error', path: '/desk/templates', who: 'publisher', prepare: fails('/desk/document-templates'), sees: FAILED },
    { name: 'desk-template', path: '/desk/templates/granted', who: 'publisher', sees: '正在使用本机构改写的内容' },
    { name: 'desk-template-standard', path: '/desk/templates/denied', who: 'publisher', sees: '还没有改写过' },
    { name: 'desk-template-editor', path: '/desk/templates/granted', who: 'editor', sees: '历次版本' },
    { name: 'desk-template-field', path: '/desk/templates/denied', who: 'publisher', act: press('插入：救济途径和期限'), sees: '插入' },
    { name: 'desk-template-version', path: '/desk/templates/granted', who: 'publisher', act: press('取用第1版'), sees: '已取用第1版' },
    { name: 'desk-template-faults', path: '/desk/templates/denied', who: 'publisher', prepare: says('/desk/document-templates/denied/preview', problem(422, 'service.template_faults', '文书模板有误，请逐项改正', { faults: documents.templateFaults }).data, 422), act: press('检查并预览'), sees: '没有“nobody”这个字段' },
    { name: 'desk-template-preview', path: '/desk/templates/granted', who: 'publisher', act: press('检查并预览'), sees: '打开预览' },
    { name: 'desk-template-loading', path: '/desk/templates/granted', who: 'publisher', prepare: waits('/desk/document-templates'), sees: LOADING },
    { name: 'desk-template-error', path: '/desk/templates/granted', who: 'publisher', prepare: fails('/desk/document-templates'), sees: FAILED },
    { name: 'desk-documents-none', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, { documents: [] }), sees: '还没有文书' },
    { name: 'desk-documents-error', path: '/desk/cases/24', who: 'officer', prepare: fails(DESK), sees: FAILED },
]
