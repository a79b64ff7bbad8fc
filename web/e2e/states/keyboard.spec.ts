// Without a mouse.
import type { Page } from '@playwright/test'
import type { ParkedEntry } from '../../packages/api/src/types'
import { entries } from '../fixture/stuck'
import { api, expect, give } from '../support'
import { test } from './room'

/// Presses Tab until the focus is on something with this name.
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
    for (let press = 0; press < most; press += 1) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement | null
            if (element === document.body) return ''
            const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : ''
            return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''} ${label ?? ''}`
        })
        if (name.test(focused)) return
    }
    throw new Error(`Tab does not reach ${name}`)
}

test('the first Tab offers to skip to the content', async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
})

test('suggestions are taken with arrows and Enter, and Escape closes them', async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('combobox')
    await box.focus()
    await page.keyboard.type('身份')
    await expect(page.getByRole('option')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('option').first()).toBeHidden()
    await expect(box).toHaveValue('身份')
    await page.keyboard.type('证')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/items\/GA002/)
})

test('a choice among suggestions outlives the newer ones', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('combobox').focus()
    await page.keyboard.type('身份')
    await expect(page.getByRole('option')).toHaveCount(3)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(api('/suggestions'), async (route) => {
        await held
        await route.fallback()
    })
    const asked = page.waitForRequest(api('/suggestions'))
    await page.keyboard.type('证')
    await asked
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const answered = page.waitForResponse(api('/suggestions'))
    release()
    await (await answered).finished()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/items\/GA002/)
})

test('a dialog keeps the focus, closes with Escape and gives the focus back', async ({ page }) => {
    await page.goto('/')
    const opener = page.getByRole('button', { name: /当前地区/ })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('dialog')))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(opener).toBeFocused()
})

test('a wrong form leads to its faults, each a link to its field', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await page.goto('/apply/11')
    await expect(page.getByLabel('联系地址')).toBeVisible()
    await tabTo(page, /下一步/)
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert').filter({ hasText: '处需要修改' })
    await expect(summary).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('联系地址')).toBeFocused()
    await expect(page.getByLabel('联系地址')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('联系地址')).toHaveAccessibleDescription(/请填写联系地址/)
})

test('an officer works through the queue by keys alone', async ({ page, signedInAs }) => {
    await signedInAs('officer')
    await page.goto('/desk/')
    await expect(page.getByRole('row')).toHaveCount(3)
    await page.keyboard.press('j')
    await expect(page.locator('#row-0')).toBeFocused()
    await page.keyboard.press('j')
    await expect(page.locator('#row-1')).toBeFocused()
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/desk\/cases\/22/)
    await expect(page.getByRole('heading', { name: '居住证申领' })).toBeVisible()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: '受理' })
    await expect(dialog).toBeVisible()
    await tabTo(page, /^\s*受理/)
    await page.keyboard.press('Enter')
    await expect(page.getByText('已受理').first()).toBeVisible()
    await page.keyboard.press('d')
    await expect(page.getByRole('dialog', { name: '办结' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await expect(page).toHaveURL(/\/desk\/$/)
    await page.keyboard.press('/')
    await expect(page.getByLabel('输入完整办件编号查找')).toBeFocused()
    await page.keyboard.type('j?')
    await expect(page.getByLabel('输入完整办件编号查找')).toHaveValue('j?')
    await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('two officers at once: the slower one is told and shown how the case stands', async ({ page, signedInAs }) => {
    await signedInAs('officer')
    await page.goto('/desk/cases/22')
    await page.route(/\/desk\/cases\/22\/acceptance/, (route) =>
        route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ code: 'cases.changed_meanwhile', detail: '办件已被更改', status: 409 }) }),
    )
    await page.getByRole('button', { name: '受理', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click()
    await expect(page.getByText('其他人已处理此办件')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an operator sends an undelivered message again; the focus stays on the page', async ({ page, signedInAs }) => {
    await signedInAs('operator')
    await page.route(api('/desk/parked-entries'), give({ entries: [] }))
    await page.goto('/desk/stuck')
    const button = page.getByRole('button', { name: '重新发送：短信 · 办件 90e9b1ae467d' })
    await expect(button).toBeVisible()
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/desk/dead-letters/d1/resending'))
    await page.route(api('/desk/dead-letters'), give({ letters: [] }))
    await tabTo(page, /重新发送：/)
    await page.keyboard.press('Enter')
    await sent
    await expect(page.getByText('已重新发送')).toBeVisible()
    await expect(page.getByText('一切正常')).toBeVisible()
    await expect(page.getByRole('heading', { name: '异常处置' })).toBeFocused()
})

test('an operator has a parked entry tried again, and is told how it went', async ({ page, signedInAs }) => {
    await signedInAs('operator')
    const [entry] = entries
    let now: ParkedEntry[] = [entry!]
    await page.route(api('/desk/parked-entries'), (route) => give({ entries: now })(route))
    await page.goto('/desk/stuck')
    await expect(page.getByRole('button', { name: '重试：消息 · 流水条目 4711' })).toBeVisible()

    const tryAgain = async () => {
        now = [{ ...entry!, resumed: true }]
        const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/desk/parked-entries/notices/4711/retrying'))
        await tabTo(page, /重试：/)
        await page.keyboard.press('Enter')
        await asked
        await expect(page.getByText('即将重试')).toBeVisible()
        await expect(page.getByRole('heading', { name: '异常处置' })).toBeFocused()
    }
    await tryAgain()
    now = [{ ...entry!, tries: 6 }]
    await expect(page.getByText('重试仍未成功')).toBeVisible()
    await tryAgain()
    now = []
    await expect(page.getByText('重试成功')).toBeVisible()
    await expect(page.getByRole('heading', { name: '搁置的记录' })).toHaveCount(0)
})

test('permission is taken back by keys; the question starts away from the deed, and the focus goes on to the title', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await page.goto('/me/apps')
    await page.getByRole('heading', { name: '福州市图书馆' }).waitFor()
    await tabTo(page, /撤销对“福州市图书馆”的授权/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '撤销对“福州市图书馆”的授权' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, /^ ?撤销授权/)
    const asked = page.waitForRequest((request) => request.method() === 'DELETE' && /me\/apps\/library$/.test(request.url()))
    await page.keyboard.press('Enter')
    await asked
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an invitation is accepted by keys, and an agency is given up after a question; the focus goes on to the title', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await page.goto('/me/legal-persons')
    await page.getByRole('heading', { name: '请您答复的邀请' }).waitFor()
    await tabTo(page, /^接受/)
    const accepted = page.waitForRequest((request) => request.method() === 'POST' && /agency-offers\/o1\/acceptance$/.test(request.url()))
    await page.keyboard.press('Enter')
    await accepted
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await tabTo(page, /不再经办“福州市示例文化馆”/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
    await tabTo(page, /^ ?不再经办/)
    const resigned = page.waitForRequest((request) => request.method() === 'DELETE' && /me\/agencies\/a9$/.test(request.url()))
    await page.keyboard.press('Enter')
    await resigned
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a link of the list of faults leads to the field, also among the settings that were folded', async ({ page, signedInAs }) => {
    await signedInAs('officer')
    await page.route(api('/desk/apps'), give({ type: 'x', title: 'x', status: 422, code: 'x', detail: 'x', instance: '', facts: {}, faults: [{ pointer: '/metadata/sector_identifier', code: 'openid.sector', detail: '须填写主机名' }] }, 422))
    await page.goto('/desk/apps/new')
    await page.getByLabel('应用名称').fill('市图书馆')
    await page.keyboard.press('Enter')
    await expect(page.locator('.fault-summary')).toBeFocused()
    await tabTo(page, /归属主机名：须填写主机名/)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('归属主机名')).toBeFocused()
})
