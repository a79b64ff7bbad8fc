// Draws docs/pictures/ from the real data: ../tools/pictures starts the house and runs this.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { logins, loginsIn } from '../journey/logins'
import type { Login } from '../journey/world'
import { expect, test } from '../support'
import * as history from './history'

const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url))
const MOST_BYTES = 1024 * 1024
const NAMES = ['home', 'search', 'guide', 'apply', 'desk', 'supervision']
const GULOU = '350102000000'
const SIMING = '350203000000'
const DAYS = ['08', '09', '10', '11', '12', '15', '16', '17']
/// How many apply on each of them in Gulou; in Siming one fewer.
const APPLY = [3, 5, 4, 2, 4, 6, 3, 5]
const ITEMS = ['GA003', 'GA002', 'GA006']

interface Office {
    page: Page
    login: Login
    division: string
    open: string[]
    decided: number
}

async function draw(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready)
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
    writeFileSync(`${FOLDER}${name}.webp`, Buffer.from(data, 'base64'))
}

const small = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const wide = { viewport: { width: 1440, height: 900 } }

async function opened(browser: Browser, baseURL: string, size: typeof small | typeof wide): Promise<Page> {
    const context = await browser.newContext({ ...size, baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    const place = { code: GULOU, name: '鼓楼区' }
    await context.addInitScript((here) => {
        localStorage.setItem('place', JSON.stringify(here))
        localStorage.setItem('elder', '0')
    }, place)
    const page = await context.newPage()
    await page.goto('/icons/icon.svg')
    return page
}

function citizenLogin(): { mobile: string; password: string } {
    const [, mobile, password] = /citizen\s+(1\d{10})\s+(\S+).*proven$/m.exec(readFileSync(process.env.DEMO_LOGINS!, 'utf8'))!
    return { mobile: mobile!, password: password! }
}

/// One day at two offices: people apply, officers take up what came the day before, some of it is rated.
async function day(date: string, count: number, person: Page, officers: Office[], watch: Page): Promise<void> {
    await history.setClock(watch, `2018-10-${date}T09:0${count}:00+08:00`)
    await history.ask(person, 'POST', '/sessions', citizenLogin())
    for (const [index, office] of officers.entries()) {
        await history.signInStaff(office.page, office.login)
        const waiting = office.open.splice(0, office.open.length - (index ? 0 : 1))
        for (const id of waiting) await history.accept(office.page, id)
        for (const id of waiting.slice(count % 2)) {
            await history.decide(office.page, id)
            if (office.decided++ % 2) await history.ask(person, 'POST', `/cases/${id}/rating`, { grade: office.decided % 6 ? 5 : 4, options: [], comment: '' })
        }
        for (let one = 0; one < APPLY[count]! - index; one += 1) {
            office.open.push(await history.apply(person, ITEMS[one % ITEMS.length]!, office.division))
        }
    }
    await history.readNotices(person)
}

test('a few days of work, and the pictures', async ({ browser, baseURL }) => {
    test.setTimeout(600_000)
    const [person, officer, watch] = [await opened(browser, baseURL!, small), await opened(browser, baseURL!, wide), await opened(browser, baseURL!, wide)]
    const siming = loginsIn(readFileSync(process.env.DEMO_LOGINS!, 'utf8')).get('police.siming')!
    const offices: Office[] = [
        { page: officer, login: logins().officer, division: GULOU, open: [], decided: 0 },
        { page: await opened(browser, baseURL!, wide), login: siming, division: SIMING, open: [], decided: 0 },
    ]
    for (const [count, date] of DAYS.entries()) await day(date, count, person, offices, watch)

    await person.goto('/')
    await expect(person.getByRole('heading', { name: '热门事项' })).toBeVisible()
    await expect(person.locator('.item-card').first()).toBeVisible()
    await draw(person, 'home')
    await person.goto('/search?q=身份证丢了')
    await expect(person.locator('.item-card').first()).toBeVisible()
    await draw(person, 'search')
    await person.goto(`/items/GA006?division=${GULOU}`)
    await expect(person.getByRole('heading', { name: '受理条件' })).toBeVisible()
    await draw(person, 'guide')
    const draft = await history.ask<history.Draft>(person, 'POST', '/cases', { item_id: 'GA006', division: GULOU })
    await person.goto(`/apply/${draft.id}`)
    await person.getByLabel('联系地址').fill('福州市鼓楼区温泉街道五四路 111 号')
    await expect(person.getByText('已自动保存')).toBeVisible()
    await person.evaluate(() => scrollTo(0, 0))
    await draw(person, 'apply')

    const { cases } = await history.ask<{ cases: { id: string }[] }>(officer, 'GET', '/desk/queue?state=submitted')
    await officer.goto(`/desk/cases/${cases[0]!.id}`)
    await expect(officer.getByRole('heading', { name: '谁看过这份办件' })).toBeVisible()
    await officer.waitForLoadState('networkidle')
    await draw(officer, 'desk')

    await history.signInStaff(watch, logins().supervisor)
    await expect(async () => {
        await watch.goto('/supervision/')
        await expect(watch.locator('.key-figure', { hasText: '收件' }).first()).toContainText(String(APPLY.reduce((sum, one) => sum + 2 * one - 1, 0)), { timeout: 2000 })
    }).toPass({ timeout: 30_000 })
    await expect(watch.locator('canvas, svg').first()).toBeVisible()
    await watch.waitForLoadState('networkidle')
    await draw(watch, 'supervision')

    const bytes = NAMES.map((name) => statSync(`${FOLDER}${name}.webp`).size)
    expect(bytes.every((one) => one > 5000)).toBe(true)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST_BYTES)
})
