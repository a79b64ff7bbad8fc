// The whole way, against the real server and the sandbox: a citizen finds a matter, signs in with her
// real name, applies; an officer accepts and decides; she gets the result and rates; it is counted.
// Run with BASE_URL, SANDBOX_URL and DEMO_LOGINS (the file of ready-made logins).
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { openStaff } from './desk'
import { Keyboard, Mouse, type Hands } from './hands'
import { logins } from './logins'
import { officeOf, signInStaff } from './staff'
import { fetched, messages, newCitizen } from './world'

const WAYS: [string, (page: Page) => Hands][] = [
    ['mouse', (page) => new Mouse(page)],
    ['keyboard', (page) => new Keyboard(page)],
]

async function counted(page: Page): Promise<{ submitted: number; ratings: number }> {
    const figure = async (name: string, place: string) =>
        Number((await page.locator('.key-figure', { hasText: name }).first().locator(place).textContent())!.replace(/\D/g, ''))
    return { submitted: await figure('收件', '.value'), ratings: await figure('满意率', '.faint') }
}

for (const [way, handsFor] of WAYS) {
    test(`from a question to a rating, by ${way}`, async ({ page, browser, baseURL }, info) => {
        const shot = (who: Page, name: string) => picture(who, `${way}-${name}`, info.project.name)
        const viewport = page.viewportSize()
        const elsewhere = async () => (await browser.newContext({ baseURL, viewport, locale: 'zh-CN' })).newPage()
        const { officer, supervisor } = logins()

        const watch = await openStaff(browser, page, supervisor, '/supervision/', (one) => one.getByRole('heading', { name: '运行总览' }))
        await expect(watch.getByText('各项数据均由流水计算得出')).toBeVisible()
        const before = await counted(watch)

        const desk = await elsewhere()
        const deskHands = handsFor(desk)
        await desk.goto('/desk/')
        await signInStaff(desk, deskHands, officer, desk.getByRole('heading', { name: '办件队列' }))
        const item = await citizen.itemOf(desk, (await officeOf(desk)).id)

        const hands = handsFor(page)
        const person = await newCitizen(page.request)
        await page.goto('/')
        await shot(page, '01-home')
        await citizen.choosePlace(page, hands, item.division)
        await citizen.findItem(page, hands, item)
        await shot(page, '02-guide')
        await hands.press(page.getByRole('link', { name: '登录后办理' }))
        await citizen.register(page, hands, person)
        await citizen.proveName(page, hands, person)
        await expect(page.getByRole('heading', { name: '填写申请信息' })).toBeVisible()
        await shot(page, '03-form')
        await citizen.fillForm(page, hands)
        await citizen.giveMaterials(page, hands)
        await shot(page, '04-check')
        await expectAccessible(page)
        const number = await citizen.submit(page, hands)
        await shot(page, '05-number')

        await desk.reload()
        await hands.press(page.getByRole('link', { name: '查看进度' }))
        await expect(page.getByText('待受理').first()).toBeVisible()
        const row = desk.getByRole('row').filter({ hasText: number })
        await expect(row).toBeVisible()
        await shot(desk, '06-queue')
        await deskHands.press(row.getByRole('link'))
        await expect(desk.getByText(person.citizen_id).first()).toBeVisible()
        await shot(desk, '07-case')
        await expectAccessible(desk)
        await act(desk, deskHands, way, { key: 'a', name: '受理' })
        await expect(desk.getByText('办理中').first()).toBeVisible()
        await act(desk, deskHands, way, { key: 'd', name: '办结', text: '经审查符合条件，准予办理。' })
        await expect(desk.getByText('已办结 · 准予').first()).toBeVisible()
        await shot(desk, '08-decided')

        await page.reload()
        await expect(page.getByText('已办结 · 准予').first()).toBeVisible()
        await expect(page.getByText('经审查符合条件，准予办理。').first()).toBeVisible()
        const address = await page.getByRole('link', { name: '查看结果文书' }).getAttribute('href')
        const document = await fetched(page, address!)
        expect(document.status).toBe(200)
        expect(document.body).toContain(number)
        await shot(page, '09-result')
        await citizen.rate(page, hands)
        await shot(page, '10-rated')

        await hands.press(page.getByRole('link', { name: /消息/ }).filter({ visible: true }))
        await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
        await shot(page, '11-inbox')
        await expect(async () => {
            expect((await messages(page.request, person.mobile)).some((text) => text.includes(number))).toBe(true)
        }).toPass({ timeout: 20_000 })

        await page.goto('/me/accesses')
        await expect(page.getByText(number).first()).toBeVisible()

        await expect(async () => {
            await watch.reload()
            await expect(watch.getByText('各项数据均由流水计算得出')).toBeVisible()
            const after = await counted(watch)
            expect(after.submitted).toBeGreaterThan(before.submitted)
            expect(after.ratings).toBeGreaterThan(before.ratings)
        }).toPass({ timeout: 30_000 })
        await shot(watch, '12-supervision')
    })
}

/// An officer's deed: by button, or by the key that stands on it.
async function act(desk: Page, hands: Hands, way: string, deed: { key: string; name: string; text?: string }): Promise<void> {
    const button = desk.getByRole('main').getByRole('button', { name: deed.name, exact: true })
    if (way === 'keyboard') await desk.keyboard.press(deed.key)
    else await hands.press(button.first())
    const dialog = desk.getByRole('dialog', { name: deed.name })
    if (deed.text) {
        await hands.tick(dialog.getByRole('radio', { name: '准予', exact: true }))
        await hands.write(dialog.getByLabel(/决定内容/), deed.text)
    }
    await hands.press(dialog.getByRole('button', { name: deed.name, exact: true }))
    await expect(dialog).toHaveCount(0)
}
