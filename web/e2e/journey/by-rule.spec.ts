// 秒批: what an item's rules grant at once is explained; she asks for a person, and an officer answers.
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { itemNumbered, openDesk } from './desk'
import { logins } from './logins'
import { licenceOf, newCitizen } from './world'

const CERTIFICATE = 'GA022' // 户籍证明开具, with rules in data/item-decisions.json
const REASON = '证明上的地址没有门牌号'
const ANSWER = '已核对户口簿：登记的地址没有门牌号。'

test('what the rules grant at once is explained, contested, and answered by a person', async ({ page, browser }, info) => {
    const desk = await openDesk(browser, page, logins().officer)
    const today = new Date().toISOString().slice(0, 10)
    const person = await newCitizen(page.request, async (one) => {
        const [book, card] = [await licenceOf(page.request, 'L003', one), await licenceOf(page.request, 'L001', one)]
        return !!book && !!card && card['有效期止']! > today
    })
    const number = await citizen.handIn(page, await itemNumbered(desk, CERTIFICATE), person)

    const rules = page.locator('section').filter({ has: page.getByRole('heading', { name: '这个决定由系统依规则作出' }) })
    await expect(page.getByText('已办结 · 准予').first()).toBeVisible()
    await expect(rules).toBeVisible()
    const conditions = rules.getByRole('listitem')
    await expect(conditions.filter({ hasText: '居民身份证在有效期内' }).getByText('符合', { exact: true })).toBeVisible()
    await expect(conditions.filter({ hasText: '居民身份证在有效期内' }).getByText('依据：居民身份证法 5')).toBeVisible()
    await expect(rules.getByText('符合', { exact: true })).toHaveCount(await conditions.count())
    await expectAccessible(page)
    await picture(page, 'by-rule-01-granted', info.project.name)

    await page.getByRole('button', { name: '请工作人员复核' }).click()
    await page.getByLabel('哪里不对').fill(REASON)
    await page.getByRole('dialog').getByRole('button', { name: '请工作人员复核' }).click()
    await expect(rules.getByText('等待工作人员答复')).toBeVisible()
    await expect(page.getByRole('button', { name: '请工作人员复核' }), 'once').toHaveCount(0)

    await desk.goto('/desk/automatic')
    const asked = desk.getByRole('listitem').filter({ hasText: number }).filter({ hasText: REASON })
    await expect(asked).toBeVisible()
    await expectAccessible(desk)
    await picture(desk, 'by-rule-02-contests', info.project.name)
    await desk.getByRole('link', { name: `查看并答复 ${number}` }).click()
    await expect(desk.getByText('申请人请求人工复核 · 待答复')).toBeVisible()
    await desk.getByRole('radio', { name: '维持原决定' }).check()
    await desk.getByLabel('答复（申请人会看到）').fill(ANSWER)
    await desk.getByRole('button', { name: '答复', exact: true }).click()
    await expect(desk.getByText('申请人请求人工复核 · 维持原决定')).toBeVisible()
    await picture(desk, 'by-rule-03-answered', info.project.name)
    await desk.goto('/desk/automatic')
    await expect(desk.getByRole('heading', { name: '各事项' })).toBeVisible()
    await expect(desk.getByRole('link', { name: `查看并答复 ${number}` })).toHaveCount(0)

    await page.reload()
    await expect(rules.getByText('工作人员复核后维持原决定')).toBeVisible()
    await expect(rules.getByText(`答复（王警官）：${ANSWER}`)).toBeVisible()
})
