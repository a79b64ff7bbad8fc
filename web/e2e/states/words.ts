// Wishes and words on the desk.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as words from '../fixture/words'
import { FAILED, fails, LOADING, press, says, waits, type PageState } from './kit'

const ONE = '/desk/words/12'
const ONE_API = '/desk/word-proposals/12'
const inDialog = (name: string) => (page: Page) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const refused = (status: number, code: string, detail: string, more: object = {}) => problem(status, code, detail, more).data
const NEW = '/desk/words/new?kind=phrase&say=遛狗证&means=NY012'
const FAULTY = refused(422, 'json.invalid', '有 2 处填写不正确，请逐项更正', {
    faults: [
        { pointer: '/changes/0/say', code: 'discovery.word_of_other', detail: '这个说法已经指向事项 NY040' },
        { pointer: '/changes', code: 'discovery.changes_too_much', detail: '会改变 911 个（共 7412 个）已知说法的首个结果，超过 5%；请去掉影响过大的用语' },
    ],
})

export const WORDS: PageState[] = [
    { name: 'desk-wishes', path: '/desk/wishes', who: 'officer', sees: '遛狗证' },
    { name: 'desk-wishes-editor', path: '/desk/wishes', who: 'editor', sees: '变成用语' },
    { name: 'desk-wishes-answered', path: '/desk/wishes', who: 'officer', act: press('已回应'), sees: '居民身份证补领' },
    { name: 'desk-wishes-answer', path: '/desk/wishes', who: 'officer', act: (page) => page.getByRole('button', { name: '“遛狗证”是哪个事项？' }).click(), sees: '要让搜索找到它' },
    { name: 'desk-wishes-answer-faults', path: '/desk/wishes', who: 'officer', act: async (page) => { await page.getByRole('button', { name: '“遛狗证”是哪个事项？' }).click(); await inDialog('就是它')(page) }, sees: '请写事项编号' },
    { name: 'desk-wishes-empty', path: '/desk/wishes', who: 'officer', prepare: says('/desk/wishes', { wishes: [] }), sees: '没有待回应的心愿' },
    { name: 'desk-wishes-loading', path: '/desk/wishes', who: 'officer', prepare: waits('/desk/wishes'), sees: LOADING },
    { name: 'desk-wishes-error', path: '/desk/wishes', who: 'officer', prepare: fails('/desk/wishes'), sees: FAILED },
    { name: 'desk-words', path: '/desk/words', who: 'editor', sees: '钱包被偷身份证没了' },
    { name: 'desk-words-synonyms', path: '/desk/words', who: 'publisher', act: press('同义词'), sees: '飞走了' },
    { name: 'desk-words-none', path: '/desk/words', who: 'editor', act: async (page) => { await page.getByLabel('按说法、事项编号或目录用词查找').fill('魑魅'); await page.keyboard.press('Enter') }, sees: '没有这样的用语' },
    { name: 'desk-words-no-proposals', path: '/desk/words', who: 'editor', prepare: says('/desk/word-proposals', { proposals: [] }), sees: '没有待发布的建议' },
    { name: 'desk-words-loading', path: '/desk/words', who: 'editor', prepare: waits('/desk/words'), sees: LOADING },
    { name: 'desk-words-error', path: '/desk/words', who: 'editor', prepare: fails('/desk/words'), sees: FAILED },
    { name: 'desk-words-not-yours', path: '/desk/words', who: 'countyEditor', prepare: async (page) => { await says('/desk/words', refused(403, 'discovery.not_provincial', '检索用语由省级机构维护'), 403)(page); await says('/desk/word-proposals', { proposals: [] })(page) }, sees: '检索用语由省级机构维护' },
    { name: 'desk-words-new', path: NEW, who: 'editor', sees: '看看影响' },
    { name: 'desk-words-change', path: '/desk/words/new?deed=change&kind=synonym&say=掉了&means=补领', who: 'editor', sees: '变更 2' },
    { name: 'desk-words-effect', path: NEW, who: 'editor', act: press('看看影响'), sees: '变差 1' },
    { name: 'desk-words-no-effect', path: NEW, who: 'editor', prepare: says('/desk/words/preview', words.noEffect), act: press('看看影响'), sees: '没有已知说法受影响' },
    { name: 'desk-words-too-much', path: NEW, who: 'editor', prepare: says('/desk/words/preview', words.tooMuch), act: press('看看影响'), sees: '影响超过 5%' },
    { name: 'desk-words-faults', path: NEW, who: 'editor', prepare: says('/desk/word-proposals', FAULTY, 422), act: async (page) => { await press('再加一处')(page); await press('提交建议')(page) }, sees: '这个说法已经指向事项 NY040' },
    { name: 'desk-words-rewrite', path: `${ONE}/edit`, who: 'editor', prepare: says(ONE_API, words.ownProposal), sees: '保存修改' },
    { name: 'desk-words-rewrite-loading', path: `${ONE}/edit`, who: 'editor', prepare: waits(ONE_API), sees: LOADING },
    { name: 'desk-proposal', path: ONE, who: 'publisher', sees: '不采用' },
    { name: 'desk-proposal-effect', path: ONE, who: 'publisher', act: press('看看影响'), sees: '变差 1' },
    { name: 'desk-proposal-own', path: ONE, who: 'editor', prepare: says(ONE_API, words.ownProposal), sees: '撤回建议' },
    { name: 'desk-proposal-refused', path: ONE, who: 'publisher', prepare: says(`${ONE_API}/publication`, refused(409, 'discovery.proposal_changed', '这份用语建议已被更改（现为第 3 次修改），请先查看最新内容'), 409), act: press('发布'), sees: '请先查看最新内容' },
    { name: 'desk-proposal-decline', path: ONE, who: 'publisher', act: press('不采用'), sees: '提出人会看到' },
    { name: 'desk-proposal-decline-faults', path: ONE, who: 'publisher', prepare: says(`${ONE_API}/declination`, refused(422, 'json.invalid', '有 1 处填写不正确', { faults: [{ pointer: '/note', code: 'discovery.reason_why', detail: '请说明原因' }] }), 422), act: async (page) => { await press('不采用')(page); await inDialog('不采用')(page) }, sees: '请说明原因' },
    { name: 'desk-proposal-published', path: ONE, who: 'editor', prepare: says(ONE_API, words.published), sees: '已发布' },
    { name: 'desk-proposal-declined', path: ONE, who: 'editor', prepare: says(ONE_API, words.declined), sees: '歧义太大' },
    { name: 'desk-proposal-loading', path: ONE, who: 'editor', prepare: waits(ONE_API), sees: LOADING },
    { name: 'desk-proposal-error', path: ONE, who: 'editor', prepare: fails(ONE_API), sees: FAILED },
    { name: 'desk-proposal-missing', path: '/desk/words/99', who: 'editor', sees: '没有找到' },
]
