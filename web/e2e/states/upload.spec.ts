// A large file on a bad link: it breaks in the middle and goes on where it broke; so it does after a reload.
import type { Page, Route } from '@playwright/test'
import { problem } from '../fixture/api'
import * as cases from '../fixture/cases'
import { api, expect, expectAccessible, give, picture } from '../support'
import { test } from './room'

const SIZE = 1_300_000
const FILE = { name: '租赁合同.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(SIZE, 7) }
const UPLOAD = '/api/v1/cases/11/uploads/u1'
const TUS = { 'Tus-Resumable': '1.0.0' }

/// A server of one upload; `breaks` says which pieces get lost on their way.
class Server {
    received = 0
    pieces = 0
    asked = 0
    opened = 0
    constructor(readonly breaks: (piece: number) => boolean = () => false) {}

    async listen(page: Page): Promise<void> {
        await page.route(api('/cases/11/materials/2/uploads'), (route) => this.open(route))
        await page.route(api('/cases/11/uploads'), (route) => give({ uploads: this.opened ? [this.view()] : [] })(route))
        await page.route(api('/cases/11/uploads/u1'), (route) => (route.request().method() === 'PATCH' ? this.take(route) : this.tell(route)))
        await page.route(api('/cases/11/uploads/u1/completion'), give({ ...cases.caseOf('11')!, materials: cases.materials('done') }))
    }
    private view() {
        return { id: 'u1', seq: 2, file_name: FILE.name, size: SIZE, received: this.received, expires_at: '2018-10-13T10:00:00+08:00' }
    }
    private open(route: Route) {
        this.opened += 1
        expect(route.request().headers()['upload-length']).toBe(String(SIZE))
        expect(route.request().headers()['x-mashang']).toBe('1')
        return route.fulfill({ status: 201, headers: { ...TUS, Location: UPLOAD } })
    }
    private tell(route: Route) {
        this.asked += 1
        return route.fulfill({ status: 200, headers: { ...TUS, 'Upload-Offset': String(this.received), 'Upload-Length': String(SIZE) } })
    }
    private take(route: Route) {
        this.pieces += 1
        if (this.breaks(this.pieces)) return route.abort('connectionreset')
        expect(Number(route.request().headers()['upload-offset'])).toBe(this.received)
        this.received += route.request().postDataBuffer()!.length
        return route.fulfill({ status: 204, headers: { ...TUS, 'Upload-Offset': String(this.received) } })
    }
}

const choose = (page: Page) => page.getByLabel('上传文件 居住地住址证明').setInputFiles(FILE)
const uploaded = (page: Page) => expect(page.getByText('租赁合同.jpg', { exact: true })).toBeVisible()

test.beforeEach(({ signedInAs }) => signedInAs('person'))

test('what breaks off goes on by itself, and no piece travels twice', async ({ page }) => {
    const server = new Server((piece) => piece === 2)
    await server.listen(page)
    await page.goto('/apply/11?step=materials')
    await choose(page)
    await uploaded(page)
    expect(server.received).toBe(SIZE)
    expect(server.opened).toBe(1)
    expect(server.asked).toBeGreaterThan(0)
})

test('while the network is gone it stands, and a word lets it go on', async ({ page }, info) => {
    let gone = true
    const server = new Server((piece) => piece > 1 && gone)
    await server.listen(page)
    await page.route(api('/cases/11/uploads/u1'), (route) => (gone && route.request().method() === 'HEAD' ? route.abort('connectionreset') : route.fallback()))
    await page.goto('/apply/11?step=materials')
    await choose(page)
    await expect(page.getByText('已暂停在')).toBeVisible({ timeout: 30_000 })
    await picture(page, 'upload-still', info.project.name)
    await expectAccessible(page)
    gone = false
    await page.getByRole('button', { name: '继续上传 居住地住址证明' }).click()
    await uploaded(page)
    expect(server.received).toBe(SIZE)
})

test('without a network it stands at once, and goes on by itself when it is back', async ({ page, context }) => {
    let gone = true
    const server = new Server((piece) => piece > 1 && gone)
    await server.listen(page)
    await page.goto('/apply/11?step=materials')
    page.on('requestfailed', () => void context.setOffline(gone))
    await choose(page)
    await expect(page.getByText('已暂停在')).toBeVisible({ timeout: 5_000 })
    gone = false
    await context.setOffline(false)
    await uploaded(page)
    expect(server.received).toBe(SIZE)
})

test('after a reload the same file goes on from where it was', async ({ page }) => {
    const server = new Server()
    server.opened = 1
    server.received = 524_288
    await server.listen(page)
    await page.goto('/apply/11?step=materials')
    await expect(page.getByText('上次只传了 40%')).toBeVisible()
    await choose(page)
    await uploaded(page)
    expect(server.received).toBe(SIZE)
    expect(server.opened).toBe(1)
})

test('what the server refuses is said in its words', async ({ page }) => {
    await page.route(api('/cases/11/materials/2/uploads'), give(problem(409, 'cases.too_many_uploads', '同时上传的文件不能超过 10 个').data, 409))
    await page.goto('/apply/11?step=materials')
    await choose(page)
    await expect(page.getByText('同时上传的文件不能超过 10 个')).toBeVisible()
})

/// A photo as a telephone takes it: larger than a page needs, with a place in it.
async function photograph(page: Page): Promise<Buffer> {
    const base64 = await page.evaluate(() => {
        const canvas = document.createElement('canvas')
        canvas.width = 1200
        canvas.height = 900
        const pen = canvas.getContext('2d')!
        const noise = pen.createImageData(1200, 900)
        for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24
        pen.putImageData(noise, 0, 0)
        return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
    })
    const plain = Buffer.from(base64, 'base64')
    const exif = Buffer.from('Exif\0\0GPS 26.08N 119.30E', 'latin1')
    const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
    return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}

test('a photographed page is made straight by the keys alone, and its place stays at home', async ({ page }, info) => {
    const sent: Buffer[] = []
    await page.route(api('/cases/11/materials/2/uploads'), (route) => route.fulfill({ status: 201, headers: { ...TUS, Location: UPLOAD } }))
    await page.route(api('/cases/11/uploads'), give({ uploads: [] }))
    await page.route(api('/cases/11/uploads/u1'), (route) => {
        sent.push(route.request().postDataBuffer()!)
        const received = sent.reduce((sum, piece) => sum + piece.length, 0)
        return route.fulfill({ status: 204, headers: { ...TUS, 'Upload-Offset': String(received) } })
    })
    await page.route(api('/cases/11/uploads/u1/completion'), give({ ...cases.caseOf('11')!, materials: cases.materials('done') }))
    await page.route(api('/cases/11/materials/2'), (route) => {
        sent.push(route.request().postDataBuffer()!)
        return give({ ...cases.caseOf('11')!, materials: cases.materials('done') })(route)
    })
    await page.goto('/apply/11?step=materials')
    const photo = await photograph(page)
    expect(photo.length).toBeGreaterThan(300 * 1024)
    await page.getByLabel('上传文件 居住地住址证明').setInputFiles({ name: '租赁合同.jpg', mimeType: 'image/jpeg', buffer: photo })
    const corner = page.getByRole('button', { name: /^左上角/ })
    await corner.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: '左上角，横 10%，纵 6%' })).toBeFocused()
    await picture(page, 'photo-sheet', info.project.name)
    await expectAccessible(page)
    await page.getByRole('button', { name: '拉正并上传' }).click()
    await uploaded(page)
    const whole = Buffer.concat(sent)
    expect([...whole.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    expect(whole.includes('GPS 26.08N')).toBe(false)
})

test('corners that cross are told of before anything is made of them', async ({ page }) => {
    await page.goto('/apply/11?step=materials')
    await page.getByLabel('上传文件 居住地住址证明').setInputFiles({ name: '租赁合同.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
    await page.getByRole('button', { name: /^左上角/ }).focus()
    for (let press = 0; press < 19; press += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('button', { name: '拉正并上传' }).click()
    await expect(page.getByText('四个角的位置交叉了')).toBeVisible()
})
