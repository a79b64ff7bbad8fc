// The form while things go wrong: form not there, session over, another device, no network.
import type { Locator } from '@playwright/test'
import { problem } from '../fixture/api'
import * as cases from '../fixture/cases'
import { people } from '../fixture/people'
import { api, expect, expectAccessible, give, picture } from '../support'
import { test } from './room'

const signInFirst = problem(401, 'http.sign_in_first', '请先登录').data

async function signInAgain(dialog: Locator, mobile = '13805910001'): Promise<void> {
    await dialog.getByLabel('手机号码').fill(mobile)
    await dialog.getByLabel('密码', { exact: true }).fill('a good password')
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
}

test.beforeEach(({ signedInAs }) => signedInAs('person'))

test('who begins from an item fetches its form once, and again when it did not come', async ({ page }) => {
    let asked = 0
    await page.route(api('/items/GA006/form'), (route) => {
        asked += 1
        return asked === 1 ? give(problem(500, 'http.bug', '服务器出了问题').data, 500)(route) : route.fallback()
    })
    await page.goto('/apply?item=GA006&division=350102000000')
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page).toHaveURL(/\/apply\/11/)
    await expect(page.getByLabel('联系地址')).toBeVisible()
    expect(asked).toBe(2)
})

test('the case that she came to by its questions stands in the application, with its materials only', async ({ page }) => {
    const schema = { ...cases.schema, properties: { case_kind: { type: 'string', title: '办理情形', 'x-title-en': 'Your case', enum: ['以居住为由申领', '以就业为由申领'], 'x-enum-titles': ['以居住为由申领', '以就业为由申领'], 'x-enum-titles-en': ['以居住为由申领', '以就业为由申领'], 'x-leaves-out': { 以居住为由申领: [1] } }, ...cases.schema.properties }, 'x-layout': undefined }
    await page.route(api('/items/GA006/form'), give(schema))
    let draft = cases.caseOf('11')!
    await page.route(api('/cases/11'), (route) => {
        if (route.request().method() === 'PATCH') draft = { ...draft, version: draft.version + 1, form: (route.request().postDataJSON() as { form: typeof draft.form }).form }
        return give(draft)(route)
    })
    const left = draft.materials.filter(({ seq }) => seq !== 1)
    await page.goto('/apply?item=GA006&division=350102000000&variant=以居住为由申领')
    await expect(page).toHaveURL(/\/apply\/11/)
    await expect(page.getByRole('radio', { name: '以居住为由申领' })).toBeChecked()
    await page.goto('/apply/11?step=materials')
    for (const one of left) await expect(page.getByText(one.name).first()).toBeVisible()
    await expect(page.getByText(draft.materials.find(({ seq }) => seq === 1)!.name, { exact: true })).toBeHidden()
})

test('a session that ends in the middle costs not one letter', async ({ page }, info) => {
    await page.goto('/apply/11')
    await page.getByLabel('联系地址').fill('福州市鼓楼区温泉街道五四路 111 号')
    await expect(page.getByText('已自动保存')).toBeVisible()

    let over = true
    const saved: string[] = []
    await page.route(api('/cases/11'), async (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback()
        if (over) return give(signInFirst, 401)(route)
        saved.push(route.request().postData() ?? '')
        return route.fallback()
    })
    await page.getByLabel('补充说明').fill('与父母同住')
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await expect(dialog).toBeVisible()
    await picture(page, 'session-lost', info.project.name)
    await expectAccessible(page)

    over = false
    await signInAgain(dialog)
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/\/apply\/11/)
    await expect(page.getByLabel('联系地址')).toHaveValue('福州市鼓楼区温泉街道五四路 111 号')
    await expect(page.getByLabel('补充说明')).toHaveValue('与父母同住')
    await expect(page.getByText('已自动保存')).toBeVisible()
    expect(saved.at(-1)).toContain('与父母同住')
})

test('who closes the dialog keeps the words, and is asked again when saving them', async ({ page }) => {
    await page.goto('/apply/11')
    await expect(page.getByText('已自动保存')).toBeVisible()
    let over = true
    await page.route(api('/cases/11'), async (route) =>
        over && route.request().method() === 'PATCH' ? give(signInFirst, 401)(route) : route.fallback(),
    )
    await page.getByLabel('补充说明').fill('与父母同住')
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await dialog.getByRole('button', { name: '关闭' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('没有保存成功')).toBeVisible()
    await expect(page.getByLabel('补充说明')).toHaveValue('与父母同住')

    await page.getByRole('button', { name: '再次保存' }).click()
    await expect(dialog).toBeVisible()
    over = false
    await signInAgain(dialog)
    await expect(page.getByText('已自动保存')).toBeVisible()
    await expect(page.getByLabel('补充说明')).toHaveValue('与父母同住')
})

test('words of one person are not sent in the name of another who signs in', async ({ page }) => {
    await page.goto('/apply/11')
    await expect(page.getByLabel('联系地址')).toBeVisible()
    let patches = 0
    await page.route(api('/cases/11'), async (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback()
        patches += 1
        return give(signInFirst, 401)(route)
    })
    await page.route(api('/sessions'), give(people.newcomer, 201))
    await page.getByLabel('补充说明').fill('与父母同住')
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await signInAgain(dialog, '13905910002')
    await expect(page).toHaveURL(/\/$/)
    expect(patches).toBe(1)
})

test('another device has saved: the person chooses, and nothing is overwritten unseen', async ({ page }, info) => {
    const theirs = { ...cases.caseOf('11')!, version: 9, form: { ...cases.caseOf('11')!.form, address: '台江区工业路 9 号' } }
    let clash = true
    const saved: { version: number; form: Record<string, string> }[] = []
    await page.goto('/apply/11')
    await expect(page.getByText('已自动保存')).toBeVisible()
    await page.route(api('/cases/11'), async (route) => {
        if (route.request().method() === 'GET') return give(theirs)(route)
        const body = route.request().postDataJSON() as (typeof saved)[number]
        if (clash) return give(problem(409, 'cases.changed_elsewhere', '已在别处修改', { facts: { version: '9' } }).data, 409)(route)
        saved.push(body)
        return give({ ...theirs, version: 10, form: body.form })(route)
    })
    await page.getByLabel('联系地址').fill('鼓楼区五四路 111 号')
    const dialog = page.getByRole('dialog', { name: '保留哪一个？' })
    await expect(dialog).toBeVisible()
    await picture(page, 'clash', info.project.name)
    await expectAccessible(page)
    clash = false
    await dialog.getByText('台江区工业路 9 号').click()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await expect(page.getByLabel('联系地址')).toHaveValue('台江区工业路 9 号')
    await expect(page.getByText('已自动保存')).toBeVisible()

    await page.getByLabel('补充说明').fill('再写一句')
    await expect.poll(() => saved.at(-1)).toMatchObject({ version: 9, form: { address: '台江区工业路 9 号', remarks: '再写一句' } })
})

test('without a network the form keeps what is typed and saves it later', async ({ page, context }, info) => {
    await page.goto('/apply/11')
    await expect(page.getByText('已自动保存')).toBeVisible()
    await context.setOffline(true)
    await page.getByLabel('联系地址').fill('福州市鼓楼区')
    await expect(page.getByText('没有网络，内容保留在本页')).toBeVisible()
    await expect(page.getByText('当前没有网络')).toBeVisible()
    await picture(page, 'form-offline', info.project.name)
    await expectAccessible(page)
    await context.setOffline(false)
    await expect(page.getByText('已自动保存')).toBeVisible()
    await expect(page.getByLabel('联系地址')).toHaveValue('福州市鼓楼区')
})

test('a file is uploaded with a word on how far it is; a wrong one never travels', async ({ page }) => {
    await page.goto('/apply/11?step=materials')
    const row = page.locator('.material-row').filter({ hasText: '居住地住址证明' })
    const file = row.locator('input[type=file]')
    await file.setInputFiles({ name: 'a.docx', mimeType: 'application/msword', buffer: Buffer.from('x') })
    await expect(row.getByRole('alert')).toContainText('只能上传')
    await file.setInputFiles({ name: '租赁合同.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2048, 1) })
    await expect(row.getByText('已上传', { exact: true })).toBeVisible()
    await expect(row.getByRole('link', { name: '租赁合同.jpg' })).toBeVisible()
})

test('nothing of a person stays in the storage of the browser', async ({ page }) => {
    await page.goto('/apply/11')
    await page.getByLabel('联系地址').fill('福州市鼓楼区温泉街道')
    await expect(page.getByText('已自动保存')).toBeVisible()
    await page.goto('/me')
    await expect(page.getByText('林*燕')).toBeVisible()
    const kept = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases()]))
    expect(kept).not.toMatch(/林|3501\d+|138|温泉/)
})
