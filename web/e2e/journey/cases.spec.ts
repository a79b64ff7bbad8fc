// What becomes of a case besides the main way, against the real server and the sandbox: an upload that
// breaks and goes on, a decision by rule with a contest, a document that is served and verified,
// sections of an office.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { Mouse } from './hands'
import { logins } from './logins'
import { officeOf, signInStaff } from './staff'

const MEBIBYTE = 1024 * 1024
const AT_THE_SERVER = { timeout: 60_000 }

/// A picture of several pieces: a JPEG whose comments are long.
function largePicture(): Buffer {
    const head = Buffer.from('ffd8', 'hex')
    const comment = Buffer.concat([Buffer.from('fffeffff', 'hex'), Buffer.alloc(0xffff - 2, 0x20)])
    const body = Buffer.from(
        'ffdb004300' + '01'.repeat(64) + 'ffc0000b080001000101011100ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f00' + '7f' + 'ffd9',
        'hex',
    )
    return Buffer.concat([head, ...Array.from({ length: Math.ceil((3 * MEBIBYTE) / comment.length) }, () => comment), body])
}

/// An officer who has signed in, at his own window, and an item of his office.
async function deskOf(open: () => Promise<Page>): Promise<{ desk: Page; office: string; item: citizen.Wanted }> {
    const desk = await open()
    await desk.goto('/desk/')
    await signInStaff(desk, new Mouse(desk), logins().officer, desk.getByRole('heading', { name: '办件队列' }))
    const { id: office } = await officeOf(desk)
    return { desk, office, item: await citizen.itemOf(desk, office) }
}

/// Handed in by somebody new: the number of the case, and its page.
async function handIn(page: Page, item: { item_id: string; division: string }): Promise<string> {
    const hands = new Mouse(page)
    await citizen.arriveAt(page, '/me')
    await page.goto(`/apply?item=${item.item_id}&division=${item.division}`)
    await citizen.fillForm(page, hands)
    await citizen.giveMaterials(page, hands)
    const number = await citizen.submit(page, hands)
    await page.getByRole('link', { name: '查看进度' }).click()
    await expect(page.getByText(number).first()).toBeVisible()
    return number
}

async function officerDoes(desk: Page, name: string, text?: string): Promise<void> {
    await desk.getByRole('main').getByRole('button', { name, exact: true }).first().click()
    const dialog = desk.getByRole('dialog', { name })
    if (text) {
        await dialog.getByRole('radio', { name: '准予', exact: true }).check()
        await dialog.getByLabel(/决定内容/).fill(text)
    }
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog).toHaveCount(0)
}

/// Accepted and decided by the officer.
async function decide(desk: Page, number: string): Promise<void> {
    await desk.goto('/desk/')
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await officerDoes(desk, '受理')
    await expect(desk.getByText('办理中').first()).toBeVisible()
    await officerDoes(desk, '办结', '经审查符合条件，准予办理。')
    await expect(desk.getByText('已办结 · 准予').first()).toBeVisible()
}

test('an upload that breaks off goes on where it broke, also after the page was left', async ({ page, browser, baseURL }, info) => {
    const { desk, item } = await deskOf(async () => (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage())
    await desk.close()
    await citizen.arriveAt(page, '/me')
    await page.goto(`/apply?item=${item.item_id}&division=${item.division}`)
    await citizen.fillForm(page, new Mouse(page))
    await expect(page.getByRole('heading', { name: '提交申请材料' })).toBeVisible()
    const row = page.locator('.material-row').filter({ has: page.getByRole('button', { name: '上传文件', exact: true }) }).first()
    await expect(row).toBeVisible(AT_THE_SERVER)

    let pieces = 0
    let gone = true
    await page.route('**/api/v1/cases/*/uploads/*', (route) => {
        const isPiece = route.request().method() === 'PATCH'
        if (isPiece) pieces += 1
        return gone && (pieces > 1 || route.request().method() === 'HEAD') ? route.abort('connectionreset') : route.continue()
    })
    const file = { name: '大图.jpg', mimeType: 'image/jpeg', buffer: largePicture() }
    await row.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText('已暂停在')).toBeVisible(AT_THE_SERVER)
    await picture(page, 'upload-01-broken', info.project.name)

    await page.reload()
    await expect(page.getByText('大图.jpg').first()).toBeVisible(AT_THE_SERVER)
    gone = false
    pieces = 0
    await page.locator('.material-row').filter({ hasText: '大图.jpg' }).first().locator('input[type=file]').setInputFiles(file)
    await expect(page.locator('.material-row').filter({ hasText: '大图.jpg' }).getByText('已上传')).toBeVisible(AT_THE_SERVER)
    const whole = Math.ceil(file.buffer.length / MEBIBYTE)
    expect(pieces, 'what had arrived does not travel again').toBeLessThan(whole + 1)
    await picture(page, 'upload-02-whole', info.project.name)
})

test('what the rules grant at once is explained, contested, and answered by a person', async ({ page, browser, baseURL }, info) => {
    const { desk, office, item } = await deskOf(async () => (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage())
    const answer = await page.request.get(`/api/v1/items?office=${office}&limit=100`)
    const { cards } = (await answer.json()) as { cards: citizen.Wanted[] }
    const certificate = cards.find((one) => one.item_id === 'GA022')
    expect(certificate, '户籍证明开具 is carried out here').toBeDefined()
    const number = await handIn(page, { item_id: certificate!.item_id, division: item.division })

    await expect(page.getByText('这个决定由系统依规则作出')).toBeVisible(AT_THE_SERVER)
    await expectAccessible(page)
    await picture(page, 'by-rule-01-granted', info.project.name)
    await page.getByRole('button', { name: '请工作人员复核' }).click()
    await page.getByLabel('哪里不对').fill('证明上的地址没有门牌号')
    await page.getByRole('dialog').getByRole('button', { name: '请工作人员复核' }).click()
    await expect(page.getByText('等待工作人员答复')).toBeVisible()

    await desk.goto('/desk/automatic')
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
    await expect(desk.getByText('证明上的地址没有门牌号').first()).toBeVisible()
    await desk.getByRole('radio', { name: '维持原决定' }).check()
    await desk.getByLabel('答复', { exact: false }).last().fill('已核对户口簿：登记的地址没有门牌号。')
    await desk.getByRole('button', { name: '答复', exact: true }).click()
    await expect(desk.getByText('答复于').first()).toBeVisible()
    await picture(desk, 'by-rule-02-answered', info.project.name)

    await page.reload()
    await expect(page.getByText('工作人员复核后维持原决定')).toBeVisible()
    await expect(page.getByText('登记的地址没有门牌号。').first()).toBeVisible()
})

test('a decision is served in the box that she agreed to, opened, and verified by anybody', async ({ page, browser, baseURL }, info) => {
    const { desk, item } = await deskOf(async () => (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage())
    const number = await handIn(page, item)
    const own = page.url()
    await page.goto('/me/service')
    await page.getByRole('button', { name: '同意电子送达' }).click()
    await expect(page.getByText('您已同意电子送达')).toBeVisible()
    await picture(page, 'served-01-consent', info.project.name)

    await decide(desk, number)
    await expect(async () => {
        await page.goto(own)
        await expect(page.getByText('到达本人同意的文书箱').last()).toBeVisible({ timeout: 2_000 })
    }).toPass(AT_THE_SERVER)
    await picture(page, 'served-02-arrived', info.project.name)
    const decision = page.getByRole('listitem').filter({ hasText: '决定书' }).filter({ has: page.getByRole('link', { name: '文书核验' }) }).last()
    const href = await decision.getByRole('link', { name: '下载（PDF）' }).getAttribute('href')
    const verification = await decision.getByRole('link', { name: '文书核验' }).getAttribute('href')
    const bytes = await page.evaluate(async (url) => Array.from(new Uint8Array(await (await fetch(url, { headers: { 'x-mashang': '1' } })).arrayBuffer())), href!)
    const file = { name: 'decision.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
    expect(file.buffer.subarray(0, 5).toString()).toBe('%PDF-')

    const anybody = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()
    await anybody.goto(new URL(verification!, baseURL).pathname)
    await expect(anybody.getByText('文书真实，目前有效')).toBeVisible()
    await anybody.getByLabel('核对手中的文件').setInputFiles(file)
    await expect(anybody.getByText('文件与签发的一致')).toBeVisible()
    await anybody.getByLabel('核对手中的文件').setInputFiles({ ...file, buffer: Buffer.concat([file.buffer, Buffer.from(' ')]) })
    await expect(anybody.getByText('文件与签发的不一致')).toBeVisible()
    await expectAccessible(anybody)
    await picture(anybody, 'served-03-verified', info.project.name)
})

/// The operator says who leads the office.
async function leads(page: Page, office: string, user_name: string): Promise<void> {
    const status = await page.evaluate(
        async ([of, who]) =>
            (await fetch(`/api/v1/desk/offices/${of}/officers/${who}`, { method: 'PUT', headers: { 'content-type': 'application/json', 'x-mashang': '1' }, body: JSON.stringify({ roles: ['leader'] }) })).status,
        [office, user_name] as const,
    )
    expect(status).toBeLessThan(300)
}

test('an office divides its work into sections, and tasks show whose they are', async ({ page, browser, baseURL }, info) => {
    const elsewhere = async () => (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()
    const { desk, office, item } = await deskOf(elsewhere)
    const operator = await elsewhere()
    await operator.goto('/desk/')
    await signInStaff(operator, new Mouse(operator), logins().operator, operator.getByRole('navigation').first())
    await leads(operator, office, logins().officer.user_name)

    const name = `户政组 ${info.project.name}`
    await desk.goto('/desk/office')
    await expect(desk.getByRole('heading', { name: '科室', exact: true })).toBeVisible()
    const card = desk.locator('.section-card').filter({ hasText: item.item_id })
    if ((await card.count()) === 0) {
        await desk.getByRole('button', { name: '增加科室' }).click()
        const added = desk.locator('.section-card').last()
        await added.getByLabel('科室名称').fill(name)
        await added.getByLabel('查找要加入的事项').fill(item.item_id)
        await added.getByRole('checkbox', { name: new RegExp(item.item_id) }).check()
        await desk.getByRole('button', { name: '保存科室' }).click()
        await expect(desk.getByText('科室已保存').first()).toBeVisible()
    }
    await expectAccessible(desk)
    await picture(desk, 'sections-01-saved', info.project.name)
    await desk.reload()
    const section = await desk.locator('.section-card').filter({ hasText: item.item_id }).getByLabel('科室名称').inputValue()

    const number = await handIn(page, item)
    await desk.goto('/desk/')
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await officerDoes(desk, '受理')
    await desk.goto('/desk/tasks')
    await desk.getByLabel('按科室筛选').selectOption({ label: section })
    const row = desk.getByRole('row').filter({ hasText: number })
    await expect(row).toBeVisible()
    await expect(row.getByText(section)).toBeVisible()
    await picture(desk, 'sections-02-tasks', info.project.name)
})
