// What an officer does with a case: finds it in the queue, opens it, acts.
import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { Mouse } from './hands'
import { officeOf, signInStaff } from './staff'
import { fetched, type Login } from './world'

/// Sessions of this worker by user name: a time code is good once, the next one comes half a minute later.
const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>>()

/// A page of the staff's at the size of the other page, signed in; `inside` is what stands there then.
export async function openStaff(browser: Browser, beside: Page, login: Login, way: string, inside: (page: Page) => Locator): Promise<Page> {
    const context = await browser.newContext({ viewport: beside.viewportSize(), storageState: sessions.get(login.user_name) })
    const page = await context.newPage()
    await page.goto(way)
    const door = page.getByLabel('用户名')
    await expect(inside(page).or(door).first()).toBeVisible()
    if (await door.isVisible()) await signInStaff(page, new Mouse(page), login, inside(page))
    sessions.set(login.user_name, await context.storageState())
    return page
}

/// The desk.
export const openDesk = (browser: Browser, beside: Page, login: Login): Promise<Page> =>
    openStaff(browser, beside, login, '/desk/', (desk) => desk.getByRole('heading', { name: '办件队列' }))

export interface Carried {
    item_id: string
    name: string
    division: string
}

/// What the desk's office carries out, by the item's number.
export async function itemNumbered(desk: Page, item_id: string): Promise<Carried> {
    const { id } = await officeOf(desk)
    const { body } = await fetched(desk, `/api/v1/items?office=${id}&limit=100`)
    const { cards } = JSON.parse(body) as { cards: Carried[] }
    const found = cards.find((one) => one.item_id === item_id)
    expect(found, `${item_id} is carried out by ${id}`).toBeDefined()
    return found!
}

/// Opens a case from the queue by its number.
export async function openCase(desk: Page, number: string): Promise<void> {
    await desk.goto('/desk/')
    await desk.getByLabel('输入完整办件编号查找').fill(number)
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await expect(desk.getByRole('heading', { name: '谁看过这份办件' })).toBeVisible()
}

export interface Deed {
    name: string
    /// One of the closed list that the deed asks for.
    choice?: string
    text?: string
}

/// Does with the open case what one of its buttons says.
export async function act(desk: Page, { name, choice, text }: Deed): Promise<void> {
    await desk.getByRole('main').getByRole('button', { name, exact: true }).first().click()
    const dialog = desk.getByRole('dialog', { name })
    if (choice) await dialog.getByRole('radio', { name: choice, exact: true }).check()
    if (text) await dialog.getByRole('textbox').fill(text)
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog).toHaveCount(0)
}

export async function accept(desk: Page): Promise<void> {
    await act(desk, { name: '受理' })
    await expect(desk.getByText('办理中').first()).toBeVisible()
}

export async function grant(desk: Page, text: string): Promise<void> {
    await act(desk, { name: '办结', choice: '准予', text })
    await expect(desk.getByText('已办结 · 准予').first()).toBeVisible()
}
