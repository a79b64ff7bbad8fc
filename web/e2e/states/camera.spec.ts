// The verifier's camera: a browser whose camera films the code that another one shows.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { create } from 'qrcode'
import { expect, picture, test } from '../support'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 5
const GREY = 96

/// A sheet with the code held into the picture, as YUV4MPEG2 (C420): luma, then two planes of no colour.
function frameWith(text: string): Buffer {
    const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
    const side = modules.size + 8
    const scale = Math.floor((HEIGHT - 20) / side)
    const [left, top] = [Math.floor((WIDTH - side * scale) / 2), Math.floor((HEIGHT - side * scale) / 2)]
    const frame = Buffer.alloc(WIDTH * HEIGHT * 1.5, 128)
    frame.fill(GREY, 0, WIDTH * HEIGHT)
    for (let y = 0; y < side * scale; ++y) {
        for (let x = 0; x < side * scale; ++x) {
            const [column, row] = [Math.floor(x / scale) - 4, Math.floor(y / scale) - 4]
            const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size
            frame[(top + y) * WIDTH + left + x] = inside && modules.get(row, column) ? 16 : 235
        }
    }
    return frame
}

async function film(file: string, text: string): Promise<void> {
    const out = createWriteStream(file)
    const frame = frameWith(text)
    out.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
    for (let i = 0; i < FRAMES; ++i) {
        out.write('FRAME\n')
        out.write(frame)
    }
    out.end()
    await once(out, 'finish')
}

/// A browser of its own: what its camera sees is said when it starts.
async function filming(file: string, more: string[] = []): Promise<Browser> {
    const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {}
    return chromium.launch({
        executablePath,
        args: [...args, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`, ...more],
    })
}

async function verifierIn(browser: Browser, page: Page, baseURL: string): Promise<Page> {
    const context = await browser.newContext({ baseURL, viewport: page.viewportSize(), locale: 'zh-CN', permissions: ['camera'] })
    const verifier = await context.newPage()
    await verifier.goto('/verifier/')
    await expect(verifier.locator('[data-readiness]')).toHaveAttribute('data-state', 'ready')
    return verifier
}

test('the camera reads a code that is held before it, and judges it once', async ({ page, signedInAs, baseURL }, info) => {
    await signedInAs('person')
    await page.goto('/one-code')
    const code = page.locator('[data-code]')
    await expect(code).toBeVisible()
    const file = join(info.outputPath(), 'code.y4m')
    await film(file, (await code.getAttribute('data-text'))!)
    const browser = await filming(file)
    try {
        const verifier = await verifierIn(browser, page, baseURL!)
        await verifier.getByRole('button', { name: '打开摄像头扫码' }).click()
        const verdict = verifier.locator('[data-verdict]')
        await expect(verdict).toContainText('有效')
        await expect(verdict).toContainText('身份核验 · 实名等级 L2')
        await picture(verifier, 'verifier-camera', info.project.name)
        // The same picture goes on being filmed: it is no second showing.
        await verifier.waitForTimeout(1500)
        await expect(verdict).not.toHaveAttribute('data-wrong', /./)
        await verifier.getByRole('button', { name: '关闭摄像头' }).click()
        await expect(verifier.locator('video')).toBeHidden()
        await verifier.getByRole('button', { name: '打开摄像头扫码' }).click()
    } finally {
        await browser.close()
    }
})

test('a code that is filmed too late is stale, and a picture without one is none', async ({ page, signedInAs, baseURL }, info) => {
    await signedInAs('person')
    await page.goto('/one-code')
    const code = page.locator('[data-code]')
    await expect(code).toBeVisible()
    const file = join(info.outputPath(), 'old.y4m')
    await film(file, (await code.getAttribute('data-text'))!)
    const browser = await filming(file)
    try {
        const verifier = await verifierIn(browser, page, baseURL!)
        await verifier.clock.install({ time: Date.now() + 60_000 })
        await verifier.getByRole('button', { name: '打开摄像头扫码' }).click()
        await verifier.clock.runFor(2000)
        await expect(verifier.locator('[data-verdict]')).toHaveAttribute('data-wrong', 'stale')
    } finally {
        await browser.close()
    }
})

test('whoever refuses the camera is told what else there is', async ({ page, signedInAs, baseURL }, info) => {
    await signedInAs('person')
    const file = join(info.outputPath(), 'none.y4m')
    await film(file, 'HELLO')
    const browser = await filming(file)
    try {
        const context = await browser.newContext({ baseURL, viewport: page.viewportSize(), locale: 'zh-CN' })
        const verifier = await context.newPage()
        await verifier.addInitScript(() => {
            navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
        })
        await verifier.goto('/verifier/')
        await verifier.getByRole('button', { name: '打开摄像头扫码' }).click()
        await expect(verifier.getByRole('alert')).toContainText('无法使用摄像头')
    } finally {
        await browser.close()
    }
})
