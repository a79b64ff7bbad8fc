// Pages in elder mode and in English. Each is come to once and looked at at both sizes.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture } from '../support'
import { atBothSizes } from './kit'
import { test } from './room'

const TARGET_PX = 60

/// What one presses and is smaller than it should be. Links inside running text are left out, as are
/// things that a label of the full size stands for.
async function smallTargets(page: Page): Promise<string[]> {
    return page.evaluate((limit) => {
        const pressed = 'a[href], button, select, input, textarea, [role=switch], [role=button]'
        return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
            if (element.closest('.sr-only, .skip-link') || element.classList.contains('sr-only')) return []
            const target = element.closest('.item-card, .case-row, label') ?? element
            const box = target.getBoundingClientRect()
            if (box.width === 0 || box.height === 0) return []
            return box.height < limit - 0.5 ? [`${element.outerHTML.slice(0, 90)} ${Math.round(box.height)}px`] : []
        })
    }, TARGET_PX)
}

/// Of all that is read and shown, in px.
const smallestLetter = (page: Page): Promise<number> =>
    page.evaluate(() =>
        [...document.querySelectorAll('main p, main a, main button, main dd, main dt, main label, main li, nav a')]
            .filter((one) => (one as HTMLElement).offsetParent && one.textContent?.trim() && !one.closest('.sr-only'))
            .reduce((least, one) => Math.min(least, Number.parseFloat(getComputedStyle(one).fontSize)), Infinity),
    )

const pictureName = (kind: string, path: string) => `${kind}${path.replace(/[^a-zA-Z0-9]+/g, '-')}`

async function comeTo(page: Page, path: string): Promise<void> {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
}

const IN_ELDER_MODE = ['/', '/search?q=身份证', '/items/GA006', '/guide?for=person', '/consult?q=补办身份证要多少钱', '/questions', '/cases', '/cases/14', '/cases/13/signature', '/cases/14/signature', '/me/certificates/bindings', '/apply/11', '/apply/11?step=materials', '/me', '/me/apps', '/me/legal-persons', '/me/legal-persons/l1/invitation', '/me/settings', '/me/portrait', '/me/subscriptions', '/one-code', '/sign-in']

for (const [index, path] of IN_ELDER_MODE.entries()) {
    test(`elder mode on ${path}: letters of 18 px and more, targets of 60 px and more`, async ({ page, signedInAs, preferring }) => {
        await signedInAs('person')
        await preferring({ elder: '1' })
        await atBothSizes(page, index, () => comeTo(page, path), async (width) => {
            await picture(page, pictureName('elder', path), `states-${width}`)
            expect(await smallTargets(page)).toEqual([])
            expect(await smallestLetter(page)).toBeGreaterThanOrEqual(18)
            await expectNoSidewaysScroll(page)
            await expectAccessible(page)
        })
    })
}

const IN_ENGLISH = ['/', '/items/GA006', '/apply/11', '/cases/14', '/me', '/me/apps', '/me/legal-persons', '/me/legal-persons/claim', '/me/legal-persons/l1', '/me/legal-persons/l1/invitation', '/desk/', '/desk/apps', '/desk/apps/library', '/desk/apps/new', '/supervision/']

for (const [index, path] of IN_ENGLISH.entries()) {
    test(`in English: ${path}`, async ({ page, signedInAs, preferring }) => {
        await signedInAs(path.startsWith('/desk') ? 'officer' : path.startsWith('/supervision') ? 'supervisor' : 'person')
        await preferring({ language: 'en' })
        await atBothSizes(page, index, () => comeTo(page, path), async (width) => {
            await expect(page.locator('html')).toHaveAttribute('lang', 'en')
            await picture(page, pictureName('english', path), `states-${width}`)
            await expectNoSidewaysScroll(page)
            await expectAccessible(page)
        })
    })
}
