// The catalogue on the desk: items, editions, what offices say for themselves, drift and figures.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as editions from '../fixture/editions'
import * as forms from '../fixture/forms'
import { fails, LOADING, FAILED, press, says, waits, type PageState } from './kit'

const ITEM = '/desk/catalogue/GA006'
const EDITION = `${ITEM}/editions/2`
const EDITION_API = '/desk/catalogue/items/GA006/editions/2'
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const refused = (status: number, code: string, detail: string, more: object = {}) => problem(status, code, detail, more).data
/// What the page reads is one thing, what it writes is answered by another.
const writes = (path: string, method: string, status: number, data: unknown, then?: unknown) => async (page: Page) => {
    let isWritten = false
    await page.route(new RegExp(`/api/v1${path}(\\?|$)`), (route) => {
        const isWrite = route.request().method() === method
        if (!isWrite && !(isWritten && then)) return route.fallback()
        isWritten = isWritten || isWrite
        return route.fulfill({
            status: isWrite ? status : 200,
            contentType: isWrite && status >= 400 ? 'application/problem+json' : 'application/json',
            body: JSON.stringify(isWrite ? data : then),
        })
    })
}
const uploads = (csv: string) => async (page: Page) => {
    await page.getByLabel('清单文件').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('button', { name: '上传并比对' }).click()
}
const sendsSheet = async (page: Page) => {
    await page.getByLabel('改好的表格').setInputFiles({ name: 'items.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from('PK') })
    await page.getByLabel('修改说明').fill('缩短承诺时限')
    await page.getByRole('button', { name: '检查并提交审核' }).click()
}
const SHEET_UNSOUND = refused(422, 'catalogue.sheet_unsound', '表格有 2 处错误，什么也没有改', {
    faults: [
        { pointer: '/事项/J12', code: 'catalogue.instant_and_promise', detail: '即办件的承诺时限为 0 或 1 个工作日' },
        { pointer: '/事项/C3', code: 'catalogue.missing_element', detail: '此要素必填' },
    ],
})
const CHANGED = refused(409, 'catalogue.edition_changed', '这一版已被他人更改（现为第 8 次修改），请先查看最新内容')
const theirs = { ...editions.draft, version: 8, content: { ...editions.content, promised_workdays: 4, name: '居住证申领（首次）' } }
const withForm = says(EDITION_API, { ...editions.draft, content: { ...editions.content, form: forms.business } })
const NOT_PUBLISHABLE = refused(422, 'catalogue.not_publishable', '事项要素有 3 处不符合发布规则', {
    faults: [
        { pointer: '/instant', code: 'catalogue.instant_and_promise', detail: '即办件的承诺时限为 0 或 1 个工作日' },
        { pointer: '/materials/1/basis', code: 'catalogue.missing_element', detail: '此要素必填' },
        { pointer: '/variants/0/materials/2', code: 'catalogue.no_such_material_number', detail: '没有第 9 份材料' },
    ],
})

export const CATALOGUE: PageState[] = [
    { name: 'desk-catalogue', path: '/desk/catalogue', who: 'editor', sees: '正在编写和审核的版本' },
    { name: 'desk-catalogue-found', path: '/desk/catalogue', who: 'publisher', act: (page) => page.getByLabel('按名称或编码查找').fill('驾驶证'), sees: '2 / 5 个事项' },
    { name: 'desk-catalogue-office', path: '/desk/catalogue', who: 'countyEditor', sees: '省级有变化，待本机构确认' },
    { name: 'desk-catalogue-loading', path: '/desk/catalogue', who: 'editor', prepare: waits('/catalogue/items'), sees: LOADING },
    { name: 'desk-catalogue-error', path: '/desk/catalogue', who: 'editor', prepare: fails('/desk/catalogue/editions'), sees: FAILED },
    { name: 'desk-catalogue-empty', path: '/desk/catalogue', who: 'editor', prepare: async (page) => { await says('/catalogue/items', { items: [] })(page); await says('/desk/catalogue/editions', { editions: [] })(page); await says('/desk/office-items', { items: [] })(page) }, sees: '本部门还没有在用的事项' },
    { name: 'desk-catalogue-new', path: '/desk/catalogue', who: 'editor', act: press('新建事项'), sees: '事项编码由部门和类型组成' },
    { name: 'desk-catalogue-new-faults', path: '/desk/catalogue', who: 'editor', act: async (page) => { await press('新建事项')(page); await inDialog('开始编写')(page) }, sees: '请填写事项名称' },
    { name: 'desk-item', path: ITEM, who: 'editor', sees: '查看第 2 版' },
    { name: 'desk-item-publisher', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006', editions.keptAlone), sees: '暂停办理' },
    { name: 'desk-item-suspended', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006', editions.keptSuspended), sees: '恢复办理' },
    { name: 'desk-item-planned', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006', editions.keptPlanned), sees: '2019年1月1日 起取消' },
    { name: 'desk-item-planned-editor', path: ITEM, who: 'editor', prepare: says('/desk/catalogue/items/GA006', editions.keptPlanned), sees: '并入“居住证服务”' },
    { name: 'desk-item-called-off', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006', editions.keptPlanned), act: press('撤销该计划'), sees: '已撤销该计划' },
    { name: 'desk-item-called-off-before', path: ITEM, who: 'publisher', prepare: async (page) => { await says('/desk/catalogue/items/GA006', editions.keptPlanned)(page); await says('/desk/catalogue/items/GA006/plan', refused(409, 'catalogue.nothing_planned', '没有已定的暂停或取消计划，可能已被同事撤销'), 409)(page) }, act: press('撤销该计划'), sees: '可能已被同事撤销' },
    { name: 'desk-item-suspend-later', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006/suspension', { ...editions.keptPlanned.standing, planned: { ...editions.keptPlanned.standing.planned, event: 'suspend' } }), act: async (page) => { await press('暂停办理')(page); await page.getByLabel('原因').fill('系统升级'); await page.getByLabel('暂停日期').fill('2018-11-01'); await inDialog('暂停办理')(page) }, sees: '到时自动执行' },
    { name: 'desk-item-suspended-before-its-end', path: ITEM, who: 'publisher', prepare: async (page) => { await says('/desk/catalogue/items/GA006', editions.keptPlanned)(page); await says('/desk/catalogue/items/GA006/suspension', { ...editions.keptPlanned.standing, status: 'suspended', reason: '系统升级' })(page) }, act: async (page) => { await press('暂停办理')(page); await page.getByLabel('原因').fill('系统升级'); await inDialog('暂停办理')(page) }, sees: '已暂停办理' },
    { name: 'desk-item-suspend-past', path: ITEM, who: 'publisher', prepare: says('/desk/catalogue/items/GA006/suspension', refused(422, 'json.invalid', '有1处填写不正确，请逐项更正', { faults: [{ pointer: '/from', code: 'catalogue.effective_in_the_past', detail: '生效日期不能早于今天' }] }), 422), act: async (page) => { await press('暂停办理')(page); await page.getByLabel('原因').fill('系统升级'); await page.getByLabel('暂停日期').fill('2018-01-01'); await inDialog('暂停办理')(page) }, sees: '生效日期不能早于今天' },
    { name: 'desk-item-history-loading', path: ITEM, who: 'editor', prepare: waits('/desk/catalogue/items/GA006/history'), sees: LOADING },
    { name: 'desk-item-history-empty', path: ITEM, who: 'editor', prepare: says('/desk/catalogue/items/GA006/history', { deeds: [] }), sees: '还没有人编写或审核过' },
    { name: 'desk-item-history-error', path: ITEM, who: 'editor', prepare: fails('/desk/catalogue/items/GA006/history'), sees: FAILED },
    { name: 'desk-item-loading', path: ITEM, who: 'editor', prepare: waits('/desk/catalogue/items/GA006'), sees: LOADING },
    { name: 'desk-item-error', path: ITEM, who: 'editor', prepare: fails('/desk/catalogue/items/GA006'), sees: FAILED },
    { name: 'desk-item-missing', path: '/desk/catalogue/GA999', who: 'editor', sees: '没有找到' },
    { name: 'desk-item-not-yours', path: ITEM, who: 'countyEditor', prepare: says('/desk/catalogue/items/GA006', refused(403, 'catalogue.not_your_item', '只有福建省公安厅的省级机构可以维护这个事项'), 403), sees: '只有福建省公安厅的省级机构可以维护这个事项' },
    { name: 'desk-item-suspend', path: ITEM, who: 'publisher', act: press('暂停办理'), sees: '预计恢复日期' },
    { name: 'desk-item-suspend-faults', path: ITEM, who: 'publisher', act: async (page) => { await press('暂停办理')(page); await inDialog('暂停办理')(page) }, sees: '请说明原因，群众会看到' },
    { name: 'desk-item-abolish', path: ITEM, who: 'publisher', act: press('取消事项'), sees: '还有 23 件在办' },
    { name: 'desk-item-abolish-unconfirmed', path: ITEM, who: 'publisher', act: async (page) => { await press('取消事项')(page); await page.getByLabel('原因').fill('并入其他事项'); await inDialog('取消事项')(page) }, sees: '请先确认在办件的处理方式' },
    { name: 'desk-item-abolish-open-cases', path: ITEM, who: 'publisher', prepare: async (page) => { await says('/desk/catalogue/items/GA006', { ...editions.keptAlone, open_cases: 0 })(page); await says('/desk/catalogue/items/GA006/abolition', refused(409, 'catalogue.open_cases', '还有 2 件在办。在办件按其开始时的版本办完；确认后再取消事项'), 409)(page) }, act: async (page) => { await press('取消事项')(page); await page.getByLabel('原因').fill('并入其他事项'); await inDialog('取消事项')(page) }, sees: '还有 2 件在办' },
    { name: 'desk-edition', path: EDITION, who: 'editor', sees: '户口簿复印件' },
    { name: 'desk-edition-form-new', path: EDITION, who: 'editor', act: press('设计表单'), sees: '可添加的项目' },
    { name: 'desk-edition-form', path: EDITION, who: 'editor', prepare: withForm, sees: '参加经营的家庭成员' },
    { name: 'desk-edition-form-part', path: EDITION, who: 'editor', prepare: withForm, act: async (page) => { await page.getByRole('button', { name: '参加经营的家庭成员', exact: true }).click() }, sees: '最多条数' },
    { name: 'desk-edition-form-preview', path: EDITION, who: 'editor', prepare: withForm, act: press('预览表单'), sees: '字号和组成形式' },
    { name: 'desk-edition-findings', path: EDITION, who: 'editor', prepare: says(EDITION_API, editions.faulty), sees: '有 3 处不符合发布规则' },
    { name: 'desk-edition-material', path: EDITION, who: 'editor', act: async (page) => { await page.getByText('居住地住址证明').first().click(); await page.getByRole('button', { name: '下移：材料 1：居民身份证' }).click() }, sees: '材料已移到第 2 位' },
    { name: 'desk-edition-added', path: EDITION, who: 'editor', act: async (page) => { await page.getByRole('button', { name: '添加材料' }).click(); await page.getByRole('button', { name: '添加收费项目' }).click() }, sees: '有未保存的更改' },
    { name: 'desk-edition-faults', path: EDITION, who: 'editor', prepare: says(`${EDITION_API}/submission`, NOT_PUBLISHABLE, 422), act: press('提交审核'), sees: '没有第 9 份材料' },
    { name: 'desk-edition-conflict', path: EDITION, who: 'editor', prepare: writes(EDITION_API, 'PUT', 409, CHANGED, theirs), act: async (page) => { await page.getByLabel('事项名称').fill('居住证首次申领'); await press('保存草稿')(page) }, sees: '目前保留您的' },
    { name: 'desk-edition-saved', path: EDITION, who: 'editor', act: async (page) => { await page.getByLabel('英文名称').fill('Permit'); await press('保存草稿')(page) }, sees: '已保存' },
    { name: 'desk-edition-discard', path: EDITION, who: 'editor', act: press('放弃草稿'), sees: '放弃后不能恢复' },
    { name: 'desk-edition-preview', path: EDITION, who: 'editor', act: press('预览'), sees: '这是群众将看到的样子' },
    { name: 'desk-edition-preview-error', path: EDITION, who: 'editor', prepare: says(`${EDITION_API}/preview`, refused(422, 'catalogue.not_publishable', '事项要素有 1 处不符合发布规则'), 422), act: press('预览'), sees: '事项要素有 1 处不符合发布规则' },
    { name: 'desk-edition-review', path: EDITION, who: 'publisher', prepare: says(EDITION_API, editions.inReview), sees: '审核通过' },
    { name: 'desk-edition-approve', path: EDITION, who: 'publisher', prepare: says(EDITION_API, editions.inReview), act: press('审核通过'), sees: '通过后在生效日期自动生效' },
    { name: 'desk-edition-send-back-faults', path: EDITION, who: 'publisher', prepare: says(EDITION_API, editions.inReview), act: async (page) => { await press('退回修改')(page); await inDialog('退回修改')(page) }, sees: '请说明原因' },
    { name: 'desk-edition-own-work', path: EDITION, who: 'publisher', prepare: async (page) => { await says(EDITION_API, editions.inReview)(page); await says(`${EDITION_API}/review`, refused(403, 'catalogue.own_work', '不能审核自己编写的版本，请由另一位审核人审核'), 403)(page) }, act: async (page) => { await press('审核通过')(page); await inDialog('审核通过')(page) }, sees: '不能审核自己编写的版本' },
    { name: 'desk-edition-approved', path: EDITION, who: 'publisher', prepare: says(EDITION_API, editions.approved), act: press('撤回'), sees: '撤回后恢复为草稿' },
    { name: 'desk-edition-former', path: `${ITEM}/editions/1`, who: 'editor', sees: '这一版现在不能更改' },
    { name: 'desk-edition-further', path: EDITION, who: 'editor', act: async (page) => { await page.getByRole('combobox', { name: '权力来源' }).selectOption('entrusted_by_peer'); await page.getByLabel('监督投诉方式').fill('12345'); await press('保存草稿')(page) }, sees: '已保存' },
    { name: 'desk-edition-entrusted-faults', path: EDITION, who: 'editor', prepare: says(`${EDITION_API}/submission`, refused(422, 'catalogue.not_publishable', '事项要素有 1 处不符合发布规则', { faults: [{ pointer: '/entrusted_by', code: 'catalogue.missing_element', detail: '此要素必填' }] }), 422), act: press('提交审核'), sees: '委托部门：此要素必填' },
    { name: 'desk-edition-compared', path: `${ITEM}/editions/3`, who: 'editor', prepare: async (page) => { await says('/desk/catalogue/items/GA006/editions/3', editions.third)(page); await page.route(/editions\/3\?against=1$/, (route) => route.fulfill({ json: editions.thirdFromFirst })) }, act: async (page) => { await page.getByLabel('对比版本').selectOption('1') }, sees: '与第 1 版相比的变化' },
    { name: 'desk-edition-loading', path: EDITION, who: 'editor', prepare: waits(EDITION_API), sees: LOADING },
    { name: 'desk-edition-error', path: EDITION, who: 'editor', prepare: fails(EDITION_API), sees: FAILED },
    { name: 'desk-office-item', path: '/desk/office-items/GA006', who: 'countyEditor', sees: '本机构的继续有效，请决定' },
    { name: 'desk-office-item-confirmed', path: '/desk/office-items/GA006', who: 'countyEditor', act: press('保存并确认已核对'), sees: '已核对现行的第 2 版' },
    { name: 'desk-office-item-faults', path: '/desk/office-items/GA006', who: 'countyEditor', prepare: writes('/desk/office-items/GA006', 'PUT', 422, refused(422, 'json.invalid', '有1处填写不正确，请逐项更正', { faults: [{ pointer: '/content/promised_workdays', code: 'catalogue.promise_not_shorter', detail: '本地承诺时限须短于省级承诺的 5 个工作日' }] })), act: async (page) => { await page.getByLabel('承诺时限').fill('9'); await press('保存并确认已核对')(page) }, sees: '本地承诺时限须短于省级承诺' },
    { name: 'desk-office-item-conflict', path: '/desk/office-items/GA006', who: 'countyEditor', prepare: writes('/desk/office-items/GA006', 'PUT', 409, refused(409, 'catalogue.local_changed', '已被同事更改（现为第 5 次修改），请先查看最新内容'), { ...editions.localConfirmed, content: { ...editions.local.content, place: '鼓楼区政务服务中心 3 层' } }), act: async (page) => { await page.getByLabel('办理地点').fill('鼓楼区政务服务中心 1 层大厅'); await press('保存并确认已核对')(page) }, sees: '您填写的内容都还在' },
    { name: 'desk-office-item-new', path: '/desk/office-items/GA006', who: 'countyEditor', prepare: says('/desk/office-items/GA006', { ...editions.localConfirmed, content: {}, holds: {}, version: 0, source_edition: 2 }), sees: '本机构的办事说明' },
    { name: 'desk-office-item-loading', path: '/desk/office-items/GA006', who: 'countyEditor', prepare: waits('/desk/office-items/GA006'), sees: LOADING },
    { name: 'desk-office-item-error', path: '/desk/office-items/GA006', who: 'countyEditor', prepare: fails('/desk/office-items/GA006'), sees: FAILED },
    { name: 'desk-office-item-missing', path: '/desk/office-items/GA999', who: 'countyEditor', sees: '没有找到' },
    { name: 'desk-sheet', path: '/desk/catalogue/sheet', who: 'editor', sees: '1. 下载表格' },
    { name: 'desk-sheet-need', path: '/desk/catalogue/sheet', who: 'editor', act: press('检查并提交审核'), sees: '请写明修改说明' },
    { name: 'desk-sheet-faults', path: '/desk/catalogue/sheet', who: 'editor', prepare: says('/desk/catalogue/items-sheet', SHEET_UNSOUND, 422), act: sendsSheet, sees: 'J12' },
    { name: 'desk-sheet-no-workbook', path: '/desk/catalogue/sheet', who: 'editor', prepare: says('/desk/catalogue/items-sheet', refused(422, 'xlsx.no_workbook', '这不是 XLSX 工作簿，或已损坏；请用下载的表格填写后上传'), 422), act: sendsSheet, sees: '这不是 XLSX 工作簿' },
    { name: 'desk-sheet-handed-over', path: '/desk/catalogue/sheet', who: 'editor', act: sendsSheet, sees: '已提交 3 个事项审核' },
    { name: 'desk-drift', path: '/desk/catalogue/drift', who: 'editor', sees: '上传各地清单' },
    { name: 'desk-drift-found', path: '/desk/catalogue/drift', who: 'supervisor', act: (page) => page.getByLabel('要素', { exact: true }).selectOption('materials'), sees: '1 处' },
    { name: 'desk-drift-upload-faults', path: '/desk/catalogue/drift', who: 'editor', prepare: says('/desk/catalogue/office-lists', refused(422, 'catalogue.list_unsound', '清单有 2 处错误，什么也没有收下', { faults: [{ pointer: '/12/visits', code: 'catalogue.list_fault', detail: '不能为负 / negative' }, { pointer: '/3/item', code: 'catalogue.list_fault', detail: '没有这个事项 / no such item' }] }), 422), act: uploads('office,item\n'), sees: '第 12 行' },
    { name: 'desk-drift-uploaded', path: '/desk/catalogue/drift', who: 'editor', act: uploads('office,item\n'), sees: '已收下 48 行' },
    { name: 'desk-drift-uploaded-gbk', path: '/desk/catalogue/drift', who: 'editor', prepare: (page) => page.route(/office-lists$/, (route) => route.fulfill(route.request().postData()?.includes('居民') ? { json: { lines: 1 } } : { status: 422, contentType: 'application/problem+json', json: refused(422, 'catalogue.list_unsound', '读不懂') })), act: async (page) => { await page.getByLabel('清单文件').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from([0xbe, 0xd3, 0xc3, 0xf1, 0x2c, 0x31]) }); await page.getByRole('button', { name: '上传并比对' }).click() }, sees: '已收下 1 行' },
    { name: 'desk-drift-empty', path: '/desk/catalogue/drift', who: 'supervisor', prepare: says('/desk/catalogue/drift', { cities: [], bodies: [], drifts: [] }), sees: '还没有可比对的清单' },
    { name: 'desk-drift-loading', path: '/desk/catalogue/drift', who: 'supervisor', prepare: waits('/desk/catalogue/drift'), sees: LOADING },
    { name: 'desk-drift-error', path: '/desk/catalogue/drift', who: 'supervisor', prepare: fails('/desk/catalogue/drift'), sees: FAILED },
    { name: 'desk-figures', path: '/desk/catalogue/figures', who: 'supervisor', sees: '福建省自然资源厅' },
    { name: 'desk-figures-cities', path: '/desk/catalogue/figures', who: 'publisher', act: async (page) => { await page.getByRole('button', { name: '设区市' }).click(); await page.getByRole('button', { name: '一趟不用跑' }).click() }, sees: '厦门市' },
    { name: 'desk-figures-empty', path: '/desk/catalogue/figures', who: 'supervisor', prepare: says('/catalogue/figures', { all: editions.figuresOf('body').all, figures: [] }), sees: '目录里还没有事项' },
    { name: 'desk-figures-loading', path: '/desk/catalogue/figures', who: 'supervisor', prepare: waits('/catalogue/figures'), sees: LOADING },
    { name: 'desk-figures-error', path: '/desk/catalogue/figures', who: 'supervisor', prepare: fails('/catalogue/figures'), sees: FAILED },
]
