import { expect } from '../support'
import { test } from './room'

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
