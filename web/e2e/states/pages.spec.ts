import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture } from '../support'
import { atBothSizes, type PageState } from './kit'
import { test } from './room'
import { CITIZEN, DESK, SUPERVISION } from './table'

async function look(page: Page, { name, sees }: PageState, width: number): Promise<void> {
    await expect(page.getByText(sees).first()).toBeAttached()
    await expect(page.getByText(sees).filter({ visible: true }).or(page.locator('.skeleton')).first()).toBeVisible()
    await picture(page, name, `states-${width}`)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
}

for (const [index, state] of [...CITIZEN, ...DESK, ...SUPERVISION].entries()) {
    test(`${state.name} is shown, accessible and fits, narrow and wide`, async ({ page, signedInAs }) => {
        if (state.who) await signedInAs(state.who)
        await state.prepare?.(page)
        const come = async () => {
            await page.goto(state.path)
            await state.act?.(page)
        }
        await atBothSizes(page, index, come, (width) => look(page, state, width))
    })
}

test('a field without a name and a thing too wide are found', async ({ page }) => {
    await page.goto('/no/such/page')
    await page.evaluate(() => document.querySelector('main')!.append(document.createElement('input')))
    await expect(expectAccessible(page)).rejects.toThrow(/label/)
    await page.evaluate(() => (document.querySelector('main input') as HTMLElement).style.setProperty('width', '3000px'))
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow()
})
