// The archive on the desk: packages, destruction, what inspectors may see.
import { problem } from '../fixture/api'
import * as archive from '../fixture/archive'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const LIST = '/desk/archive/packages'
const one = (id: string) => `/desk/archive/packages/${id}`
const { KEPT, OVER, GONE } = archive.ids
const refused = (status: number, code: string, detail: string) => problem(status, code, detail).data

export const ARCHIVE: PageState[] = [
    { name: 'desk-archive', path: '/desk/archive', who: 'archivist', sees: '居民身份证丢失补领' },
    { name: 'desk-archive-over', path: '/desk/archive', who: 'archivist', act: (page) => page.getByLabel('只看期满的').check(), sees: '户口登记项目变更' },
    { name: 'desk-archive-empty', path: '/desk/archive', who: 'archivist', prepare: says(LIST, { packages: [] }), sees: '没有符合条件的档案包' },
    { name: 'desk-archive-loading', path: '/desk/archive', who: 'archivist', prepare: waits(LIST), sees: LOADING },
    { name: 'desk-archive-error', path: '/desk/archive', who: 'archivist', prepare: fails(LIST), sees: FAILED },
    { name: 'desk-archive-package', path: one(KEPT), who: 'archivist', sees: '校验完好' },
    { name: 'desk-archive-package-replacing', path: one(KEPT), who: 'archivist', prepare: says(one(KEPT), archive.replacing), sees: '被替代的档案包' },
    { name: 'desk-archive-package-unsound', path: one(KEPT), who: 'archivist', prepare: says(one(KEPT), archive.unsound), sees: '请立即报告' },
    { name: 'desk-archive-package-destroyed', path: one(GONE), who: 'archivist', sees: '已销毁' },
    { name: 'desk-archive-package-over', path: one(OVER), who: 'archivist', sees: '提出销毁' },
    { name: 'desk-archive-propose-faults', path: one(OVER), who: 'archivist', act: async (page) => { await press('提出销毁')(page); await page.getByRole('dialog').getByRole('button', { name: '提出销毁' }).click() }, sees: '请写明鉴定意见' },
    { name: 'desk-archive-package-proposed', path: one(OVER), who: 'archivist', prepare: says(one(OVER), { ...archive.overDetail, state: 'proposed', proposal: archive.proposal }), sees: '批准销毁' },
    { name: 'desk-archive-package-own', path: one(OVER), who: 'archivist', prepare: says(one(OVER), { ...archive.overDetail, state: 'proposed', proposal: { ...archive.proposal, own: true } }), sees: '须由另一名档案人员审批' },
    { name: 'desk-archive-package-loading', path: one(KEPT), who: 'archivist', prepare: waits(one(KEPT)), sees: LOADING },
    { name: 'desk-archive-package-error', path: one(KEPT), who: 'archivist', prepare: fails(one(KEPT)), sees: FAILED },
    { name: 'desk-archive-failures', path: '/desk/archive/failures', who: 'archivist', sees: 'the file of a document is gone' },
    { name: 'desk-archive-failures-empty', path: '/desk/archive/failures', who: 'archivist', prepare: says('/desk/archive/failures', { failures: [] }), sees: '没有归档失败的办件' },
    { name: 'desk-archive-failures-loading', path: '/desk/archive/failures', who: 'archivist', prepare: waits('/desk/archive/failures'), sees: LOADING },
    { name: 'desk-archive-failures-error', path: '/desk/archive/failures', who: 'archivist', prepare: fails('/desk/archive/failures'), sees: FAILED },
    { name: 'desk-archive-destructions', path: '/desk/archive/destructions', who: 'archivist', sees: '无继续保存价值' },
    { name: 'desk-archive-destructions-empty', path: '/desk/archive/destructions', who: 'archivist', prepare: says('/desk/archive/destructions', { destructions: [] }), sees: '没有销毁申请' },
    { name: 'desk-archive-destructions-loading', path: '/desk/archive/destructions', who: 'archivist', prepare: waits('/desk/archive/destructions'), sees: LOADING },
    { name: 'desk-archive-destructions-error', path: '/desk/archive/destructions', who: 'archivist', prepare: fails('/desk/archive/destructions'), sees: FAILED },
    { name: 'desk-archive-accesses', path: '/desk/archive/accesses', who: 'archivist', sees: '核查群众投诉' },
    { name: 'desk-archive-accesses-settled', path: '/desk/archive/accesses', who: 'archivist', prepare: says('/desk/archive/accesses/x1/decision', refused(409, 'archive.access_settled', '这项查阅申请已经答复'), 409), act: press('同意查阅'), sees: '这项查阅申请已经答复' },
    { name: 'desk-archive-accesses-empty', path: '/desk/archive/accesses', who: 'archivist', prepare: says('/desk/archive/accesses', { accesses: [] }), sees: '没有查阅申请' },
    { name: 'desk-archive-accesses-loading', path: '/desk/archive/accesses', who: 'archivist', prepare: waits('/desk/archive/accesses'), sees: LOADING },
    { name: 'desk-archive-accesses-error', path: '/desk/archive/accesses', who: 'archivist', prepare: fails('/desk/archive/accesses'), sees: FAILED },
    { name: 'desk-inspection', path: '/desk/inspection', who: 'inspector', sees: '年度档案抽查' },
    { name: 'desk-inspection-ask', path: '/desk/inspection', who: 'inspector', act: press('申请查阅'), sees: '查阅什么' },
    { name: 'desk-inspection-ask-faults', path: '/desk/inspection', who: 'inspector', act: async (page) => { await press('申请查阅')(page); await page.getByRole('dialog').getByRole('button', { name: '提交申请' }).click() }, sees: '请说明目的' },
    { name: 'desk-inspection-empty', path: '/desk/inspection', who: 'inspector', prepare: says('/inspection/accesses', { accesses: [], longest_days: 30 }), sees: '还没有申请过查阅' },
    { name: 'desk-inspection-loading', path: '/desk/inspection', who: 'inspector', prepare: waits('/inspection/accesses'), sees: LOADING },
    { name: 'desk-inspection-error', path: '/desk/inspection', who: 'inspector', prepare: fails('/inspection/accesses'), sees: FAILED },
    { name: 'desk-inspected', path: '/desk/inspection/x2', who: 'inspector', sees: '下载带水印的副本' },
    { name: 'desk-inspected-empty', path: '/desk/inspection/x2', who: 'inspector', prepare: says('/inspection/accesses/x2/packages', { access: archive.open, packages: [] }), sees: '范围内没有档案包' },
    { name: 'desk-inspected-loading', path: '/desk/inspection/x2', who: 'inspector', prepare: waits('/inspection/accesses/x2/packages'), sees: LOADING },
    { name: 'desk-inspected-over', path: '/desk/inspection/x2', who: 'inspector', prepare: says('/inspection/accesses/x2/packages', refused(403, 'archive.access_not_open', '查阅未获批准、已被收回或已到期'), 403), sees: '查阅未获批准' },
]
