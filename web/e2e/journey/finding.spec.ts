// Search as the service: a slip, a question, nothing found, a person who answers, and what one has under way already.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from '../support'
import { arriveAt, choosePlace } from './citizen'
import { openDesk } from './desk'
import { Mouse } from './hands'
import { logins } from './logins'

const search = (page: Page, q: string) => page.goto(`/search?q=${encodeURIComponent(q)}`)
/// In 鼓楼区.
const there = (page: Page) => choosePlace(page, new Mouse(page), '350102000000')

test('what is typed is read, answered, quoted, or left with a person', async ({ page, browser }, info) => {
    const shot = (name: string) => picture(page, `finding-${name}`, info.project.name)
    await page.goto('/')
    await there(page)

    await search(page, '申份证丢了')
    await expect(page.getByText('身份证丢了').first()).toBeVisible()
    await expect(page.getByRole('article').first().getByRole('link', { name: '居民身份证补领', exact: true })).toBeVisible()
    await search(page, '身份证丢了多少钱')
    await expect(page.getByText('40元/证').first()).toBeVisible()
    await search(page, '思明区公积金')
    await expect(page.getByRole('link', { name: /公积金查询/ }).first()).toBeVisible()
    await shot('01-groups')
    await expectAccessible(page)

    await search(page, '克隆恐龙')
    await page.getByRole('button', { name: '提交心愿' }).click()
    await expect(page.getByText('会看到这个心愿')).toBeVisible()

    await page.goto('/consult?q=' + encodeURIComponent('补办身份证要多少钱'))
    await expect(page.getByText('40元/证').first()).toBeVisible()
    await page.getByLabel('您的问题').fill('要几天')
    await page.getByRole('button', { name: '提问' }).click()
    await expect(page.getByText(/工作日/).first()).toBeVisible()
    await shot('02-consulted')
    await expectAccessible(page)
    await page.getByRole('button', { name: '转人工' }).last().click()
    const question = `拍照能化妆吗？${Date.now()}`
    await page.getByLabel('您的问题').last().fill(question)
    await page.getByRole('button', { name: '提交问题' }).click()
    await expect(page.getByText('查询码').first()).toBeVisible()

    const desk = await openDesk(browser, page, logins().officer)
    await desk.goto('/desk/questions')
    await expect(desk.getByText(question)).toBeVisible()
    await picture(desk, 'finding-03-desk', info.project.name)
})

test('who has something under way is led back to it, and is shown what fits once she allows it', async ({ page }, info) => {
    const shot = (name: string) => picture(page, `own-${name}`, info.project.name)
    await arriveAt(page, '/me')
    await there(page)
    await page.goto('/apply?item=GA027&division=350102000000')
    await page.waitForURL(/\/apply\/[^?]+/)
    await search(page, '居住证')
    const mine = page.getByRole('region', { name: '您已经在办' })
    await expect(mine.getByText('居住证申领')).toBeVisible()
    await shot('01-mine')
    await expectAccessible(page)
    await mine.getByRole('link').first().click()
    await page.waitForURL(/\/apply\/[^?]+/)

    await page.goto('/')
    await expect(page.getByText('未提交的申请，继续填写').first()).toBeVisible()
    await page.getByRole('button', { name: '开启', exact: true }).click()
    await expect(page.getByText('正按您允许的信息推荐。').first()).toBeVisible()
    await shot('02-home')
    await expectAccessible(page)
    await page.goto('/me/portrait')
    await expect(page.getByText('出生年月')).toBeVisible()
    await shot('03-portrait')
})
