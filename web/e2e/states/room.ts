// The browser of the page states. A new context for each of them costs as much as the page itself, so
// that a worker keeps one, and each test gets it clean: no cookies, no storage, no routes, the pointer
// away, and the page loaded anew. What needs a fresh browser (service worker, first load) takes `test`
// from ../support.
import type { Page } from '@playwright/test'
import { test as base } from '../support'

/// A document of our own origin that runs nothing.
const BLANK = '/icons/icon.svg'

export type Preferences = Partial<Record<'language' | 'elder' | 'place', string>>

interface Room {
    /// What the browser remembers from an earlier visit.
    preferring: (preferences: Preferences) => Promise<void>
}

async function tidy(page: Page): Promise<void> {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().clearCookies()
    await page.goto(BLANK)
    await page.evaluate(async () => {
        localStorage.clear()
        sessionStorage.clear()
        for (const { name } of await indexedDB.databases()) {
            await new Promise((resolve) => {
                const request = indexedDB.deleteDatabase(name!)
                request.onsuccess = request.onerror = request.onblocked = resolve
            })
        }
    })
    await page.mouse.move(0, 0)
}

export const test = base.extend<Room, { kept: Page }>({
    kept: [
        async ({ browser }, use, { project }) => {
            const { viewport, locale, timezoneId, contextOptions } = project.use
            const context = await browser.newContext({ ...contextOptions, viewport, locale, timezoneId, serviceWorkers: 'block', baseURL: process.env.FIXTURE_URL })
            await use(await context.newPage())
            await context.close()
        },
        { scope: 'worker' },
    ],
    context: async ({ kept }, use) => use(kept.context()),
    page: async ({ kept }, use) => {
        await tidy(kept)
        await use(kept)
    },
    preferring: async ({ page }, use) =>
        use((preferences) => page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), preferences)),
})
