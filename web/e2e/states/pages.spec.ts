import { expect, expectAccessible, expectNoSidewaysScroll, picture } from '../support'
import { test } from './room'
import { CITIZEN, DESK, SUPERVISION } from './table'

for (const state of [...CITIZEN, ...DESK, ...SUPERVISION]) {
    test(`${state.name} is shown, accessible and fits`, async ({ page, signedInAs }, info) => {
        if (state.who) await signedInAs(state.who)
        await state.prepare?.(page)
        await page.goto(state.path)
        await state.act?.(page)
        await expect(page.getByText(state.sees).first()).toBeAttached()
        await expect(page.getByText(state.sees).filter({ visible: true }).or(page.locator('.skeleton')).first()).toBeVisible()
        await picture(page, state.name, info.project.name)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
    })
}

test('a field without a name and a thing too wide are found', async ({ page }) => {
    await page.goto('/no/such/page')
    await page.evaluate(() => document.querySelector('main')!.append(document.createElement('input')))
    await expect(expectAccessible(page)).rejects.toThrow(/label/)
    await page.evaluate(() => (document.querySelector('main input') as HTMLElement).style.setProperty('width', '3000px'))
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow()
})
