// 科室: who leads an office gives an item to a section; its cases come to the queue of those who work
// there, and not to that of another section.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { accept, itemNumbered, openCase, openDesk } from './desk'
import { logins } from './logins'
import { officeOf } from './staff'
import { fetched } from './world'

const ITEM = 'GA004' // 临时居民身份证申领
const OTHER = 'GA009' // 死亡注销户口登记

interface Plan {
    number: number
    sections: { id: string; name: string }[]
}

/// The operator says who is what in the office.
async function post(operator: Page, office: string, user_name: string, roles: string[]): Promise<void> {
    const status = await operator.evaluate(
        async ([path, body]) => (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json', 'x-mashang': '1' }, body })).status,
        [`/api/v1/desk/offices/${office}/officers/${user_name}`, JSON.stringify({ roles })] as const,
    )
    expect(status).toBeLessThan(300)
}

/// No sections: what an earlier run laid down goes. One that somebody is in is emptied first.
async function withoutSections(desk: Page): Promise<void> {
    const { number, sections } = JSON.parse((await fetched(desk, '/api/v1/desk/sections')).body) as Plan
    const put = (body: object) =>
        desk.evaluate(async (text) => (await fetch('/api/v1/desk/sections', { method: 'PUT', headers: { 'content-type': 'application/json', 'x-mashang': '1' }, body: text })).status, JSON.stringify(body))
    const empty = sections.map(({ id, name }) => ({ id, name, items: [], officers: [] }))
    expect(await put({ seen: number, sections: empty })).toBe(200)
    expect(await put({ seen: number + 1, sections: [] })).toBe(200)
}

/// Written on the page of the office; not yet saved.
async function addSection(desk: Page, name: string, officer: string, item: string): Promise<void> {
    await desk.getByRole('button', { name: '增加科室' }).click()
    const card = desk.locator('.section-card').last()
    await card.getByLabel('科室名称').fill(name)
    await card.getByRole('checkbox', { name: officer }).check()
    await card.getByLabel('查找要加入的事项').fill(item)
    await card.getByRole('checkbox', { name: new RegExp(`${item}$`) }).click()
    await expect(card.getByText('1 个事项', { exact: true })).toBeVisible()
    await expect(card.getByRole('checkbox', { name: new RegExp(`${item}$`) })).toBeChecked()
}

/// The tasks that an officer is shown when she chooses nothing, or of what she chooses.
async function tasksOf(desk: Page, section = ''): Promise<void> {
    await desk.goto('/desk/tasks')
    if (section) await desk.getByLabel('按科室筛选').selectOption({ label: section })
    await expect(desk.getByRole('region', { name: '待办环节' }).or(desk.getByText('没有待办的环节')).first()).toBeVisible()
}

test('an office divides its work: a case comes to its section and to no other', async ({ page, browser }, info) => {
    const { officer, colleague, operator } = logins()
    const desk = await openDesk(browser, page, officer)
    const { id: office } = await officeOf(desk)
    const platform = await openDesk(browser, page, operator)
    await post(platform, office, officer.user_name, ['leader'])
    await withoutSections(desk)

    await desk.goto('/desk/office')
    await desk.getByLabel('用户名').fill(colleague.user_name)
    await desk.getByRole('button', { name: '保存', exact: true }).first().click()
    await expect(desk.getByRole('row').filter({ hasText: '钱警官' })).toBeVisible()
    await addSection(desk, '户政科', '王警官', ITEM)
    await addSection(desk, '治安科', '钱警官', OTHER)
    await desk.getByRole('button', { name: '保存科室' }).click()
    await expect(desk.getByText('科室已保存')).toBeVisible()
    await expectAccessible(desk)
    await picture(desk, 'sections-01-saved', info.project.name)

    const number = await citizen.handIn(page, await itemNumbered(desk, ITEM))
    await openCase(desk, number)
    await accept(desk)
    await tasksOf(desk)
    const mine = desk.getByRole('row').filter({ hasText: number })
    await expect(mine).toBeVisible()
    await expect(mine.getByText('户政科')).toBeVisible()
    await picture(desk, 'sections-02-tasks', info.project.name)

    const elsewhere = await openDesk(browser, page, colleague)
    const theirs = elsewhere.getByRole('row').filter({ hasText: number })
    await tasksOf(elsewhere)
    await expect(elsewhere.getByLabel('按科室筛选')).toHaveValue('')
    await expect(theirs).toHaveCount(0)
    await picture(elsewhere, 'sections-03-elsewhere', info.project.name)
    await tasksOf(elsewhere, '所有科室')
    await expect(theirs, 'it is there for whoever looks at all').toBeVisible()

    await theirs.getByRole('link').click()
    await expect(elsewhere.getByRole('heading', { name: '办理环节' })).toBeVisible()
    await expect(elsewhere.getByRole('button', { name: '领取' }), 'nor is it hers to take').toHaveCount(0)
    await withoutSections(desk)
    await tasksOf(elsewhere)
    await expect(theirs, "without sections it is everybody's").toBeVisible()
})
