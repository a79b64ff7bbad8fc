// The steps of cases on the desk: the queue of tasks, a case's diagram and its deeds, posts and deputies.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as tasks from '../fixture/tasks'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const CASE = '/desk/cases/24'
const STEPS = '/desk/cases/24/steps'
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const refused = (status: number, code: string, detail: string, more: object = {}) => problem(status, code, detail, more).data
const results = { results: [{ id: 't1', done: false, code: 'cases.task_changed', detail: '李明已先一步处理了这项待办（现为第 2 版），请查看最新情况' }, { id: 't2', done: true }] }
const complete = async (page: Page) => {
    await press('办理')(page)
    await page.getByRole('dialog').getByLabel('不同意', { exact: true }).check()
}

const PROCESS_FAULTS = [
    { pointer: '/process/steps/2/id', code: 'cases.process_unreachable', detail: '没有环节通向“消防安全审查会签”' },
    { pointer: '/process/steps', code: 'cases.process_one_decision', detail: '须有且只有一个作出决定的环节' },
]
const SECTION_FAULTS = [
    { pointer: '/sections/1/items/0', code: 'cases.item_not_of_this_office', detail: '本机构不办理事项 GA001' },
    { pointer: '/sections/3/name', code: 'cases.section_without_name', detail: '请填写科室名称' },
]
/// One after another, without opening the list of items again.
const putTwoItems = async (page: Page) => {
    const card = page.locator('.section-card').last()
    await card.getByLabel('查找要加入的事项').fill('居民身份证')
    for (const name of [/^居民身份证换领/, /^临时居民身份证申领/]) await card.getByRole('checkbox', { name }).click()
    await card.scrollIntoViewIfNeeded()
}
const refusesSections = (page: Page) =>
    page.route(/\/api\/v1\/desk\/sections$/, (route) =>
        route.request().method() === 'PUT'
            ? route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(refused(422, 'cases.sections_wrong', '科室设置有 2 处问题', { faults: SECTION_FAULTS })) })
            : route.fallback(),
    )
const refusesProcess = (page: Page) =>
    page.route(/\/api\/v1\/desk\/items\/GA003\/process$/, (route) =>
        route.request().method() === 'PUT'
            ? route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(refused(422, 'cases.process_wrong', '办理环节有 2 处问题', { faults: PROCESS_FAULTS })) })
            : route.fallback(),
    )

export const TASKS: PageState[] = [
    { name: 'desk-tasks', path: '/desk/tasks', who: 'officer', sees: '负责人审批' },
    { name: 'desk-tasks-soon', path: '/desk/tasks', who: 'officer', sees: '您手上有 1 个环节，时间已过四分之三。' },
    { name: 'desk-tasks-empty', path: '/desk/tasks', who: 'officer', prepare: says('/desk/tasks', { tasks: [], roles: ['handler'], sections: [] }), sees: '没有待办的环节' },
    { name: 'desk-tasks-loading', path: '/desk/tasks', who: 'officer', prepare: waits('/desk/tasks'), sees: LOADING },
    { name: 'desk-tasks-error', path: '/desk/tasks', who: 'officer', prepare: fails('/desk/tasks'), sees: FAILED },
    {
        name: 'desk-tasks-some-failed', path: '/desk/tasks', who: 'officer', prepare: says('/desk/task-batches', results), sees: '李明已先一步处理了这项待办',
        act: async (page) => { for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check(); await press('领取所选')(page) },
    },
    { name: 'desk-tasks-of-section', path: '/desk/tasks', who: 'officer', act: async (page) => { await page.getByLabel('按科室筛选').selectOption('出入境与证件管理科'); await page.getByLabel('按环节筛选').selectOption('规划会签'); await page.getByLabel('按期限筛选').selectOption('7 天内到期') }, sees: '负责人审批' },
    { name: 'desk-tasks-chosen', path: '/desk/tasks', who: 'officer', act: async (page) => { await page.getByRole('checkbox').first().check() }, sees: '已选 1 项' },
    {
        name: 'desk-tasks-assign', path: '/desk/tasks', who: 'officer', sees: '李明已先一步处理了这项待办',
        prepare: async (page) => { await says('/desk/tasks', { tasks: tasks.tasks, roles: ['handler', 'leader'], sections: tasks.ofOffice })(page); await says('/desk/task-batches', results)(page) },
        act: async (page) => { await page.getByRole('checkbox').first().check(); await page.getByLabel('指派给').selectOption({ index: 1 }); await press('指派所选')(page) },
    },
    { name: 'desk-steps', path: CASE, who: 'officer', act: (page) => page.getByText('办理记录').scrollIntoViewIfNeeded(), sees: '疏散通道宽度不足' },
    { name: 'desk-steps-default', path: CASE, who: 'officer', prepare: says(STEPS, { ...tasks.caseSteps, steps: [{ ...tasks.steps[4], standing: 'open' }], tasks: [tasks.tasks[2]], history: [], notes: [] }), act: (page) => page.getByText('还没有办理记录').scrollIntoViewIfNeeded(), sees: '作出决定' },
    { name: 'desk-steps-keeps-out', path: CASE, who: 'officer', prepare: says(STEPS, { ...tasks.caseSteps, keeps_out: true, tasks: [tasks.task('t2', { may_do: false })] }), act: (page) => page.getByText('您须回避本件').scrollIntoViewIfNeeded(), sees: '您须回避本件' },
    { name: 'desk-steps-loading', path: CASE, who: 'officer', prepare: waits(STEPS), sees: LOADING },
    { name: 'desk-steps-error', path: CASE, who: 'officer', prepare: fails(STEPS), sees: FAILED },
    { name: 'desk-step-complete', path: CASE, who: 'officer', act: press('办理'), sees: '意见' },
    { name: 'desk-step-complete-faults', path: CASE, who: 'officer', act: async (page) => { await complete(page); await inDialog('办理')(page) }, sees: '请说明理由' },
    { name: 'desk-step-hand-over', path: CASE, who: 'officer', act: press('转办'), sees: '李明' },
    { name: 'desk-step-send-back', path: CASE, who: 'officer', prepare: says(STEPS, { ...tasks.caseSteps, tasks: [tasks.task('t5', { step: 'approve', step_name: '负责人审批' })] }), act: press('退回'), sees: '退回到' },
    { name: 'desk-step-refused', path: CASE, who: 'officer', prepare: says('/desk/tasks/t2/completion', refused(403, 'cases.other_hands', '您办理过本件此前的环节，“规划会签”须由他人办理'), 403), act: async (page) => { await complete(page); await page.getByRole('dialog').getByLabel('意见').fill('面积不符'); await inDialog('办理')(page) }, sees: '须由他人办理' },
    { name: 'desk-note-faults', path: CASE, who: 'officer', act: press('保存批注'), sees: '请说明理由' },
    { name: 'desk-stand-down', path: CASE, who: 'officer', act: press('申请回避'), sees: '与申请人有利害关系的须回避' },
    { name: 'desk-office', path: '/desk/office', who: 'officer', sees: '2018' },
    { name: 'desk-office-empty', path: '/desk/office', who: 'officer', prepare: says('/desk/officers', { ...tasks.office, officers: [], deputies: [], leads: false }), sees: '还没有登记岗位' },
    { name: 'desk-office-loading', path: '/desk/office', who: 'officer', prepare: waits('/desk/officers'), sees: LOADING },
    { name: 'desk-office-error', path: '/desk/office', who: 'officer', prepare: fails('/desk/officers'), sees: FAILED },
    { name: 'desk-office-faults', path: '/desk/office', who: 'officer', act: async (page) => { const save = page.getByRole('button', { name: '保存', exact: true }); for (const one of [save.first(), save.last()]) await one.click() }, sees: '请选择代办人' },
    { name: 'desk-lower-offices', path: '/desk/office', who: 'officer', act: (page) => page.getByRole('heading', { name: '下级机构', exact: true }).scrollIntoViewIfNeeded(), sees: '尚无负责人' },
    { name: 'desk-lower-offices-none', path: '/desk/office', who: 'officer', prepare: says('/desk/lower-offices', { offices: [], leads: true }), sees: '本机构没有直接下级机构' },
    { name: 'desk-lower-offices-loading', path: '/desk/office', who: 'officer', prepare: waits('/desk/lower-offices'), sees: LOADING },
    { name: 'desk-lower-offices-error', path: '/desk/office', who: 'officer', prepare: fails('/desk/lower-offices'), sees: FAILED },
    { name: 'desk-leader-faults', path: '/desk/office', who: 'officer', act: async (page) => { await press('指定负责人 鼓西派出所')(page); await inDialog('指定负责人')(page) }, sees: '请填写用户名' },
    {
        name: 'desk-leader-refused', path: '/desk/office', who: 'officer', prepare: says('/desk/lower-offices/GA-350102002000/leader', refused(409, 'cases.has_a_leader', '该机构已有负责人（陈所长），由其自行安排岗位'), 409),
        act: async (page) => { await press('指定负责人 鼓西派出所')(page); await page.getByRole('dialog').getByLabel('用户名').fill('police.guxi'); await inDialog('指定负责人')(page) }, sees: '由其自行安排岗位',
    },
    { name: 'desk-sections', path: '/desk/office', who: 'officer', act: (page) => page.getByRole('heading', { name: '科室', exact: true }).scrollIntoViewIfNeeded(), sees: '移走事项和人员并保存后' },
    { name: 'desk-sections-find', path: '/desk/office', who: 'officer', act: async (page) => { await page.getByLabel('查找要加入的事项').last().fill('居民身份证') ; await page.getByLabel('查找要加入的事项').last().scrollIntoViewIfNeeded() }, sees: '临时居民身份证申领' },
    { name: 'desk-sections-put', path: '/desk/office', who: 'officer', act: putTwoItems, sees: '2 个事项' },
    { name: 'desk-sections-none', path: '/desk/office', who: 'officer', prepare: says('/desk/sections', { number: 0, sections: [], others: [] }), act: (page) => page.getByRole('heading', { name: '科室', exact: true }).scrollIntoViewIfNeeded(), sees: '还没有分科室' },
    { name: 'desk-sections-read', path: '/desk/office', who: 'officer', prepare: says('/desk/officers', { ...tasks.office, leads: false }), act: (page) => page.getByRole('heading', { name: '科室', exact: true }).scrollIntoViewIfNeeded(), sees: '夫妻投靠户口迁移' },
    { name: 'desk-sections-faults', path: '/desk/office', who: 'officer', prepare: refusesSections, act: async (page) => { await press('增加科室')(page); await press('保存科室')(page) }, sees: '请填写科室名称' },
    { name: 'desk-sections-loading', path: '/desk/office', who: 'officer', prepare: waits('/desk/sections'), sees: LOADING },
    { name: 'desk-sections-error', path: '/desk/office', who: 'officer', prepare: fails('/desk/sections'), sees: FAILED },
    { name: 'desk-process', path: '/desk/catalogue/GA003/process', who: 'publisher', sees: '不得由办理过下列环节的人办理' },
    { name: 'desk-process-added', path: '/desk/catalogue/GA003/process', who: 'publisher', act: press('增加环节'), sees: '未命名环节' },
    { name: 'desk-process-default', path: '/desk/catalogue/GA003/process', who: 'editor', prepare: says('/desk/items/GA003/process', { number: 0, process: { steps: [tasks.process.steps[4]] } }), sees: '由承办人直接作出决定' },
    { name: 'desk-process-faults', path: '/desk/catalogue/GA003/process', who: 'publisher', prepare: refusesProcess, act: press('发布环节'), sees: '没有环节通向“消防安全审查会签”' },
    { name: 'desk-process-loading', path: '/desk/catalogue/GA003/process', who: 'publisher', prepare: waits('/desk/items/GA003/process'), sees: LOADING },
    { name: 'desk-process-error', path: '/desk/catalogue/GA003/process', who: 'publisher', prepare: fails('/desk/items/GA003/process'), sees: FAILED },
]
