// The one code without network: what the phone's page makes is taken by the web verifier, by
// `mashang verify code` and, off the screen, by zbar.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'

test.use({ serviceWorkers: 'allow' })

const PROGRAM = process.env.MASHANG ?? fileURLToPath(new URL('../../../build/dev/bin/mashang', import.meta.url))

const code = (page: Page) => page.locator('[data-code]')
const shownText = async (page: Page): Promise<string> => (await code(page).getAttribute('data-text'))!

async function openWithWorker(page: Page, path: string): Promise<void> {
    await page.goto(path)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.reload({ waitUntil: 'networkidle' })
}

/// Opened once with network, then without.
async function phoneWithoutNetwork(page: Page, context: BrowserContext): Promise<void> {
    await openWithWorker(page, '/one-code')
    await expect(code(page)).toBeVisible()
    await context.setOffline(true)
    await page.reload()
    await expect(code(page)).toBeVisible()
}

async function verify(verifier: Page, text: string, word: '有效' | '无效'): Promise<string | null> {
    await verifier.getByLabel('扫码枪输入或粘贴').fill(text)
    await verifier.getByRole('button', { name: '核验' }).click()
    const verdict = verifier.locator('[data-verdict]')
    await expect(verdict).toContainText(word)
    return verdict.getAttribute('data-wrong')
}

/** The code with another last character than its own. */
function forged(text: string): string {
    return `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
}

test('the phone makes codes without network, and the page that verifies takes each once', async ({ page, context, signedInAs }, info) => {
    await signedInAs('person')
    const verifier = await context.newPage()
    await openWithWorker(verifier, '/verifier/')
    await expect(verifier.locator('[data-readiness]')).toHaveAttribute('data-state', 'ready')
    await phoneWithoutNetwork(page, context)
    await picture(page, 'one-code-offline', info.project.name)

    await verifier.reload()
    await expect(verifier.getByRole('heading', { name: '核验一码通行' })).toBeVisible()
    const text = await shownText(page)
    expect(text).toMatch(/^GZ1:[0-9A-Z $%*+\-./:]{180}$/)
    expect(await verify(verifier, text, '有效')).toBeNull()
    await expect(verifier.locator('[data-verdict]')).toContainText('身份核验 · 实名等级 L2')
    await picture(verifier, 'verifier-good', info.project.name)
    await expectAccessible(verifier)
    await expectNoSidewaysScroll(verifier)
    expect(await verify(verifier, text, '无效')).toBe('replayed')
    await verifier.reload()
    expect(await verify(verifier, text, '无效')).toBe('replayed')
    await picture(verifier, 'verifier-bad', info.project.name)
    expect(await verify(verifier, forged(text), '无效')).not.toBe('replayed')
    expect(await verify(verifier, 'hello', '无效')).toBe('unreadable')
    await verifier.getByLabel('本终端的用途').selectOption('entry')
    await page.getByRole('button', { name: '身份核验' }).click()
})

test('the picture of a code is read by the verifier', async ({ page, context, signedInAs }) => {
    await signedInAs('person')
    const verifier = await context.newPage()
    await openWithWorker(verifier, '/verifier/')
    await phoneWithoutNetwork(page, context)
    const buffer = await code(page).screenshot()
    await verifier.getByLabel('从图片读取').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer })
    await expect(verifier.locator('[data-verdict]')).toContainText('有效')
    await verifier.getByLabel('从图片读取').setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: await verifier.getByRole('heading', { name: '离线准备' }).screenshot() })
    await expect(verifier.getByRole('alert')).toContainText('图片中没有二维码')
})

test('no script can read the key that the chains come from', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await page.goto('/one-code')
    await expect(code(page)).toBeVisible()
    const said = await page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
            const request = indexedDB.open('one-code')
            request.onsuccess = () => resolve(request.result)
        })
        const all = (store: string) =>
            new Promise<unknown[]>((resolve) => {
                const request = database.transaction(store).objectStore(store).getAll()
                request.onsuccess = () => resolve(request.result)
            })
        const [key] = (await all('keys')) as CryptoKey[]
        const refused = await Promise.all(
            (['raw', 'jwk'] as const).map((form) => crypto.subtle.exportKey(form, key!).then(() => 'exported', () => 'refused')),
        )
        return { refused, extractable: key!.extractable, kept: JSON.stringify(await all('credentials')) }
    })
    expect(said.refused).toEqual(['refused', 'refused'])
    expect(said.extractable).toBe(false)
    expect(said.kept).not.toMatch(/link|chain|seed/)
})

test('after signing out there is no code on the device', async ({ page, signedInAs, context }) => {
    await signedInAs('person')
    await page.goto('/one-code')
    await expect(code(page)).toBeVisible()
    await page.goto('/me')
    await page.getByRole('main').getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL('/')
    await context.clearCookies()
    await page.goto('/one-code')
    await expect(page.getByText('登录后即可出示')).toBeVisible()
    await expect(code(page)).toHaveCount(0)
})

test('the program takes what the page made without network', async ({ page, context, request, signedInAs }) => {
    test.skip(!existsSync(PROGRAM), 'the program is not built')
    await signedInAs('person')
    const folder = mkdtempSync(join(tmpdir(), 'one-code-'))
    for (const file of ['keys', 'revocations']) {
        writeFileSync(join(folder, file), await (await request.get(`/api/v1/one-code/${file}`)).body())
    }
    await phoneWithoutNetwork(page, context)
    const judge = (text: string, ...more: string[]) =>
        spawnSync(PROGRAM, ['verify', 'code', text, '--keys', join(folder, 'keys'), '--revocations', join(folder, 'revocations'), '--record', join(folder, 'seen'), ...more], { encoding: 'utf8', cwd: folder })
    const text = await shownText(page)
    expect(judge(text, '--purpose', 'entry').stdout).toContain('one_code.wrong_purpose')
    const good = judge(text, '--purpose', 'identity')
    expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('level 2')])
    expect(judge(text).stdout).toContain('one_code.replayed')
    expect(judge(text, '--at', '2030-01-01T00:00:00+08:00').status).toBe(1)
})

test('what she shows along is seen by the page and by the program, and nothing else of it', async ({ page, context, request, signedInAs }, info) => {
    await signedInAs('person')
    const verifier = await context.newPage()
    await openWithWorker(verifier, '/verifier/')
    await expect(verifier.locator('[data-readiness]')).toHaveAttribute('data-state', 'ready')
    await phoneWithoutNetwork(page, context)
    await page.getByLabel('已满65岁').check()
    await page.getByLabel('非本省户籍').check()
    await expect(code(page)).toHaveAttribute('data-text', /^GZ1:.{335}$/)
    await picture(page, 'one-code-along-offline', info.project.name)
    const text = await shownText(page)
    expect(await verify(verifier, text, '有效')).toBeNull()
    await expect(verifier.locator('[data-shown]')).toHaveText('本人另行出示：已满65岁 · 非本省户籍')
    await picture(verifier, 'verifier-claims', info.project.name)
    await expectAccessible(verifier)
    expect(await verify(verifier, forged(text), '无效')).not.toBeNull()
    await page.getByLabel('已满65岁').uncheck()
    await page.getByLabel('非本省户籍').uncheck()
    await expect(code(page)).toHaveAttribute('data-text', /^GZ1:.{180}$/)

    test.skip(!existsSync(PROGRAM), 'the program is not built')
    await context.setOffline(false)
    const keys = join(mkdtempSync(join(tmpdir(), 'one-code-')), 'keys')
    writeFileSync(keys, await (await request.get('/api/v1/one-code/keys')).body())
    const judged = spawnSync(PROGRAM, ['verify', 'code', text, '--keys', keys], { encoding: 'utf8' })
    expect(judged.stdout).toContain(' over_65 not_resident')
})

test('zbar reads the code off the screen, also with much shown along', async ({ page, signedInAs }, info) => {
    await signedInAs('person')
    await page.goto('/one-code')
    await expect(code(page)).toBeVisible()
    for (const length of [180, 335]) {
        if (length > 180) await page.getByLabel('已满65岁').check()
        await expect(code(page)).toHaveAttribute('data-text', new RegExp(`^GZ1:.{${length}}$`))
        const text = await shownText(page)
        const file = info.outputPath(`code-${length}.png`)
        await code(page).screenshot({ path: file })
        const read = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], { encoding: 'utf8' })
        // The slot may have changed between the two looks.
        const later = await shownText(page)
        expect([text, later]).toContain(read.replace(/\n$/, ''))
    }
})
