// 补正: an officer asks once for all that is missing and she answers; meanwhile the clock stands, and both
// see the same.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { accept, act, openCase, openDesk } from './desk'
import { Mouse } from './hands'
import { logins } from './logins'
import { officeOf } from './staff'

const REASONS = ['居住证明缺出租人签名', '照片不是近期免冠照片']
const NOTE = '已补交有签名的居住证明和近期照片'

/// What the clock of a phase shows on this page: its state, and how much is used up under the promise.
async function clockOf(page: Page, phase: '受理审查' | '办理'): Promise<string> {
    const panel = page.locator('.clock-panel')
    await expect(panel).toBeVisible()
    return (await panel.getByRole('heading', { level: 3 }).filter({ hasText: phase }).innerText()).replace(/\s+/g, ' ').trim()
}

test('more is asked for and given, and the clock stands meanwhile on both sides', async ({ page, browser }, info) => {
    const desk = await openDesk(browser, page, logins().officer)
    const item = await citizen.itemOf(desk, (await officeOf(desk)).id)
    const number = await citizen.handIn(page, item)
    expect(await clockOf(page, '受理审查')).toBe('受理审查 计时中')

    await openCase(desk, number)
    await act(desk, { name: '通知补正', text: REASONS.join('\n') })
    await expect(desk.getByText('待补正').first()).toBeVisible()
    expect(await clockOf(desk, '受理审查')).toBe('受理审查 已暂停')
    await picture(desk, 'supplement-01-asked', info.project.name)

    await page.reload()
    await expect(page.getByText('待补正').first()).toBeVisible()
    for (const reason of REASONS) await expect(page.locator('.supplement').getByText(reason)).toBeVisible()
    expect(await clockOf(page, '受理审查')).toBe('受理审查 已暂停')
    await expectAccessible(page)
    await picture(page, 'supplement-02-own', info.project.name)

    const row = page.locator('.supplement .material-row').filter({ has: page.getByRole('button', { name: /^(上传文件|重新上传)$/ }) }).first()
    const material = (await row.locator('strong').textContent())!
    const chooser = await new Mouse(page).chooseFile(row.getByRole('button', { name: /^(上传文件|重新上传)$/ }))
    await chooser.setFiles({ name: '补交.png', mimeType: 'image/png', buffer: citizen.PICTURE })
    await expect(page.locator('.supplement .material-row').filter({ hasText: material }).getByText('补交.png')).toBeVisible()
    await page.getByLabel('补正说明').fill(NOTE)
    await page.getByRole('button', { name: '提交补正' }).click()
    await expect(page.locator('.supplement')).toHaveCount(0)
    expect(await clockOf(page, '受理审查')).toBe('受理审查 计时中')

    await desk.reload()
    await expect(desk.getByText(NOTE).first()).toBeVisible()
    await expect(desk.getByRole('button', { name: material }).getByText('补交.png')).toBeVisible()
    expect(await clockOf(desk, '受理审查')).toBe('受理审查 计时中')
    for (const side of [page, desk]) {
        const lines = side.locator('.clock-panel .clock-lines').first().getByRole('listitem')
        await expect(lines.locator('strong')).toHaveText(['开始计时', '暂停', '恢复计时'])
    }
    await picture(desk, 'supplement-03-answered', info.project.name)

    await accept(desk)
    expect(await clockOf(desk, '受理审查')).toBe('受理审查 已结束')
    expect(await clockOf(desk, '办理')).toBe('办理 计时中')
})
