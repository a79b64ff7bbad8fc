// One source: an editor writes an item's next edition, somebody else lets it pass, and everybody reads it; the sheet of
// many items goes out and comes back.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import { openStaff } from './desk'
import { logins } from './logins'
import type { Login } from './world'

const ITEM = 'GA033'
const NAME = '重名查询'

async function enter(browser: Browser, beside: Page, login: Login, way: string): Promise<Page> {
    const page = await openStaff(browser, beside, login, '/desk/', (desk) => desk.getByRole('navigation', { name: '工作台' }).or(desk.getByRole('link', { name: '事项目录' })).first())
    await page.goto(way)
    return page
}

/// A part that imported items lack.
async function giveIfMissing(page: Page, part: string, label: string, words: string): Promise<void> {
    const field = page.getByRole('textbox', { name: label, exact: true })
    if ((await field.count()) > 0) return
    await page.getByRole('button', { name: `添加${part}` }).click()
    await field.fill(words)
}

test('an edition is written, reviewed and read by everybody', async ({ page, browser }, info) => {
    const { editor, publisher } = logins()
    const question = `能查到外省的同名吗？${Date.now()}`

    const desk = await enter(browser, page, editor, '/desk/catalogue')
    await desk.getByLabel('按名称或编码查找').fill(NAME)
    await desk.getByRole('region', { name: '全部事项' }).getByRole('link', { name: NAME }).click()
    await desk.getByRole('button', { name: '编写下一版' }).click()
    await expect(desk.getByRole('button', { name: '提交审核' })).toBeVisible()
    await giveIfMissing(desk, '依据', '依据 1', '《中华人民共和国户口登记条例》第四条')
    await giveIfMissing(desk, '条件', '条件 1', '本人实名登录')
    await giveIfMissing(desk, '步骤', '第 1 步', '查询')
    await desk.getByRole('button', { name: '添加问题' }).click()
    await desk.getByLabel('问题', { exact: true }).last().fill(question)
    await desk.getByLabel('回答', { exact: true }).last().fill('不能，只查本省户籍人口。')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await expect(desk.getByText('已保存').first()).toBeVisible()
    await picture(desk, 'catalogue-01-draft', info.project.name)
    await expectAccessible(desk)
    await desk.getByRole('button', { name: '提交审核' }).click()
    await expect(desk.getByText('待审核').first()).toBeVisible()
    const edition = new URL(desk.url()).pathname

    await page.goto(`/items/${ITEM}?division=350102000000`)
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible()
    await expect(page.getByText(question)).toHaveCount(0)

    const review = await enter(browser, page, publisher, edition)
    await expect(review.getByText(question).first()).toBeVisible()
    await review.getByRole('button', { name: '审核通过' }).click()
    await review.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await expect(review.getByText('现行').first()).toBeVisible()
    await picture(review, 'catalogue-02-in-force', info.project.name)

    await expect(async () => {
        await page.reload()
        await expect(page.getByText(question)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await picture(page, 'catalogue-03-read', info.project.name)

    await desk.goto('/desk/catalogue/sheet')
    const coming = desk.waitForEvent('download')
    await desk.getByRole('button', { name: '下载表格' }).click()
    const sheet = await (await coming).path()
    await desk.getByLabel('改好的表格').setInputFiles({ name: '事项.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(sheet) })
    await desk.getByLabel('修改说明').fill('原样送回')
    await desk.getByRole('button', { name: '检查并提交审核' }).click()
    await expect(desk.getByRole('alert').getByText('表格与现行内容没有不同')).toBeVisible()
})
