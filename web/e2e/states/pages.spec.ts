import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from '../support'
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
