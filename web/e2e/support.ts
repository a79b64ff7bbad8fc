// What every test of a page needs: the server, a watch on the console, axe, pictures.
import { randomInt } from 'node:crypto'
import axe from 'axe-core'
import { test as base, expect, type ConsoleMessage, type Page, type Route } from '@playwright/test'

declare global {
    interface Window {
        axe: typeof axe
    }
}

export type Who = 'person' | 'newcomer' | 'officer' | 'operator' | 'supervisor' | 'editor' | 'publisher' | 'platform' | 'countyEditor' | 'archivist' | 'inspector'

interface Tools {
    complaints: string[]
    signedInAs: (who: Who) => Promise<void>
}

/// Complaints of the browser that a test provokes on purpose.
const EXPECTED = /Failed to load resource|net::ERR_/

export const test = base.extend<Tools>({
    baseURL: async ({}, use) => use(process.env.BASE_URL || process.env.FIXTURE_URL),
    // Each test is somewhere else, as people are: what one of them used up of an address's rate is not missed by the next.
    extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': `198.18.${randomInt(256)}.${randomInt(256)}` }),
    // The console stays silent: no script error, nothing that the content security policy refused.
    complaints: [
        async ({ page }, use) => {
            const heard: string[] = []
            const onError = (error: Error) => void heard.push(error.message)
            const onWord = (message: ConsoleMessage) => {
                if (message.type() === 'error' && !EXPECTED.test(message.text())) heard.push(message.text())
            }
            page.on('pageerror', onError).on('console', onWord)
            await use(heard)
            page.off('pageerror', onError).off('console', onWord)
            expect(heard).toEqual([])
        },
        { auto: true },
    ],
    signedInAs: async ({ context, baseURL }, use) =>
        use((who) => context.addCookies([{ name: 'who', value: who, url: baseURL! }])),
})

/// No violation of WCAG 2.1 A and AA, nor of axe's best practices. Runs inside the page, which has no
/// frames: to gather from frames, as @axe-core/playwright does, costs three times the time.
export async function expectAccessible(page: Page): Promise<void> {
    expect(page.frames()).toHaveLength(1)
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
    const told = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`).join(' | ')}`)
    })
    expect(told).toEqual([])
}

/// A picture to look at, for whoever asks for it (E2E_PICTURES=1): a fifth of what looking at a page takes.
export async function picture(page: Page, name: string, project: string): Promise<void> {
    if (process.env.E2E_PICTURES) await page.screenshot({ path: `../out/screenshots/${project}/${name}.png`, fullPage: true })
}

/// The page does not scroll sideways.
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
}

export const api = (path: string) => new RegExp(`/api/v1${path}(\\?|$)`)

export const give = (data: unknown, status = 200) => (route: Route) =>
    route.fulfill({
        status,
        contentType: status >= 400 ? 'application/problem+json' : 'application/json',
        body: JSON.stringify(data),
    })

/// An answer that does not come while the test looks.
export const silence = () => new Promise<void>(() => undefined)

export { expect }
