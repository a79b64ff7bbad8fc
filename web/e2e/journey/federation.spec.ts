// An operator registers a provider on the desk; a citizen links her account there by her word on both sides, signs in with it, and
// ends the link. The other side is the sandbox's, a house of its own for each project.
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
import * as citizen from './citizen'
import { openDesk } from './desk'
import { Mouse } from './hands'
import { logins } from './logins'
import { newCitizen } from './world'

const SANDBOX = process.env.SANDBOX_URL ?? 'http://127.0.0.1:8090'
const HOUSES = [
    { id: 'efuzhou', name: 'e福州', claims: { 姓名在哪一项: 'name', 公民身份号码在哪一项: 'citizen_id' } },
    { id: 'mstax', name: '闽税通', claims: { 姓名在哪一项: 'taxpayer_name', 公民身份号码在哪一项: 'id_number' } },
]

async function connect(browser: Browser, page: Page, house: (typeof HOUSES)[number]): Promise<void> {
    const desk = await openDesk(browser, page, logins().operator)
    await desk.getByRole('link', { name: '身份提供方' }).click()
    await desk.getByRole('link', { name: '登记身份提供方' }).click()
    await desk.getByLabel('代号').fill(house.id)
    await desk.getByLabel('中文名称').fill(house.name)
    await desk.getByLabel('英文名称').fill(house.id)
    await desk.getByLabel('签发者（issuer）').fill('http://10.0.0.1/op')
    await desk.getByLabel('本系统在对方的编号').fill('mashang')
    await desk.getByLabel('口令（HTTP Basic）').check()
    await desk.getByLabel('口令（client_secret）').fill('sandbox-openid')
    for (const [label, claim] of Object.entries(house.claims)) await desk.getByLabel(label, { exact: false }).first().fill(claim)
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.getByText('签发者应为公网的https地址')).toBeVisible()
    await desk.getByLabel('签发者（issuer）').fill(`${SANDBOX}/${house.id}`)
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.getByRole('heading', { name: house.name, level: 1 })).toBeVisible()
    await desk.getByRole('button', { name: '启用' }).click()
    await expect(desk.getByRole('main').getByText('已启用', { exact: true })).toBeVisible()
    await expectAccessible(desk)
    await desk.context().close()
}

async function look(page: Page, name: string, project: string): Promise<void> {
    await picture(page, `federation-${name}`, project)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
}

test('a citizen links an account elsewhere, signs in with it and unlinks it', async ({ page, browser }, info) => {
    const project = info.project.name
    const house = HOUSES[project.endsWith('360') ? 0 : 1]!
    await connect(browser, page, house)
    const person = await newCitizen(page.request)
    const there = async () => {
        await expect(page.getByRole('heading', { name: house.name })).toBeVisible()
        await page.getByLabel('或以公民身份号码登录').fill(person.citizen_id)
        await page.getByRole('button', { name: '登录并同意', exact: true }).click()
    }
    await page.goto(`/sign-in?next=${encodeURIComponent('/proof?next=/me')}`)
    await citizen.register(page, new Mouse(page), person)
    await citizen.proveName(page, new Mouse(page), person)
    await page.context().clearCookies()

    await page.goto('/sign-in')
    await page.getByRole('button', { name: `用${house.name}登录` }).click()
    await there()
    await expect(page.getByText('还没有与“马上办”关联')).toBeVisible()
    await look(page, 'unlinked', project)
    await page.getByLabel('手机号码').fill(person.mobile)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page).not.toHaveURL(/sign-in/)

    await page.goto('/me/security')
    await page.getByRole('button', { name: `关联${house.name}` }).click()
    await there()
    await expect(page.getByText('两边是同一人')).toBeVisible()
    await expect(page.getByText(person.citizen_id)).toHaveCount(0)
    await look(page, 'link', project)
    await page.getByRole('button', { name: '确认关联' }).click()
    await expect(page.getByRole('button', { name: `解除与${house.name}的关联` })).toBeVisible()

    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent('/me/security')}`)
    await page.getByRole('button', { name: `用${house.name}登录` }).click()
    await there()
    await expect(page.getByRole('button', { name: `解除与${house.name}的关联` })).toBeVisible()
    await look(page, 'security', project)
    // Another house's word does not change how she signs in here.
    await page.getByRole('button', { name: `解除与${house.name}的关联` }).click()
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: '验证并继续' }).click()
    await expect(page.getByRole('button', { name: `关联${house.name}` })).toBeVisible()
})
