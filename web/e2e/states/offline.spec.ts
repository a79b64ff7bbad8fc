// The app with its service worker: opened once, it opens without a network too.
import type { Page } from '@playwright/test'
import { expect, picture, test } from '../support'

test.use({ serviceWorkers: 'allow' })

const brokenPictures = (page: Page) =>
    page.evaluate(() => [...document.images].filter((one) => !one.complete || one.naturalWidth === 0).map((one) => one.src))

test('what has been seen is there without a network, and nothing personal is', async ({ page, context, signedInAs }, info) => {
    await signedInAs('person')
    await page.goto('/items/GA006?division=350102000000')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    // Seen again through the service worker, which keeps it now.
    await page.reload({ waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { name: '居住证申领' })).toBeVisible()
    await page.goto('/cases/14', { waitUntil: 'networkidle' })
    await expect(page.getByText('准予签发居住证。')).toBeVisible()

    // A page of no use without the server is not kept; she is told so, where she is.
    await page.goto('/me', { waitUntil: 'networkidle' })
    await context.setOffline(true)
    await page.getByRole('link', { name: /授权与代办/ }).click()
    await expect(page.getByText('连不上服务器')).toBeVisible()
    await expect(page).toHaveURL(/\/me$/)
    await page.goto('/items/GA006?division=350102000000')
    await expect(page.getByRole('heading', { name: '居住证申领' })).toBeVisible()
    await expect(page.getByText('当前没有网络')).toBeVisible()
    expect(await brokenPictures(page)).toEqual([])
    await picture(page, 'offline-guide', info.project.name)

    await page.goto('/search?q=没有查过的词')
    await expect(page.getByRole('heading', { name: '连不上服务器' })).toBeVisible()
    await picture(page, 'offline-search', info.project.name)

    const kept = await page.evaluate(async () => {
        const urls: string[] = []
        for (const name of await caches.keys()) {
            for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname)
        }
        return urls
    })
    expect(kept).toContain('/api/v1/items/GA006')
    expect(kept.filter((path) => /^\/api\/v1\/(me|cases|notices|sessions)/.test(path))).toEqual([])
})

test('the app can be installed: manifest, icons and service worker', async ({ page, request }) => {
    await page.goto('/')
    const manifest = (await (await request.get('/manifest.webmanifest')).json()) as { icons: { src: string }[]; start_url: string; display: string }
    expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' })
    for (const icon of manifest.icons) expect((await request.get(icon.src)).headers()['content-type']).toBe('image/png')
    const session = await page.context().newCDPSession(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as { installabilityErrors: { errorId: string }[] }
    expect(installabilityErrors.map((one) => one.errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})
