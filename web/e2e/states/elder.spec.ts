import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture } from '../support'
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

const PAGES = ['/', '/search?q=身份证', '/items/GA006', '/guide?for=person', '/consult?q=补办身份证要多少钱', '/questions', '/cases', '/cases/14', '/cases/13/signature', '/cases/14/signature', '/me/certificates/bindings', '/apply/11', '/apply/11?step=materials', '/me', '/me/apps', '/me/legal-persons', '/me/legal-persons/l1/invitation', '/me/settings', '/me/portrait', '/me/subscriptions', '/one-code', '/sign-in']

for (const path of PAGES) {
    test(`elder mode on ${path}: letters of 18 px and more, targets of 60 px and more`, async ({ page, signedInAs, preferring }, info) => {
        await signedInAs('person')
        await preferring({ elder: '1' })
        await page.goto(path)
        await page.waitForLoadState('networkidle')
        await picture(page, `elder${path.replace(/[^a-zA-Z0-9]+/g, '-')}`, info.project.name)
        expect(await smallTargets(page)).toEqual([])
        const letters = await page.evaluate(() =>
            [...document.querySelectorAll('main p, main a, main button, main dd, main dt, main label, main li, nav a')]
                .filter((one) => (one as HTMLElement).offsetParent && one.textContent?.trim() && !one.closest('.sr-only'))
                .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        )
        expect(Math.min(...letters)).toBeGreaterThanOrEqual(18)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
    })
}

test('elder mode is offered at first, is remembered, and can be left', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '使用长辈版' }).click()
    await expect(page.locator('html')).toHaveClass(/elder/)
    await page.reload()
    await expect(page.locator('html')).toHaveClass(/elder/)
    await page.getByRole('button', { name: '标准版' }).click()
    await expect(page.locator('html')).not.toHaveClass(/elder/)
    await expect(page.getByText('字太小')).toHaveCount(0)
})
