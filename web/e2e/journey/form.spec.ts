// A form against the real server while the session ends on another device and the network goes: nothing
// that was typed is lost.
import type { Browser, Page } from '@playwright/test'
import { expect, picture, test } from '../support'
import * as citizen from './citizen'
import { Mouse } from './hands'
import { newCitizen, type Citizen } from './world'

const SAVED = '已自动保存'

/// Something that one applies for on line in Gulou.
async function guideOf(page: Page): Promise<string> {
    const answer = await page.request.get('/api/v1/search?q=居住证申领&division=350102000000')
    type Card = { item_id: string; name: string; division: string; next_action: { kind: string } }
    const { cards } = (await answer.json()) as { cards: Card[] }
    const found = cards.find((one) => one.next_action.kind === 'apply')
    expect(found).toBeDefined()
    return `/items/${found!.item_id}?division=${found!.division}`
}

/// On another device the person signs in and ends every other session.
async function endSessionsElsewhere(browser: Browser, baseURL: string, person: Citizen): Promise<void> {
    const context = await browser.newContext({ baseURL, locale: 'zh-CN' })
    const device = await context.newPage()
    await device.goto('/sign-in?next=/me/sessions')
    await signIn(device.getByRole('main'), person)
    await device.getByRole('button', { name: '让它退出' }).click()
    await expect(device.getByText('该设备已退出')).toBeVisible()
    await context.close()
}

async function signIn(where: ReturnType<Page['getByRole']>, person: Citizen): Promise<void> {
    await where.getByLabel('手机号码').fill(person.mobile)
    await where.getByLabel('密码', { exact: true }).fill(person.password)
    await where.getByRole('button', { name: '登录', exact: true }).click()
}

test('a session ended elsewhere and a lost network cost not one letter', async ({ page, context, browser, baseURL }, info) => {
    const hands = new Mouse(page)
    const person = await newCitizen(page.request)
    await page.goto(await guideOf(page))
    await hands.press(page.getByRole('link', { name: '登录后办理' }))
    await citizen.register(page, hands, person)
    await citizen.proveName(page, hands, person)
    await expect(page.getByRole('heading', { name: '填写申请信息' })).toBeVisible()
    const fields = page.locator('#main .field :is(input:not([placeholder="年-月-日"], [type=radio]), textarea):not([readonly])')
    const [first, last] = [fields.first(), fields.last()]
    expect(await fields.count()).toBeGreaterThan(1)
    await first.fill('13905910001')
    await expect(page.getByText(SAVED)).toBeVisible()

    await endSessionsElsewhere(browser, baseURL!, person)
    await last.pressSequentially('与父母同住，三楼')
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await expect(dialog).toBeVisible()
    await expect(last).toHaveValue('与父母同住，三楼')
    await picture(page, 'session-ended', info.project.name)
    await signIn(dialog, person)
    await expect(dialog).toBeHidden()
    await expect(first).toHaveValue('13905910001')
    await expect(last).toHaveValue('与父母同住，三楼')
    await expect(page.getByText(SAVED)).toBeVisible()

    await context.setOffline(true)
    await last.press('End')
    await last.pressSequentially('，朝南')
    await expect(page.getByText('没有网络，内容保留在本页')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(SAVED)).toBeVisible()

    await page.reload()
    await expect(first).toHaveValue('13905910001')
    await expect(last).toHaveValue('与父母同住，三楼，朝南')
})
