// Somebody's own account: a second screen that her phone signs in, a copy of all her data, and leaving with fifteen days to come back.
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
import * as citizen from './citizen'
import { type Citizen } from './world'

async function look(page: Page, name: string, project: string): Promise<void> {
    await picture(page, `account-${name}`, project)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
}

/// Registered, proven and signed in.
async function settle(page: Page): Promise<Citizen> {
    const person = await citizen.arriveAt(page, '/me')
    await expect(page.getByRole('heading', { name: '我的', level: 1 })).toBeVisible()
    return person
}

interface Asked {
    token: string
    number: string
}

/// A computer that nobody is signed in to shows its code; what the phone reads off it.
async function askForScreen(screen: Page): Promise<Asked> {
    await screen.goto('/sign-in')
    const answer = screen.waitForResponse((one) => one.url().endsWith('/api/v1/screen-sign-ins'))
    await screen.getByRole('button', { name: '用手机扫码登录' }).click()
    const { token, number } = (await (await answer).json()) as Asked
    await expect(screen.getByRole('img', { name: '登录二维码' })).toBeVisible()
    await expect(screen.getByText(number, { exact: true })).toBeVisible()
    return { token, number }
}

async function openScreen(browser: Browser, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ ...options, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    return context.newPage()
}

test('a phone signs a second screen in by the number that it shows', async ({ page, browser, baseURL }, info) => {
    await settle(page)
    const screen = await openScreen(browser, { baseURL })

    const first = await askForScreen(screen)
    await look(screen, 'scan', info.project.name)
    await page.goto(`/screen#${first.token}`)
    const numbers = page.getByRole('group', { name: '那台设备上显示的数字是？' }).getByRole('button')
    await expect(numbers).toHaveCount(3)
    await look(page, 'screen', info.project.name)
    await numbers.filter({ hasNotText: first.number }).first().click()
    await expect(page.getByText('没有设备登录')).toBeVisible()
    await expect(screen.getByText('二维码已失效')).toBeVisible()

    await screen.getByRole('button', { name: '用密码或验证码登录' }).click()
    const second = await askForScreen(screen)
    await page.goto('/me')
    await page.goto(`/screen#${second.token}`)
    await numbers.filter({ hasText: second.number }).click()
    await expect(page.getByText('电脑即将登录')).toBeVisible()
    await expect(screen).not.toHaveURL(/sign-in/)
    await screen.goto('/me/sessions')
    await expect(screen.getByText('本机', { exact: true })).toBeVisible()
    await screen.context().close()
})

async function fetchCopy(page: Page, format: 'JSON' | 'PDF'): Promise<Buffer> {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: format, exact: true }).click()
    return readFileSync(await (await download).path())
}

test('a citizen takes her data along, leaves, and comes back within the fifteen days', async ({ page }, info) => {
    const person = await settle(page)
    await page.getByRole('link', { name: '我的数据' }).click()
    await page.getByRole('button', { name: '制作数据副本' }).click()
    await expect(page.getByText('可下载', { exact: true })).toBeVisible({ timeout: 30_000 })
    await look(page, 'copy', info.project.name)
    const copy = JSON.parse((await fetchCopy(page, 'JSON')).toString()) as { chapters: Record<string, Record<string, unknown>> }
    expect(copy.chapters.identity).toMatchObject({ citizen_id: person.citizen_id, mobile: person.mobile })
    expect(Object.keys(copy.chapters)).toEqual(expect.arrayContaining(['cases', 'mandates', 'legal_persons', 'federation', 'certificates']))
    await expect(page.getByRole('button', { name: 'JSON', exact: true })).toHaveCount(0)
    expect((await fetchCopy(page, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-')

    await page.getByRole('link', { name: '注销账号' }).click()
    const submit = page.getByRole('button', { name: '申请注销' })
    await expect(submit).toBeDisabled()
    await page.getByLabel('我已了解，仍要注销账号').check()
    await look(page, 'closing', info.project.name)
    await submit.click()
    await expect(page).toHaveURL(/\/$/)

    await page.goto(`/sign-in?next=${encodeURIComponent('/me')}`)
    await page.getByLabel('手机号码').fill(person.mobile)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByText('您已申请注销')).toBeVisible()
    await look(page, 'leaving', info.project.name)
    await page.getByRole('link', { name: '撤回注销申请' }).click()
    await page.getByRole('button', { name: '撤回注销申请' }).click()
    await expect(page.getByRole('button', { name: '申请注销' })).toBeVisible()
    await page.goto('/me')
    await expect(page.getByText('您已申请注销')).toHaveCount(0)
})
