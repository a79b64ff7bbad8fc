import { brotliDecompressSync } from 'node:zlib'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { firstLoadFiles, type Manifest } from '../../tools/shell'
import { listen } from '../fixture/server'
import { expect, test } from '../support'

test.use({ serviceWorkers: 'allow' })

const LIMIT_BYTES = 250 * 1024
const dist = fileURLToPath(new URL('../../dist/citizen/', import.meta.url))

test('the first load of the citizen app is at most 250 KiB on disk', () => {
    const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest
    const files = ['index.html', ...firstLoadFiles(manifest, 'src/journeys/home/HomePage.vue')]
    const onDisk = files.reduce((sum, file) => sum + statSync(`${dist}${file}.br`).size, 0)
    expect(onDisk).toBeGreaterThan(20 * 1024)
    expect(onDisk).toBeLessThanOrEqual(LIMIT_BYTES)
})

// Counted where it goes out, so that nothing is left out: page, scripts, styles, icons, answers, headers,
// and all that the service worker fetches for later.
test('all that a first visit fetches is at most 250 KiB on the wire', async ({ page }, info) => {
    const house = await listen()
    try {
        await page.goto(house.url, { waitUntil: 'networkidle' })
        await expect(page.getByText('居民身份证换领')).toBeVisible()
        const beforeWorker = house.sentBytes()
        await page.evaluate(() => navigator.serviceWorker.ready)
        await page.waitForLoadState('networkidle')
        const sent = house.sentBytes()
        info.annotations.push({ type: 'first load', description: `${sent} bytes, ${beforeWorker} before the worker was ready` })
        expect(sent).toBeGreaterThan(60 * 1024)
        expect(sent).toBeLessThanOrEqual(LIMIT_BYTES)
    } finally {
        await house.close()
    }
})

test('every text file of the builds has a brotli and a gzip twin that says the same', () => {
    for (const app of ['citizen', 'desk', 'supervision', 'verifier']) {
        const folder = fileURLToPath(new URL(`../../dist/${app}/`, import.meta.url))
        const manifest = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')) as Manifest
        const files = ['index.html', ...Object.values(manifest).flatMap((one) => [one.file, ...(one.css ?? [])])]
        for (const file of files) {
            expect([file, existsSync(`${folder}${file}.gz`)]).toEqual([file, true])
            expect(brotliDecompressSync(readFileSync(`${folder}${file}.br`)).equals(readFileSync(`${folder}${file}`))).toBe(true)
        }
    }
})
