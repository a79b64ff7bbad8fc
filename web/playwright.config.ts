import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium'
/// Shows no window and has no extensions, cameras or downloads: enough to look at a page, and quicker.
const SHELL = process.env.CHROMIUM_SHELL ?? '/usr/bin/chromium-headless-shell'
const ARGUMENTS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
]

const sizes = {
    360: { width: 360, height: 780 },
    1440: { width: 1440, height: 900 },
}

/// Each loads a page once and looks at it at both sizes.
const LOOKS = ['pages.spec.ts', 'preferred.spec.ts']

const projects: NonNullable<PlaywrightTestConfig['projects']> = Object.entries(sizes).flatMap(([name, viewport]) => [
    { name: `states-${name}`, testDir: 'e2e/states', testIgnore: LOOKS, use: { viewport } },
    { name: `journey-${name}`, testDir: 'e2e/journey', use: { viewport }, timeout: 240_000 },
])

projects.push({
    name: 'states',
    testDir: 'e2e/states',
    testMatch: LOOKS,
    fullyParallel: true,
    use: { viewport: sizes[360], launchOptions: { executablePath: SHELL, args: ARGUMENTS } },
})
projects.push({ name: 'pictures', testDir: 'e2e/pictures' })

export default defineConfig({
    outputDir: '../out/playwright',
    globalSetup: './e2e/setup.ts',
    // The machine that this was made for has two cores; the server wants one of them.
    workers: Number(process.env.E2E_WORKERS ?? 1),
    forbidOnly: true,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    reporter: [['list']],
    projects,
    use: {
        // What cannot be clicked after this long is named; without it the test would hang until its end.
        actionTimeout: 30_000,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        contextOptions: { reducedMotion: 'reduce' },
        serviceWorkers: 'block',
        launchOptions: { executablePath: BROWSER, args: ARGUMENTS },
    },
})
