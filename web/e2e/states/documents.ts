// Official documents and how they are served: of a citizen, at the desk, and for everybody.
import { problem } from '../fixture/api'
import * as documents from '../fixture/documents'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const CASE = '/cases/14/documents'
const DESK = '/desk/cases/24/documents'
const one = (document: object) => ({ documents: [documents.acceptance, document] })

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
    { name: 'desk-documents-none', path: '/desk/cases/24', who: 'officer', prepare: says(DESK, { documents: [] }), sees: '还没有文书' },
    { name: 'desk-documents-error', path: '/desk/cases/24', who: 'officer', prepare: fails(DESK), sees: FAILED },
]
