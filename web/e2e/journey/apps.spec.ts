// An office connects an app on the desk, an operator approves it, a citizen signs in to it on the
// provider's own pages and takes her permission back. Each of those pages is looked at in both
// languages, in elder mode, and by axe.
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
import * as citizen from './citizen'
import { openDesk } from './desk'
import { logins } from './logins'
import { type Login } from './world'

const CALLBACK = 'https://library.example/oidc/callback'
const LOOKS = ['zh-0', 'zh-1', 'en-0', 'en-1']

interface App {
    name: string
    id: string
    secret: string
}

async function desk(browser: Browser, page: Page, login: Login): Promise<Page> {
    const opened = await openDesk(browser, page, login)
    await opened.getByRole('link', { name: '接入应用' }).click()
    return opened
}

/// Fills the form, with a fault at first, which stands at its field; hands the app in.
async function connect(page: Page, name: string): Promise<App> {
    await page.getByRole('link', { name: '登记应用' }).click()
    await page.getByLabel('应用名称').fill(name)
    await page.getByLabel('回调地址').fill('http://10.0.0.1/callback')
    await page.getByLabel('在无键盘设备上登录').check()
    await page.getByLabel('手机号码').check()
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { name: '有 2 处需要修改' })).toBeVisible()
    await expect(page.getByLabel('为什么需要：手机号码')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('为什么需要：手机号码').fill('图书到期提醒')
    await page.getByLabel('回调地址').fill(CALLBACK)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    await page.getByRole('button', { name: '生成新口令' }).click()
    const secret = await page.locator('.notice.amber code').textContent()
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交审核' }).click()
    await expect(page.getByText('审核中')).toBeVisible()
    return { name, id: page.url().split('/').at(-1)!, secret: secret! }
}

async function approve(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click()
    await expect(page.getByText('已开通', { exact: true })).toBeVisible()
}

/// In every look; left in Chinese.
async function lookAt(page: Page, name: string, project: string, address = page.url()): Promise<void> {
    const here = new URL(address)
    for (const look of LOOKS) {
        here.searchParams.set('look', look)
        await page.goto(here.href)
        await expect(page.locator('html')).toHaveAttribute('lang', look.startsWith('zh') ? 'zh-CN' : 'en')
        await picture(page, `oidc-${name}-${look}`, project)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
        const low = await page.locator('button, main a, footer a, input:not([type=hidden])').evaluateAll(
            (all, least) => all.filter((one) => one.getBoundingClientRect().height < least).map((one) => one.outerHTML),
            look.endsWith('1') ? 60 : 44,
        )
        expect(low).toEqual([])
    }
    here.searchParams.set('look', 'zh-0')
    await page.goto(here.href)
}

const asked = (app: App, more: Record<string, string> = {}) =>
    `/oidc/authorize?${new URLSearchParams({ client_id: app.id, response_type: 'code', scope: 'openid phone', redirect_uri: CALLBACK, state: 'here', ...more })}`

async function redeemed(page: Page, app: App, verifier: string): Promise<{ id_token?: string }> {
    await page.waitForURL(`${CALLBACK}?**`)
    const said = new URL(page.url()).searchParams
    expect(said.get('state')).toBe('here')
    const answer = await page.request.post('/oidc/token', {
        headers: { Authorization: `Basic ${Buffer.from(`${app.id}:${app.secret}`).toString('base64')}` },
        form: { grant_type: 'authorization_code', code: said.get('code') ?? '', redirect_uri: CALLBACK, code_verifier: verifier },
    })
    return (await answer.json()) as { id_token?: string }
}

test('an app is connected on the desk, and a citizen signs in to it', async ({ page, browser, baseURL }, info) => {
    const project = info.project.name
    const { officer, operator } = logins()
    const office = await desk(browser, page, officer)
    const app = await connect(office, `图书馆 ${Date.now()}`)
    await approve(await desk(browser, page, operator), app.name)

    const person = await citizen.arriveAt(page, '/me')
    await page.context().clearCookies()

    // RFC 7636 appendix B.
    const pkce = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }
    await page.route('https://library.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>app</title>' }))
    await page.goto(asked(app, pkce))
    await expect(page.getByText(`登录后将返回“${app.name}”。`)).toBeVisible()
    await lookAt(page, 'sign-in', project)
    await page.getByRole('link', { name: '使用短信验证码登录' }).click()
    await lookAt(page, 'sign-in-code', project)
    await page.getByRole('link', { name: '使用密码登录' }).click()
    await page.getByLabel('手机号码').fill(person.mobile)
    await page.getByLabel('密码').fill('not-her-password')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('登录信息不正确')
    await expectAccessible(page)
    await page.getByLabel('密码').fill(person.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByText('用途：图书到期提醒')).toBeVisible()
    await lookAt(page, 'consent', project)
    await page.getByRole('button', { name: '同意', exact: true }).click()
    expect((await redeemed(page, app, 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).id_token).toBeTruthy()

    for (const [name, heading, more] of [
        ['choice', '选择账号', { prompt: 'select_account' }],
        ['renewal', '再次确认身份', { prompt: 'login' }],
        ['stronger', '加强验证', { acr_values: 'urn:mashang:acr:r1:a2' }],
        ['level', '需要更高的实名等级', { acr_values: 'urn:mashang:acr:r4:a1' }],
    ] as const) {
        await page.goto(asked(app, { ...pkce, ...more }))
        await expect(page.getByRole('heading', { name: heading })).toBeVisible()
        await lookAt(page, name, project)
    }
    await lookAt(page, 'device', project, `${baseURL}/oidc/device`)
    await expect(page.getByRole('heading', { name: '在设备上登录' })).toBeVisible()
    await page.goto('/oidc/approvals')
    await lookAt(page, 'approvals', project)
    await page.goto('/oidc/authorize?client_id=nobody')
    await expect(page.getByRole('heading', { name: '无法继续登录' })).toBeVisible()
    await expectAccessible(page)

    await page.goto('/me/apps')
    await page.getByRole('button', { name: `撤销对“${app.name}”的授权` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销授权', exact: true }).click()
    await expect(page.getByText('还没有授权任何应用')).toBeVisible()
    await page.goto(asked(app, pkce))
    await expect(page.getByRole('button', { name: '不同意' })).toBeVisible()

    await page.goto('/oidc/end-session')
    await expectAccessible(page)
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.goto('/oidc/approvals')
    await expect(page.getByRole('heading', { name: /登录/ }).first()).toBeVisible()
})
