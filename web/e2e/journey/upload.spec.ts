// A material that is too large for one breath: it breaks off, the page is left, and what had arrived does
// not travel again, against the real server.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import * as citizen from './citizen'
import { openCase, openDesk } from './desk'
import { Mouse } from './hands'
import { logins } from './logins'
import { officeOf } from './staff'
import { fileAt } from './world'

/// As the page sends it.
const PIECE_BYTES = 512 * 1024
const PIECES = 5
const AT_THE_SERVER = { timeout: 60_000 }

/// A page of nothing but comments, so long that it travels in pieces.
function longPdf(): Buffer {
    const head = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n')
    const tail = Buffer.from('trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF')
    return Buffer.concat([head, Buffer.alloc(PIECES * PIECE_BYTES - head.length - tail.length, '% scanned page 0123456789\n'), tail])
}

/// The way between page and server, which breaks in the middle of a piece; then the network is gone.
class Way {
    /// Bytes of pieces that got through, by their offset.
    readonly arrived: [offset: number, bytes: number][] = []
    private left = Infinity
    constructor(private readonly page: Page) {}

    async listen(): Promise<void> {
        await this.page.route('**/api/v1/cases/*/uploads/*', async (route) => {
            const request = route.request()
            if (this.left === 0) {
                await route.abort('connectionreset')
                return this.page.context().setOffline(true)
            }
            if (request.method() === 'PATCH') {
                this.left -= 1
                this.arrived.push([Number(request.headers()['upload-offset']), request.postDataBuffer()!.length])
            }
            return route.continue()
        })
    }
    /// So many pieces still get through.
    breakAfter(pieces: number): void {
        this.left = pieces
    }
    isBack(): Promise<void> {
        this.left = Infinity
        return this.page.context().setOffline(false)
    }
}

test('an upload that breaks off goes on by itself, and also after the page was left', async ({ page, browser }, info) => {
    const desk = await openDesk(browser, page, logins().officer)
    const item = await citizen.itemOf(desk, (await officeOf(desk)).id)
    await citizen.arriveAt(page, '/me')
    await page.goto(`/apply?item=${item.item_id}&division=${item.division}`)
    await citizen.fillForm(page, new Mouse(page))
    await expect(page.getByRole('heading', { name: '提交申请材料' })).toBeVisible()
    const address = page.url()
    const row = page.locator('.material-row').filter({ hasText: /(?<!非)必要/ }).filter({ has: page.getByRole('button', { name: '上传文件', exact: true }) }).first()
    const material = (await row.locator('strong').textContent())!
    const field = page.getByLabel(`上传文件 ${material}`)
    const file = { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: longPdf() }
    const way = new Way(page)
    await way.listen()

    way.breakAfter(2)
    await field.setInputFiles(file)
    await expect(page.getByText('已暂停在 40%')).toBeVisible(AT_THE_SERVER)
    await picture(page, 'upload-01-broken', info.project.name)
    await page.goto('about:blank')
    await way.isBack()
    await page.goto(address)
    await expect(page.getByText('“扫描件.pdf”上次只传了 40%，再次选择同一文件即可继续')).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'upload-02-unfinished', info.project.name)

    way.breakAfter(1)
    await field.setInputFiles(file)
    await expect(page.getByText('已暂停在 60%')).toBeVisible(AT_THE_SERVER)
    await way.isBack()
    await expect(page.locator('.material-row').filter({ hasText: '扫描件.pdf' }).getByText('已上传')).toBeVisible(AT_THE_SERVER)
    const expected = Array.from({ length: PIECES }, (_, index) => [index * PIECE_BYTES, PIECE_BYTES])
    expect(way.arrived, 'each piece travels once').toEqual(expected)

    await citizen.giveMaterials(page, new Mouse(page))
    const number = await citizen.submit(page, new Mouse(page))
    await openCase(desk, number)
    const given = desk.getByRole('button', { name: material })
    await expect(given.getByText('扫描件.pdf · 2.5 MB')).toBeVisible()
    await given.click()
    const whole = await fileAt(desk, (await desk.getByRole('link', { name: '在新窗口查看' }).getAttribute('href'))!)
    expect(whole.bytes.equals(file.buffer), 'the officer has the file as it was').toBe(true)
})
