// What was decided by rule: its explanation and contest on a person's case, and the office's list.
import type { Page } from '@playwright/test'
import * as cases from '../fixture/cases'
import * as editions from '../fixture/editions'
import { problem } from '../fixture/api'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const OWN = '/cases/14'
const DESK = '/desk/cases/26'
const own = (automatic: object) => says('/cases/14', { ...cases.caseOf('14'), automatic })
const desk = (automatic: object, id = '26') => says(`/desk/cases/${id}`, { ...cases.deskCaseOf(id), automatic })
const answered = { state: 'confirmed' as const, settled_at: '2018-10-12T10:00:00+08:00', settled_by: '王建国', answer: '已核对户口簿：登记的地址没有门牌号，证明与登记一致。' }
const until = { contest_until: '2018-12-10' }
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const rules = {
    conditions: [
        { name: '居民身份证在有效期内', name_en: 'The identity card is valid today', basis: '居民身份证法 5', logic: { '>=': [{ var: 'from_register.m1.face.有效期止' }, { var: 'today' }] } },
        { name: '申请人年满十六周岁', name_en: 'The applicant is sixteen or older', basis: '民法典 18', logic: { '>=': [{ var: 'known.age' }, 16] } },
    ],
    sampled_percent: 5,
    valid_until: '2019-12-31',
}
const withRules = says('/desk/catalogue/items/GA006/editions/2', { ...editions.draft, content: { ...editions.content, decision_rules: rules } })
const revoked = { state: 'revoked' as const, answer: '已补领新证', answered_at: '2018-10-15T10:00:00+08:00', settled_at: '2018-10-16T10:00:00+08:00', settled_by: '李敏', text: '经核查，申请时身份证已失效。', may_act: false }
const withRevocation = { ...cases.automaticList, revocations: [cases.automaticRow('31', { reason: '身份证已于 10 月 9 日挂失' })] }
const empty = { contests: [], samples: [], revocations: [], items: [], leads: false }

export const AUTOMATIC: PageState[] = [
    { name: 'case-by-rule', path: OWN, who: 'person', prepare: own(cases.automatic(until)), sees: '这个决定由系统依规则作出' },
    { name: 'case-by-rule-contest', path: OWN, who: 'person', prepare: own(cases.automatic(until)), act: press('请工作人员复核'), sees: '工作人员会重新核对' },
    { name: 'case-by-rule-contest-faults', path: OWN, who: 'person', prepare: own(cases.automatic(until)), act: async (page) => { await press('请工作人员复核')(page); await inDialog('请工作人员复核')(page) }, sees: '请填写说明' },
    {
        name: 'case-by-rule-contest-late', path: OWN, who: 'person',
        prepare: async (page) => { await own(cases.automatic(until))(page); await says('/cases/14/contest', problem(409, 'cases.too_late_to_contest', '已超过 60 天，不能再提出人工复核').data, 409)(page) },
        act: async (page) => { await press('请工作人员复核')(page); await page.getByLabel('哪里不对').fill('地址不全'); await inDialog('请工作人员复核')(page) }, sees: '已超过 60 天',
    },
    { name: 'case-by-rule-contested', path: OWN, who: 'person', prepare: own(cases.automatic({ contest: cases.contest() })), sees: '等待工作人员答复' },
    { name: 'case-by-rule-answered', path: OWN, who: 'person', prepare: own(cases.automatic({ contest: cases.contest(answered) })), sees: '工作人员复核后维持原决定' },
    { name: 'case-revocation', path: OWN, who: 'person', prepare: own(cases.automatic({ revocation: cases.revocation() })), sees: '准予决定拟被撤销' },
    { name: 'case-revocation-faults', path: OWN, who: 'person', prepare: own(cases.automatic({ revocation: cases.revocation() })), act: press('提交陈述申辩'), sees: '请填写说明' },
    { name: 'case-revoked', path: OWN, who: 'person', prepare: own(cases.automatic({ revocation: cases.revocation(revoked) })), sees: '准予决定已撤销' },
    { name: 'desk-case-revoke', path: DESK, who: 'officer', prepare: desk(cases.automatic({ inspection: 'wrong', may_revoke: true })), sees: '抽查认定有误的准予决定可以撤销' },
    { name: 'desk-case-revoke-faults', path: DESK, who: 'officer', prepare: desk(cases.automatic({ inspection: 'wrong', may_revoke: true })), act: press('提出撤销'), sees: '请说明理由' },
    { name: 'desk-case-revocation', path: DESK, who: 'officer', prepare: desk(cases.automatic({ inspection: 'wrong', revocation: cases.revocation({ answer: '已补领新证' }) })), sees: '不予撤销' },
    { name: 'desk-case-revocation-faults', path: DESK, who: 'officer', prepare: desk(cases.automatic({ inspection: 'wrong', revocation: cases.revocation({ answer: '已补领新证' }) })), act: press('作出决定'), sees: '请选择撤销或者不予撤销' },
    { name: 'desk-automatic-revocations', path: '/desk/automatic', who: 'officer', prepare: says('/desk/automatic', withRevocation), sees: '待决定的撤销' },
    { name: 'desk-automatic', path: '/desk/automatic', who: 'officer', sees: '抽查发现一件身份证已挂失' },
    { name: 'desk-automatic-in-province', path: '/desk/automatic', who: 'officer', prepare: says('/desk/automatic', { ...cases.automaticList, items: cases.automaticList.items.map((one) => ({ ...one, in_province: cases.provinceRules.items[1]!.in_province })) }), sees: '全省已停用' },
    { name: 'supervision-rules', path: '/supervision/automatic', who: 'supervisor', sees: '多地抽查发现身份证已挂失仍予准予' },
    { name: 'supervision-rules-none', path: '/supervision/automatic', who: 'supervisor', prepare: says('/supervision/automatic', { items: [] }), sees: '没有自动决定的事项' },
    { name: 'supervision-rules-loading', path: '/supervision/automatic', who: 'supervisor', prepare: waits('/supervision/automatic'), sees: LOADING },
    { name: 'supervision-rules-error', path: '/supervision/automatic', who: 'supervisor', prepare: fails('/supervision/automatic'), sees: FAILED },
    { name: 'supervision-rules-stop-faults', path: '/supervision/automatic', who: 'supervisor', act: async (page) => { await press('全省停用 户籍证明开具')(page); await inDialog('全省停用')(page) }, sees: '请说明理由' },
    { name: 'supervision-rules-refused', path: '/supervision/automatic', who: 'supervisor', prepare: says('/supervision/automatic/GA022', problem(409, 'cases.stopped_already', '该事项的秒批规则已在全省停用').data, 409), act: async (page) => { await press('全省停用 户籍证明开具')(page); await page.getByLabel('理由').fill('多次有误'); await inDialog('全省停用')(page) }, sees: '该事项的秒批规则已在全省停用' },
    { name: 'supervision-rules-resume', path: '/supervision/automatic', who: 'supervisor', act: press('恢复 无犯罪记录证明'), sees: '重新由系统依规则决定' },
    { name: 'desk-automatic-empty', path: '/desk/automatic', who: 'officer', prepare: says('/desk/automatic', empty), sees: '没有人请求复核' },
    { name: 'desk-automatic-loading', path: '/desk/automatic', who: 'officer', prepare: waits('/desk/automatic'), sees: LOADING },
    { name: 'desk-automatic-error', path: '/desk/automatic', who: 'officer', prepare: fails('/desk/automatic'), sees: FAILED },
    { name: 'desk-automatic-wrong-faults', path: '/desk/automatic', who: 'officer', act: (page) => page.getByRole('button', { name: '有误', exact: true }).first().click(), sees: '请说明哪里有误' },
    { name: 'desk-automatic-stop', path: '/desk/automatic', who: 'officer', act: press('停用规则 户籍证明开具'), sees: '全部由工作人员办理' },
    { name: 'desk-automatic-stop-faults', path: '/desk/automatic', who: 'officer', act: async (page) => { await press('停用规则 户籍证明开具')(page); await inDialog('停用规则')(page) }, sees: '请说明理由' },
    { name: 'desk-case-left-to-person', path: '/desk/cases/22', who: 'officer', prepare: desk(cases.automatic({ ruling: 'to_person', cause: 'conditions', conditions: cases.unmet }), '22'), sees: '未由系统决定，由您办理' },
    { name: 'desk-case-contested', path: DESK, who: 'officer', prepare: desk(cases.automatic({ contest: cases.contest() })), sees: '申请人请求人工复核' },
    { name: 'desk-case-contest-faults', path: DESK, who: 'officer', prepare: desk(cases.automatic({ contest: cases.contest() })), act: press('答复'), sees: '请选择复核结论' },
    { name: 'desk-case-contest-settled', path: DESK, who: 'officer', prepare: desk(cases.automatic({ contest: cases.contest(answered) })), sees: '王建国答复于' },
    { name: 'desk-case-drawn', path: DESK, who: 'officer', prepare: desk(cases.automatic({ inspection: 'waiting' })), sees: '本件被抽中' },
    { name: 'desk-edition-decision-rules', path: '/desk/catalogue/GA006/editions/2', who: 'editor', prepare: withRules, act: (page) => page.getByText('居民身份证在有效期内').scrollIntoViewIfNeeded(), sees: '抽查比例 5%' },
]
