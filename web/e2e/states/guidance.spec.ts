// What a picture does not show: a conversation keeps its item, filters stand in the address, questions take the focus along.
import * as guidance from '../fixture/guidance'
import { api, expect, give } from '../support'
import { test } from './room'

test('the item spoken of goes along with the next question, and can be left', async ({ page }) => {
    const bodies: { question: string; item_id?: string }[] = []
    await page.route(api('/consultation'), async (route) => {
        bodies.push(route.request().postDataJSON() as { question: string; item_id?: string })
        await give(guidance.answered)(route)
    })
    await page.goto('/consult')
    const ask = async (words: string) => {
        await page.getByLabel('您的问题').fill(words)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('log').getByText(words)).toBeVisible()
    }
    await ask('补办身份证要多少钱')
    await expect(page.getByRole('log').getByText('40元/证')).toBeVisible()
    await ask('那要几天')
    await expect(page.getByRole('log').getByText('40元/证')).toHaveCount(2)
    await page.getByRole('button', { name: '换一个事项' }).click()
    await ask('结婚登记要几天')
    await expect.poll(() => bodies).toEqual([
        { question: '补办身份证要多少钱', division: '350000000000' },
        { question: '那要几天', division: '350000000000', item_id: 'GA003' },
        { question: '结婚登记要几天', division: '350000000000' },
    ])
})

test('a choice asks the same again, of the item that was meant', async ({ page }) => {
    const items: (string | undefined)[] = []
    await page.route(api('/consultation'), async (route) => {
        const { item_id } = route.request().postDataJSON() as { item_id?: string }
        items.push(item_id)
        await give(item_id ? guidance.answered : guidance.which)(route)
    })
    await page.goto('/consult?q=身份证多少钱')
    await page.getByRole('button', { name: '居民身份证补领' }).click()
    await expect(page.getByText('40元/证')).toBeVisible()
    expect(items).toEqual([undefined, 'GA003'])
})

test('what was typed is there again when the server does not answer', async ({ page }) => {
    await page.route(api('/consultation'), (route) => route.abort())
    await page.goto('/consult')
    await page.getByLabel('您的问题').fill('补办身份证要多少钱')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('连不上服务器')
    await expect(page.getByLabel('您的问题')).toHaveValue('补办身份证要多少钱')
})

test('filters stand in the address, and Back takes them away', async ({ page }) => {
    await page.route(api('/search'), give({ ...guidance.rich, did_you_mean: undefined, cards: [] }))
    await page.goto('/search?q=身份证')
    await page.getByLabel('按主题筛选').selectOption('P010')
    await expect(page).toHaveURL(/theme=P010/)
    await page.getByRole('button', { name: '个人（3）' }).click()
    await expect(page).toHaveURL(/theme=P010.*audience=person|audience=person.*theme=P010/)
    await page.goBack()
    await expect(page).not.toHaveURL(/audience/)
    await expect(page.getByLabel('按主题筛选')).toHaveValue('P010')
    await page.getByRole('button', { name: '去掉筛选条件' }).click()
    await expect(page).not.toHaveURL(/theme|audience/)
})

test('each question of an item takes the focus, and one step back is possible', async ({ page }) => {
    await page.goto('/items/GA006')
    await page.getByRole('button', { name: '本人', exact: true }).press('Enter')
    await expect(page.getByText('凭什么申领？')).toBeFocused()
    await page.getByRole('button', { name: '上一步' }).press('Enter')
    await expect(page.getByText('谁来办？', { exact: true })).toBeFocused()
    await page.getByRole('button', { name: '近亲属代办' }).press('Enter')
    await expect(page.getByText('您的情形：由近亲属代办').first()).toBeVisible()
    await expect(page.locator('.materials > li')).toHaveCount(3)
})
