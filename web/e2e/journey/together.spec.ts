// 共同申请: one asks the other by name and number; the other reads and confirms with her own account, and
// only then it can be handed in.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { Mouse } from './hands'

// 内地居民离婚登记: two, no more and no fewer (data/item-joint.csv).
const DIVORCE = { item_id: 'MZ002', division: '350102000000' }

async function ask(page: Page, { name, number }: { name: string; number: string }): Promise<void> {
    await page.getByRole('button', { name: '邀请共同申请人' }).click()
    const sheet = page.getByRole('dialog', { name: '邀请共同申请人' })
    await sheet.getByLabel('姓名').fill(name)
    await sheet.getByLabel('公民身份号码').fill(number)
    await sheet.getByRole('button', { name: '发出邀请' }).click()
}

async function refusedAtTheEnd(page: Page, words: RegExp): Promise<void> {
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
}

test('two apply together: one asks, the other confirms with her own account', async ({ page, browser }, info) => {
    const theirs = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
    const other = await citizen.arriveAt(theirs, '/me')
    await citizen.arriveAt(page, '/me')
    await citizen.fillIn(page, DIVORCE)
    await expect(page.getByText('本事项须 2 人共同申请。')).toBeVisible()
    await refusedAtTheEnd(page, /2 ?人/)

    const wrong = other.citizen_id.replace(/.$/, (last) => (last === '1' ? '2' : '1'))
    await ask(page, { name: other.name, number: wrong })
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await page.keyboard.press('Escape')
    await ask(page, { name: other.name, number: other.citizen_id })
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByText('待确认', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'together-01-asked', info.project.name)
    await refusedAtTheEnd(page, /确认/)

    await theirs.goto('/cases')
    await expect(theirs.getByText('共同申请，等您确认')).toBeVisible()
    await theirs.getByRole('link', { name: '内地居民离婚登记' }).click()
    await expect(theirs.getByText('请核对下面的申请内容和材料。')).toBeVisible()
    await expectAccessible(theirs)
    await picture(theirs, 'together-02-confirm', info.project.name)
    await theirs.getByRole('button', { name: '确认无误，同意申请' }).click()
    await expect(theirs.getByText('已确认', { exact: true }).first()).toBeVisible()
    await expect(theirs.getByRole('button', { name: '确认无误，同意申请' })).toHaveCount(0)

    await page.reload()
    await expect(page.getByText('已确认', { exact: true })).toBeVisible()
    const number = await citizen.submit(page, new Mouse(page))
    await theirs.reload()
    await expect(theirs.getByText('待受理').first()).toBeVisible()
    await expect(theirs.getByText(number).first()).toBeVisible()
    await picture(theirs, 'together-03-handed-in', info.project.name)
})
