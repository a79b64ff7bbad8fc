// A licence is shown at a counter: an app's terminal is registered on the desk, its program verifies
// the code off the phone, asks, the person picks the number, and the program gets what the register
// of licences says of her. Everything real but the counter's program, which is below.
import { type Browser, type Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
import * as citizen from './citizen'
import { openDesk } from './desk'
import { logins } from './logins'
import { fetched, totp, type Citizen } from './world'

const METADATA = {
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'client_secret_post',
    scopes: [{ scope: 'one-code:verify', reason: '窗口核对办事人' }],
}

/// Asked by the page, with its session.
async function told<T>(page: Page, path: string, data: object): Promise<T> {
    const { status, body } = await fetched(page, path, data)
    expect(status, `${path}: ${body}`).toBeLessThan(300)
    return JSON.parse(body || 'null') as T
}

interface Counter {
    client_id: string
    client_secret: string
    terminal: string
    key: string
}

/// Registered by an office, approved by the platform, with a terminal for identity cards.
async function openCounter(browser: Browser, page: Page, project: string): Promise<Counter> {
    const { officer, operator } = logins()
    const office = await openDesk(browser, page, officer)
    const name = `一窗通办 ${Date.now()}`
    const { client_id } = await told<{ client_id: string }>(office, '/api/v1/desk/apps', { metadata: { client_name: name, ...METADATA } })
    await told(office, `/api/v1/desk/apps/${client_id}/submission`, {})
    const platform = await openDesk(browser, page, operator)
    await told(platform, `/api/v1/desk/apps/${client_id}/review`, { approves: true, note: '' })
    const { secret } = await told<{ secret: string }>(office, `/api/v1/desk/apps/${client_id}/secrets`, {})

    await platform.getByRole('link', { name: '接入应用' }).click()
    await platform.getByRole('link', { name }).click()
    await platform.getByRole('link', { name: '核验终端' }).click()
    await expect(platform.getByText('还没有核验终端')).toBeVisible()
    await platform.getByRole('button', { name: '登记终端' }).click()
    await platform.getByLabel('名称').fill('3号窗口')
    await platform.getByLabel('位置').fill('鼓楼区政务服务中心一楼')
    await platform.getByLabel('亮证授权').check()
    await platform.getByLabel('查找证照').fill('居民身份证')
    await platform.getByRole('checkbox', { name: /^居民身份证\s*L001$/ }).check()
    await platform.getByRole('dialog').getByRole('button', { name: '登记终端' }).click()
    const notice = platform.locator('.notice.amber code')
    await expect(notice).toHaveCount(2)
    await picture(platform, 'journey-terminal', project)
    await expectAccessible(platform)
    const [terminal, key] = await notice.allTextContents()
    return { client_id, client_secret: secret, terminal: terminal!, key: key! }
}

/// Proven, with an authenticator app, and signed in with it.
async function strongCitizen(page: Page): Promise<Citizen> {
    const person = await citizen.arriveAt(page, '/me')
    const { secret } = await told<{ secret: string }>(page, '/api/v1/me/authenticator-app', {})
    await told(page, '/api/v1/me/authenticator-app/confirmation', { code: totp(secret, new Date()) })
    await page.context().clearCookies()
    await page.goto('/sign-in?next=/one-code')
    await page.getByLabel('手机号码').fill(person.mobile)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: '登录', exact: true }).click()
    // A code is good once: the one after that with which the app was confirmed.
    await page.getByLabel('动态码或恢复码').fill(totp(secret, new Date(Date.now() + 30_000)))
    await main.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('heading', { name: '一码通行' })).toBeVisible()
    return person
}

test('a licence is shown at a counter by the number on its screen', async ({ page, browser, baseURL, playwright }, info) => {
    const counter = await openCounter(browser, page, info.project.name)
    const person = await strongCitizen(page)
    await page.getByRole('button', { name: '亮证授权' }).click()
    const code = page.locator('[data-code]')
    await expect(code).toBeVisible()

    const program = await playwright.request.newContext({ baseURL })
    const { terminal, key, client_id, client_secret } = counter
    const token = await program.post('/oidc/token', { form: { grant_type: 'client_credentials', scope: 'one-code:verify', client_id, client_secret } })
    const own = { Authorization: `Bearer ${((await token.json()) as { access_token: string }).access_token}` }
    const ask = async <T>(path: string, more: object): Promise<T> => {
        const answer = await program.post(`/api/v1/one-code/${path}`, { headers: own, data: { terminal, key, ...more } })
        expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
        return (await answer.json()) as T
    }

    const shown = await ask<{ licence_reference: string }>('verify', { code: await code.getAttribute('data-text') })
    const asked = await ask<{ request: string; number: string }>('licence-requests', { reference: shown.licence_reference, licence_type: 'L001', cause: '核对办事人身份' })
    await expect(page.getByRole('heading', { name: '终端请求查看证照' })).toBeVisible()
    await expect(page.getByText('3号窗口（鼓楼区政务服务中心一楼）请求查看您的“居民身份证”。')).toBeVisible()
    await picture(page, 'journey-licence-asked', info.project.name)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: asked.number, exact: true }).click()
    await expect(page.getByText('已同意，终端将看到证照内容一次。')).toBeVisible()

    type Collected = { state: string; licence?: { name: string; holder: string; face: Record<string, string> } }
    let collected: Collected | undefined
    await expect(async () => {
        collected = await ask<Collected>('licence-collections', { request: asked.request })
        expect(collected.state).toBe('given')
    }).toPass({ timeout: 30_000 })
    expect(collected!.licence).toMatchObject({ name: '居民身份证', holder: person.name })
    expect(collected!.licence!.face['公民身份号码']).toBe(person.citizen_id)
    const again = await program.post('/api/v1/one-code/licence-collections', { headers: own, data: { terminal, key, request: asked.request } })
    expect(again.status()).toBe(404)

    await page.reload()
    await expect(page.getByText('证照“居民身份证”')).toBeVisible()
    await picture(page, 'journey-licence-used', info.project.name)
    await program.dispose()
})
