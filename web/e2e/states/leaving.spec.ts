// Closing the tab over what is not saved.
import { expect, test } from '../support'

test('the browser asks before it closes an edition that is not saved, and not otherwise', async ({ page, signedInAs }) => {
    await signedInAs('editor')
    await page.goto('/desk/catalogue/GA006/editions/2')
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
        dialogs.push(dialog.type())
        return dialog.dismiss()
    })
    await page.getByLabel('英文名称').fill('Permit')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => dialogs).toEqual(['beforeunload'])
    await page.getByRole('button', { name: '保存草稿' }).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => page.isClosed()).toBe(true)
    expect(dialogs).toHaveLength(1)
})
