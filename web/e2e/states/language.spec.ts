import { expect } from '../support'
import { test } from './room'

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
