// One person acts for another, and an officer for whoever stands at his window, against the real server.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { openDesk } from './desk'
import { Mouse } from './hands'
import { logins } from './logins'
import { officeOf } from './staff'
import type { Citizen } from './world'

/// Registered, proven by the register, and on the page of mandates.
async function settle(page: Page): Promise<Citizen> {
    const person = await citizen.arriveAt(page, '/me/mandates')
    await expect(page.getByRole('heading', { name: '授权与代办' })).toBeVisible()
    return person
}

test('a mandate is offered, accepted, used in another name, seen, and ended', async ({ page, browser, baseURL }, info) => {
    const viewport = page.viewportSize()
    const elsewhere = async () => (await browser.newContext({ baseURL, viewport, locale: 'zh-CN' })).newPage()
    const { officer } = logins()
    const desk = await openDesk(browser, page, officer)
    const item = await citizen.itemOf(desk, (await officeOf(desk)).id)

    const theirs = await elsewhere()
    const agent = await settle(theirs)
    const principal = await settle(page)
    await page.getByRole('link', { name: '新的授权' }).click()
    await page.getByLabel('代办人姓名').fill(agent.name)
    await page.getByLabel('对方手机号码').fill(agent.mobile)
    await page.getByLabel('查找事项').fill(item.name)
    await page.getByRole('button', { name: '搜索', exact: true }).click()
    await page.getByRole('button', { name: `选择：${item.name}` }).click()
    const now = await page.evaluate(async () => ((await (await fetch('/api/v1/sessions')).json()) as { sessions: { signed_in_at: string }[] }).sessions[0]!.signed_in_at)
    const until = new Date(Date.parse(now) + 30 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('截止日期').fill(until)
    await page.getByRole('button', { name: '发出' }).click()
    await expect(page.getByText('待同意').first()).toBeVisible()
    await picture(page, 'acting-01-offered', info.project.name)

    await theirs.reload()
    await theirs.getByRole('button', { name: /^同意/ }).click()
    await theirs.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
    await expect(theirs.getByText('有效', { exact: true }).first()).toBeVisible()
    await theirs.reload()
    await theirs.getByRole('button', { name: /^代 .* 办理$/ }).click()
    const bar = theirs.locator('.acting-bar').filter({ hasText: '正在代' })
    await expect(bar).toBeVisible()
    await expectAccessible(theirs)

    await theirs.goto(`/apply?item=${item.item_id}&division=${item.division}`)
    await expect(theirs.getByText('您的授权不包括查看')).toBeVisible()
    await expect(theirs.getByText(principal.citizen_id)).toHaveCount(0)
    await picture(theirs, 'acting-02-form', info.project.name)
    const hands = new Mouse(theirs)
    await citizen.fillForm(theirs, hands)
    await citizen.giveMaterials(theirs, hands)
    const number = await citizen.submit(theirs, hands)
    await expect(bar).toBeVisible()

    await page.goto('/cases')
    await page.getByRole('link', { name: new RegExp(item.name) }).first().click()
    await expect(page.getByText(number)).toBeVisible()
    await expect(page.getByText('授权代办')).toBeVisible()
    await page.goto('/me/mandates')
    await page.getByRole('button', { name: /^使用记录/ }).first().click()
    await expect(page.getByRole('dialog').getByText('提交申请')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^结束授权/ }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '结束授权', exact: true }).click()
    await expect(page.getByText('已结束').first()).toBeVisible()

    await theirs.goto('/cases')
    await expect(theirs.getByText('您代其办理的授权已结束')).toBeVisible()
    await expect(theirs.getByText(/办理的授权已结束$/).first()).toBeVisible()
    await theirs.getByRole('button', { name: '切换回本人' }).click()
    await expect(bar).toHaveCount(0)
})

test('an officer files for somebody at the window who showed her card', async ({ page, browser }, info) => {
    const person = await settle(page)
    const desk = await openDesk(browser, page, logins().officer)
    const item = await citizen.itemOf(desk, (await officeOf(desk)).id)
    await desk.goto('/desk/assist')
    await desk.getByLabel('查找事项').fill(item.name)
    await desk.getByRole('button', { name: '搜索', exact: true }).click()
    await desk.getByRole('button', { name: `选择：${item.name}` }).click()
    await desk.getByText('出示身份证并签字').click()
    await desk.getByLabel('证件上的姓名').fill(person.name)
    await desk.getByLabel('证件上的公民身份号码').fill(person.citizen_id)
    await desk.getByRole('checkbox').check()
    await desk.getByRole('button', { name: '开始代申报' }).click()
    await expect(desk.getByText('正在为')).toBeVisible()
    await picture(desk, 'acting-03-assisted', info.project.name)
    await page.reload()
    await expect(page.getByText('窗口代申报').first()).toBeVisible()
    await page.getByRole('button', { name: /^结束授权/ }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '结束授权', exact: true }).click()
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.getByText('您代其办理的授权已结束')).toBeVisible()
    await desk.getByRole('button', { name: '结束代申报' }).click()
    await expect(desk.getByText('申请人如何同意')).toBeVisible()
})
