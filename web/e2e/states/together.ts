// Applying together: of whoever opened it, of one who takes part, and at the desk.
import type { Page } from '@playwright/test'
import * as cases from '../fixture/cases'
import { problem } from '../fixture/api'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const DRAFT = '/cases/11'
const RUNNING = '/cases/13'
const opened = (id: string, more: object = {}) => says(`/cases/${id}`, { ...cases.caseOf(id), together: cases.together(more) })
const mine = (id: string, state: 'invited' | 'confirmed', allowed: string[]) =>
    says(`/cases/${id}`, { ...cases.caseOf(id), allowed: [], known: {}, my_part: state, together: cases.together({ applicants: [{ ...cases.applicant, state, is_caller: true }], allowed }) })
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const asks = async (page: Page) => {
    await opened('11', { applicants: [], allowed: ['invite'] })(page)
    await says('/cases/11/applicants', problem(409, 'cases.applicant_twice', '这个号码已在申请人之中').data, 409)(page)
}

export const TOGETHER: PageState[] = [
    { name: 'together-nobody', path: DRAFT, who: 'person', prepare: opened('11', { applicants: [], allowed: ['invite'] }), sees: '还没有邀请其他申请人' },
    { name: 'together-invited', path: DRAFT, who: 'person', prepare: opened('11'), sees: '待确认' },
    { name: 'together-check', path: '/apply/11?step=check', who: 'person', prepare: opened('11'), sees: '待确认' },
    { name: 'together-ask', path: DRAFT, who: 'person', prepare: asks, act: press('邀请共同申请人'), sees: '对方登录后能看到' },
    { name: 'together-ask-faults', path: DRAFT, who: 'person', prepare: asks, act: async (page) => { await press('邀请共同申请人')(page); await inDialog('发出邀请')(page) }, sees: '请填写姓名（名称）和 18 位号码' },
    {
        name: 'together-ask-refused', path: DRAFT, who: 'person', prepare: asks,
        act: async (page) => { await press('邀请共同申请人')(page); await page.getByLabel('姓名').fill('林晓燕'); await page.getByLabel('公民身份号码').fill('350099199308151060'); await inDialog('发出邀请')(page) },
        sees: '这个号码已在申请人之中',
    },
    { name: 'together-confirm', path: DRAFT, who: 'person', prepare: mine('11', 'invited', ['confirm', 'leave']), sees: '确认无误，同意申请' },
    {
        name: 'together-confirm-late', path: DRAFT, who: 'person',
        prepare: async (page) => { await mine('11', 'invited', ['confirm', 'leave'])(page); await says('/cases/11/confirmation', problem(409, 'cases.changed_meanwhile', '办件已被更改（现为第 5 版），请先查看最新内容').data, 409)(page) },
        act: press('确认无误，同意申请'), sees: '请先查看最新内容',
    },
    { name: 'together-confirmed', path: '/cases/12', who: 'person', prepare: mine('12', 'confirmed', ['leave', 'agree_to_withdrawal']), sees: '同意撤回申请' },
    { name: 'together-leave', path: '/cases/12', who: 'person', prepare: mine('12', 'confirmed', ['leave']), act: press('退出申请'), sees: '人数不足时，申请会不予受理' },
    { name: 'together-withdrawal', path: RUNNING, who: 'person', prepare: opened('13', { applicants: [{ ...cases.applicant, state: 'confirmed', agrees_to_withdrawal: true }], allowed: ['ask_withdrawal'] }), sees: '同意撤回' },
    {
        name: 'together-withdrawal-faults', path: RUNNING, who: 'person', prepare: opened('13', { allowed: ['ask_withdrawal'] }),
        act: async (page) => { await press('请其他申请人同意撤回')(page); await inDialog('请其他申请人同意撤回')(page) }, sees: '请填写说明',
    },
    { name: 'together-hand-over', path: RUNNING, who: 'person', prepare: opened('13', { applicants: [{ ...cases.applicant, state: 'confirmed' }], allowed: ['hand_over'] }), sees: '移交代表' },
    { name: 'together-offered', path: RUNNING, who: 'person', prepare: opened('13', { applicants: [{ ...cases.applicant, state: 'confirmed', is_offered: true }], allowed: ['hand_over'] }), sees: '已请其接替' },
    {
        name: 'together-hand-over-refused', path: RUNNING, who: 'person',
        prepare: async (page) => { await opened('13', { applicants: [{ ...cases.applicant, state: 'confirmed' }], allowed: ['hand_over'] })(page); await says('/cases/13/representation-offer', problem(409, 'cases.in_bundle', '“一件事”中的申请由发起人统一办理，不能移交代表').data, 409)(page) },
        act: press('请**国接替您代表办理'), sees: '由发起人统一办理',
    },
    { name: 'together-asked-to-represent', path: '/cases/12', who: 'person', prepare: mine('12', 'confirmed', ['answer_representation', 'leave']), sees: '接受，由我代表' },
    { name: 'together-represented', path: RUNNING, who: 'person', prepare: opened('13', { representative: '**国', applicants: [{ ...cases.applicant, name: '**燕', state: 'confirmed', is_opener: true, is_caller: true }], allowed: ['agree_to_withdrawal'] }), sees: '发起人' },
    { name: 'together-list', path: '/cases', who: 'person', prepare: says('/cases', { cases: [{ ...cases.summaries[0], my_part: 'invited' }] }), sees: '共同申请，等您确认' },
]

export const DESK_PROMISES: PageState[] = [
    { name: 'desk-promises', path: '/desk/promises', who: 'officer', sees: '卫生检测报告' },
    { name: 'desk-promises-late', path: '/desk/promises', who: 'officer', act: (page) => page.getByLabel('按状态筛选').selectOption('late'), sees: '养老机构备案' },
    { name: 'desk-promises-none', path: '/desk/promises', who: 'officer', prepare: says('/desk/promises', { promises: [] }), sees: '没有这样的承诺' },
    { name: 'desk-promises-loading', path: '/desk/promises', who: 'officer', prepare: waits('/desk/promises'), sees: LOADING },
    { name: 'desk-promises-error', path: '/desk/promises', who: 'officer', prepare: fails('/desk/promises'), sees: FAILED },
]

export const DESK_TOGETHER: PageState[] = [
    { name: 'desk-together', path: '/desk/cases/22', who: 'officer', prepare: says('/desk/cases/22', { ...cases.deskCaseOf('22'), together: cases.together({ applicants: [{ ...cases.applicant, state: 'confirmed' }], allowed: [] }) }), sees: '共同申请' },
]
