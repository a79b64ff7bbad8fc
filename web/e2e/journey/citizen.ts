// What a citizen does on the way from a question to a rating.
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { Mouse, type Hands } from './hands'
import { codeFromPhone, newCitizen, type Citizen } from './world'

// Some real picture.
export const PICTURE = readFileSync(new URL('../../apps/citizen/public/icons/icon-192.png', import.meta.url))

export interface Wanted {
    item_id: string
    name: string
    division: string
}

/// Something that one applies for on line at this office.
export async function itemOf(page: Page, office: string): Promise<Wanted> {
    const answer = await page.request.get(`/api/v1/items?office=${office}&limit=100`)
    type Card = Wanted & { next_action: { kind: string }; audience: string[] }
    const { cards } = (await answer.json()) as { cards: Card[] }
    const online = cards.filter((one) => one.next_action.kind === 'apply' && one.audience.includes('person'))
    expect(online.length).toBeGreaterThan(0)
    return online.find((one) => one.name === '居住证申领') ?? online[0]!
}

/// Goes down the levels to the division, as one does by hand.
export async function choosePlace(page: Page, hands: Hands, division: string): Promise<void> {
    const answer = await page.request.get(`/api/v1/divisions/${division}`)
    const { path, child_count } = (await answer.json()) as { path: { name: string }[]; child_count: number }
    await hands.press(page.getByRole('button', { name: /当前地区/ }))
    const dialog = page.getByRole('dialog', { name: '选择办事地区' })
    for (const place of path.slice(1)) {
        await hands.press(dialog.getByRole('button', { name: place.name, exact: true }))
    }
    if (child_count > 0) await hands.press(dialog.getByRole('button', { name: `就选${path.at(-1)!.name}` }))
    await expect(dialog).toHaveCount(0)
}

export async function findItem(page: Page, hands: Hands, item: Wanted): Promise<void> {
    const box = page.getByRole('combobox')
    await hands.write(box, item.name)
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await hands.press(page.getByRole('button', { name: '搜索', exact: true }))
    await hands.press(page.getByRole('link', { name: item.name, exact: true }).first())
    await expect(page.getByRole('heading', { level: 1, name: item.name })).toBeVisible()
    await expect(page.getByRole('heading', { name: '办理地点和时间' })).toBeVisible()
}

export async function register(page: Page, hands: Hands, citizen: Citizen): Promise<void> {
    await hands.press(page.getByRole('link', { name: '注册' }))
    await hands.write(page.getByLabel('手机号码'), citizen.mobile)
    await hands.press(page.getByRole('button', { name: '获取验证码' }))
    await expect(page.getByText('验证码已发送')).toBeVisible()
    await hands.write(page.getByLabel('短信验证码'), await codeFromPhone(page.request, citizen.mobile))
    await hands.write(page.getByLabel('设置密码'), citizen.password)
    await hands.press(page.getByRole('button', { name: '注册并登录' }))
}

export async function proveName(page: Page, hands: Hands, citizen: Citizen): Promise<void> {
    await hands.write(page.getByLabel('姓名', { exact: true }), citizen.name)
    await hands.write(page.getByLabel('公民身份号码', { exact: true }), citizen.citizen_id)
    await hands.tick(page.getByRole('checkbox'))
    await hands.press(page.getByRole('button', { name: '开始认证' }))
    await expect(page.getByText('认证成功')).toBeVisible({ timeout: 60_000 })
    await hands.press(page.getByRole('link', { name: '继续办理' }))
}

/// Somebody new, registered and proven by the register, who has arrived on this page.
export async function arriveAt(page: Page, next: string, whom?: Citizen): Promise<Citizen> {
    const hands = new Mouse(page)
    const person = whom ?? (await newCitizen(page.request))
    await page.goto(`/sign-in?next=${encodeURIComponent(`/proof?next=${next}`)}`)
    await register(page, hands, person)
    await proveName(page, hands, person)
    await page.waitForURL((address) => address.pathname === next)
    return person
}

/// Something true-looking for a field that is still empty.
async function fill(hands: Hands, field: Locator): Promise<void> {
    const [tag, name] = [await field.evaluate((one) => one.tagName), (await field.getAttribute('name')) ?? '']
    if (tag === 'SELECT') {
        const label = await field.locator('option').nth(1).textContent()
        return hands.pick(field, label!.trim())
    }
    if ((await field.getAttribute('placeholder')) === '年-月-日') return hands.write(field, '2018-03-01')
    await hands.write(field, name === 'mobile' ? '13905910001' : '福州市鼓楼区五四路 111 号')
}

export async function fillForm(page: Page, hands: Hands): Promise<void> {
    await expect(page.getByRole('heading', { name: '填写申请信息' })).toBeVisible()
    const fields = page.locator('.field :is(input, select, textarea)[aria-required=true]')
    for (const field of await fields.all()) {
        if ((await field.inputValue()) === '') await fill(hands, field)
    }
    await expect(page.getByText('已自动保存')).toBeVisible()
    await hands.press(page.getByRole('button', { name: '下一步' }))
}

async function giveMaterial(row: Locator, hands: Hands): Promise<void> {
    const there = row.getByText(/^(已上传|已从共享平台获取)$/)
    const retrieve = row.getByRole('button', { name: '从共享平台获取' })
    if (await retrieve.isVisible()) await hands.press(retrieve)
    // What a register holds is asked for as soon as the draft is opened.
    await expect(row.getByText('正在获取')).toHaveCount(0, { timeout: 60_000 })
    if (await there.isVisible()) return
    const chooser = await hands.chooseFile(row.getByRole('button', { name: '上传文件', exact: true }))
    await chooser.setFiles({ name: '证明.png', mimeType: 'image/png', buffer: PICTURE })
    await expect(there).toBeVisible()
}

export async function giveMaterials(page: Page, hands: Hands): Promise<void> {
    await expect(page.getByRole('heading', { name: '提交申请材料' })).toBeVisible()
    for (const row of await page.locator('.material-row').filter({ hasText: /(?<!非)必要/ }).all()) {
        await giveMaterial(row, hands)
    }
    await hands.press(page.getByRole('button', { name: '下一步' }))
}

/// The number of the case.
export async function submit(page: Page, hands: Hands): Promise<string> {
    await expect(page.getByRole('heading', { name: '核对并提交' })).toBeVisible()
    await hands.tick(page.getByRole('checkbox'))
    await hands.press(page.getByRole('button', { name: '提交申请' }))
    await expect(page.getByRole('heading', { name: '申请已提交' })).toBeVisible()
    return (await page.getByTestId('case-number').textContent())!.trim()
}

/// Fills in an application up to its last page, where it is checked and handed in.
export async function fillIn(page: Page, item: Pick<Wanted, 'item_id' | 'division'>): Promise<void> {
    const hands = new Mouse(page)
    await page.goto(`/apply?item=${item.item_id}&division=${item.division}`)
    await fillForm(page, hands)
    await giveMaterials(page, hands)
    await expect(page.getByRole('heading', { name: '核对并提交' })).toBeVisible()
}

/// Handed in by somebody new, who looks at its page: the number of the case.
export async function handIn(page: Page, item: Pick<Wanted, 'item_id' | 'division'>, whom?: Citizen): Promise<string> {
    await arriveAt(page, '/me', whom)
    await fillIn(page, item)
    const number = await submit(page, new Mouse(page))
    await page.getByRole('link', { name: '查看进度' }).click()
    await expect(page.getByRole('heading', { name: '办理进度' })).toBeVisible()
    return number
}

export async function rate(page: Page, hands: Hands): Promise<void> {
    await hands.press(page.getByRole('link', { name: '评价本次服务' }))
    await hands.tick(page.getByRole('radio', { name: '非常满意' }))
    await hands.tick(page.getByRole('checkbox').first())
    await hands.press(page.getByRole('button', { name: '提交评价' }))
    await expect(page.getByText('您的评价：非常满意')).toBeVisible()
}
