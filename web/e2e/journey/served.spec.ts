// 文书与送达: an officer decides, the decision is signed and arrives in the box that she agreed to; she
// reads it, and whoever holds it finds out whether it is genuine.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
import * as citizen from './citizen'
import { accept, grant, openCase, openDesk } from './desk'
import { logins } from './logins'
import { officeOf } from './staff'
import { fileAt } from './world'

/// What is drawn, signed and served after the commit.
const SOON = { timeout: 60_000 }
const DECISION = /准予.*决定书/
const ARRIVED = '到达本人同意的文书箱'

async function agreeToService(page: Page): Promise<void> {
    await page.goto('/me/service')
    await page.getByRole('button', { name: '同意电子送达' }).click()
    await expect(page.getByText('您已同意电子送达')).toBeVisible()
}

const documentOn = (page: Page, title: RegExp) => page.getByRole('listitem').filter({ hasText: title }).filter({ has: page.getByRole('link', { name: '下载（PDF）' }) })

/// The desk looks until the document has arrived: the citizen's own page is not opened, which might serve it, too.
async function waitUntilServed(desk: Page, title: RegExp): Promise<void> {
    await expect(async () => {
        await desk.reload()
        await expect(documentOn(desk, title).getByText(ARRIVED)).toBeVisible({ timeout: 2_000 })
    }).toPass(SOON)
}

test('a decision is served in the box that she agreed to, read, and verified by anybody', async ({ page, browser }, info) => {
    const desk = await openDesk(browser, page, logins().officer)
    const item = await citizen.itemOf(desk, (await officeOf(desk)).id)
    const number = await citizen.handIn(page, item)
    const own = page.url()
    await agreeToService(page)
    await picture(page, 'served-01-consent', info.project.name)

    await openCase(desk, number)
    await accept(desk)
    await grant(desk, '经审查符合条件，准予办理。')
    await waitUntilServed(desk, DECISION)
    await picture(desk, 'served-02-desk', info.project.name)

    await page.goto(own)
    const decision = documentOn(page, DECISION)
    await expect(decision.getByText(ARRIVED)).toBeVisible()
    await expect(page.getByText('已送达').first()).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'served-03-own', info.project.name)
    const receipt = await fileAt(page, (await decision.getByRole('link', { name: '送达回证' }).getAttribute('href'))!)
    expect(receipt.bytes.toString()).toContain('arrived')
    const pdf = await fileAt(page, (await decision.getByRole('link', { name: '下载（PDF）' }).getAttribute('href'))!)
    expect(pdf.type).toBe('application/pdf')
    const file = { name: 'decision.pdf', mimeType: pdf.type, buffer: pdf.bytes }
    expect(file.buffer.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.buffer.includes('/ByteRange'), 'it is signed').toBe(true)

    const { pathname } = new URL((await decision.getByRole('link', { name: '文书核验' }).getAttribute('href'))!, page.url())
    const anybody = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
    await anybody.goto(pathname)
    await expect(anybody.getByText('文书真实，目前有效')).toBeVisible()
    await expect(anybody.getByText(DECISION).first()).toBeVisible()
    await expect(anybody.getByText(number), 'nothing of the case').toHaveCount(0)
    const compare = anybody.getByLabel('核对手中的文件')
    await compare.setInputFiles(file)
    await expect(anybody.getByText('文件与签发的一致')).toBeVisible()
    await compare.setInputFiles({ ...file, buffer: Buffer.concat([file.buffer, Buffer.from(' ')]) })
    await expect(anybody.getByText('文件与签发的不一致，请勿采信')).toBeVisible()
    await expectAccessible(anybody)
    await expectNoSidewaysScroll(anybody)
    await picture(anybody, 'served-04-verified', info.project.name)

    for (const wrong of [pathname.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')), '/verify/1', `/verify/${'9'.repeat(80)}`]) {
        await anybody.goto(wrong)
        await expect(anybody.getByRole('alert').filter({ hasText: '没有这份文书' }), wrong).toBeVisible()
        await expect(anybody.getByText('文书真实')).toHaveCount(0)
    }
    await picture(anybody, 'served-05-refused', info.project.name)
})
