import { expect, expectAccessible, expectNoSidewaysScroll, picture } from '../support'
import { test } from './room'

const PAGES = ['/', '/items/GA006', '/apply/11', '/cases/14', '/me', '/me/apps', '/me/legal-persons', '/me/legal-persons/claim', '/me/legal-persons/l1', '/me/legal-persons/l1/invitation', '/desk/', '/desk/apps', '/desk/apps/library', '/desk/apps/new', '/supervision/']

for (const path of PAGES) {
    test(`in English: ${path}`, async ({ page, signedInAs, preferring }, info) => {
        await signedInAs(path.startsWith('/desk') ? 'officer' : path.startsWith('/supervision') ? 'supervisor' : 'person')
        await preferring({ language: 'en' })
        await page.goto(path)
        await page.waitForLoadState('networkidle')
        await expect(page.locator('html')).toHaveAttribute('lang', 'en')
        await picture(page, `english${path.replace(/[^a-zA-Z0-9]+/g, '-')}`, info.project.name)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
    })
}

test('the language is switched on the page, and the server is asked in it', async ({ page }) => {
    await page.goto('/items/GA006')
    await expect(page.getByRole('heading', { name: '申请材料' })).toBeVisible()
    const asked = page.waitForRequest((request) => /items\/GA006/.test(request.url()) && request.headers()['accept-language'] === 'en')
    await page.getByRole('button', { name: 'English' }).click()
    await asked
    await expect(page.getByRole('heading', { name: 'Materials' })).toBeVisible()
    await page.getByRole('button', { name: '中文' }).click()
    await expect(page.getByRole('heading', { name: '申请材料' })).toBeVisible()
})

test('what is being typed into a form survives the switch', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await page.goto('/apply/11')
    await page.getByLabel('联系地址').fill('福州市鼓楼区')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByLabel('Address')).toHaveValue('福州市鼓楼区')
})
