// Search with all that it answers, the guided ways, the consultation and questions to a person.
import type { Page } from '@playwright/test'
import * as catalogue from '../fixture/catalogue'
import * as guidance from '../fixture/guidance'
import { problem } from '../fixture/api'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const rich = says('/search', { ...guidance.rich, cards: catalogue.cards.slice(0, 3) })
const nothing = { ...guidance.rich, total: 0, cards: [], groups: { bundles: [], apps: [], offices: [], licence_types: [] }, facets: { themes: [], bodies: [], levels: [], audiences: [] }, did_you_mean: undefined, answer: undefined, region_recognised: undefined }
const consults = (answer: object) => says('/consultation', answer)
const asks = (words: string) => async (page: Page) => {
    await page.getByLabel('您的问题').fill(words)
    await page.getByRole('button', { name: '提问' }).click()
}
const wishes = async (page: Page) => {
    await page.getByRole('button', { name: '提交心愿' }).click()
}
const looksUp = async (page: Page) => {
    await page.getByLabel('编号').fill('zx20181010004711')
    await page.getByLabel('查询码').fill('mzxw6ytboi7qaaaa')
    await page.getByRole('button', { name: '查看答复' }).click()
}
const chip = (name: string) => (page: Page) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

export const GUIDANCE: PageState[] = [
    { name: 'search-rich', path: '/search?q=思明区申份证丢了多少钱', prepare: rich, sees: '收费：40元/证' },
    { name: 'search-narrowed-to-nothing', path: '/search?q=身份证&theme=P005', prepare: says('/search', nothing), sees: '这些条件下没有事项' },
    { name: 'search-wish', path: '/search?q=遛狗证', prepare: says('/search', nothing), act: wishes, sees: '会看到这个心愿' },
    { name: 'search-wish-refused', path: '/search?q=遛狗证', prepare: async (page) => { await says('/search', nothing)(page); await says('/wishes', problem(429, 'http.too_many', '请求太频繁，请稍后再试').data, 429)(page) }, act: wishes, sees: '请求太频繁' },
    { name: 'guided-for', path: '/guide', sees: '为谁办事？' },
    { name: 'guided-stage', path: '/guide?for=person', sees: '遇到了什么事？' },
    { name: 'guided-theme', path: '/guide?for=person&stage=P04', sees: '和哪方面有关？' },
    { name: 'guided-items', path: '/guide?for=person&stage=any&theme=any', sees: '可以办的事项' },
    { name: 'guided-none', path: '/guide?for=person&stage=any&theme=any', prepare: says('/items', { cards: [], total: 0 }), sees: '这里暂时没有事项' },
    { name: 'guided-loading', path: '/guide?for=person', prepare: waits('/life-stages'), sees: LOADING },
    { name: 'guided-error', path: '/guide?for=person', prepare: fails('/life-stages'), sees: FAILED },
    { name: 'item-question', path: '/items/GA006', sees: '谁来办？' },
    { name: 'item-question-second', path: '/items/GA006', act: chip('本人'), sees: '凭什么申领？' },
    { name: 'item-case', path: '/items/GA006', act: chip('近亲属代办'), sees: '您的情形：由近亲属代办' },
    { name: 'item-unsure', path: '/items/GA006', act: chip('不确定'), sees: '对照看看哪一种是您的' },
    { name: 'consult', path: '/consult', sees: '可以这样问' },
    { name: 'consult-answered', path: '/consult?q=补办身份证要多少钱', prepare: consults(guidance.answered), sees: '40元/证' },
    { name: 'consult-which', path: '/consult', prepare: consults(guidance.which), act: asks('身份证多少钱'), sees: '您问的是哪一项？' },
    { name: 'consult-unnamed', path: '/consult', prepare: consults(guidance.unnamed), act: asks('多少钱'), sees: '请先说说是办什么事' },
    { name: 'consult-unknown', path: '/consult', prepare: consults(guidance.unknown), act: asks('拍照能化妆吗'), sees: '我不知道' },
    { name: 'consult-about', path: '/consult?item=GA006', sees: '正在问：居住证申领' },
    { name: 'consult-looking', path: '/consult', prepare: waits('/consultation'), act: asks('补办身份证要多少钱'), sees: '正在查找' },
    { name: 'consult-error', path: '/consult', prepare: says('/consultation', problem(429, 'http.too_many', '请求太频繁，请稍后再试').data, 429), act: asks('多少钱'), sees: '请求太频繁' },
    { name: 'consult-handed-over', path: '/consult', prepare: consults(guidance.unknown), act: async (page) => { await asks('拍照能化妆吗')(page); await press('提交问题')(page) }, sees: 'ZX20181010004711' },
    { name: 'consult-handed-over-signed-in', path: '/consult', who: 'person', prepare: async (page) => { await consults(guidance.unknown)(page); await says('/questions', { question: guidance.question }, 201)(page) }, act: async (page) => { await asks('拍照能化妆吗')(page); await press('提交问题')(page) }, sees: '有了答复会给您发消息' },
    { name: 'consult-person', path: '/consult?q=补办身份证要多少钱', prepare: consults(guidance.answered), act: press('转人工'), sees: '负责“居民身份证补领”的机构会答复' },
    { name: 'consult-full', path: '/consult', prepare: async (page) => { await consults(guidance.unknown)(page); await says('/questions', problem(409, 'voice.too_many_waiting', '该机构待答复的咨询太多，请拨打 12345').data, 409)(page) }, act: async (page) => { await asks('拍照能化妆吗')(page); await press('提交问题')(page) }, sees: '待答复的咨询太多' },
    { name: 'questions', path: '/questions', who: 'person', sees: '请素颜' },
    { name: 'questions-none', path: '/questions', who: 'person', prepare: says('/me/questions', { questions: [] }), sees: '还没有留过问题' },
    { name: 'questions-loading', path: '/questions', who: 'person', prepare: waits('/me/questions'), sees: LOADING },
    { name: 'questions-error', path: '/questions', who: 'person', prepare: fails('/me/questions'), sees: FAILED },
    { name: 'questions-found', path: '/questions', act: looksUp, sees: '请素颜' },
    { name: 'questions-not-found', path: '/questions', prepare: says('/question-lookups', problem(404, 'voice.no_such_question', '没有这个咨询，或者查询码不对').data, 404), act: looksUp, sees: '查询码不对' },
]

const answers = async (page: Page) => {
    await page.getByLabel('答复内容').first().fill('不可以，请素颜。')
    await page.getByRole('button', { name: '提交答复' }).first().click()
}
export const DESK_QUESTIONS: PageState[] = [
    { name: 'desk-questions', path: '/desk/questions', who: 'officer', sees: '拍照可以化妆吗' },
    { name: 'desk-questions-answered', path: '/desk/questions', who: 'officer', act: press('已答复'), sees: '请素颜' },
    { name: 'desk-questions-none', path: '/desk/questions', who: 'officer', prepare: says('/desk/questions', { questions: [] }), sees: '没有待答复的咨询' },
    { name: 'desk-questions-none-answered', path: '/desk/questions', who: 'officer', prepare: says('/desk/questions', { questions: [] }), act: press('已答复'), sees: '还没有答复过咨询' },
    { name: 'desk-questions-loading', path: '/desk/questions', who: 'officer', prepare: waits('/desk/questions'), sees: LOADING },
    { name: 'desk-questions-error', path: '/desk/questions', who: 'officer', prepare: fails('/desk/questions'), sees: FAILED },
    { name: 'desk-question-empty', path: '/desk/questions', who: 'officer', act: (page) => page.getByRole('button', { name: '提交答复' }).first().click(), sees: '请写下答复' },
    { name: 'desk-question-sent', path: '/desk/questions', who: 'officer', act: answers, sees: '请素颜、免冠' },
    { name: 'desk-question-taken', path: '/desk/questions', who: 'officer', prepare: says('/desk/questions/[^/]+/answer', problem(409, 'voice.answered_already', '这个咨询已经答复').data, 409), act: answers, sees: '这个咨询已经答复' },
]
