import { brotliDecompressSync } from 'node:zlib'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { firstLoadFiles, type Manifest } from '../../tools/shell'
import { expect, test } from '../support'

const LIMIT_BYTES = 250 * 1024
const dist = fileURLToPath(new URL('../../dist/citizen/', import.meta.url))

test('the first load of the citizen app is at most 250 KiB, on disk and on the wire', async ({ page }) => {
    const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest
    const files = ['index.html', ...firstLoadFiles(manifest, 'src/journeys/home/HomePage.vue')]
    const onDisk = files.reduce((sum, file) => sum + statSync(`${dist}${file}.br`).size, 0)
    expect(onDisk).toBeGreaterThan(20 * 1024)
    expect(onDisk).toBeLessThanOrEqual(LIMIT_BYTES)

    let onWire = 0
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.loadingFinished', (event) => {
        onWire += event.encodedDataLength
    })
    await page.goto('/', { waitUntil: 'networkidle' })
    await expect(page.getByText('居民身份证换领')).toBeVisible()
    expect(onWire).toBeGreaterThan(20 * 1024)
    expect(onWire).toBeLessThanOrEqual(LIMIT_BYTES)
})

test('every text file of the builds has a brotli and a gzip twin that says the same', () => {
    for (const app of ['citizen', 'desk', 'supervision']) {
        const folder = fileURLToPath(new URL(`../../dist/${app}/`, import.meta.url))
        const manifest = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')) as Manifest
        const files = ['index.html', ...Object.values(manifest).flatMap((one) => [one.file, ...(one.css ?? [])])]
        for (const file of files) {
            expect([file, existsSync(`${folder}${file}.gz`)]).toEqual([file, true])
            expect(brotliDecompressSync(readFileSync(`${folder}${file}.br`)).equals(readFileSync(`${folder}${file}`))).toBe(true)
        }
    }
})
