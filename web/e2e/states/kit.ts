// What a page state is, and how the server is made to answer in it.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import { api, give, silence, type Who } from '../support'

export interface PageState {
    name: string
    path: string
    who?: Who
    prepare?: (page: Page) => Promise<unknown>
    /// What to do on the page before it is looked at.
    act?: (page: Page) => Promise<unknown>
    sees: string | RegExp
}

export const says = (path: string, data: unknown, status = 200) => (page: Page) => page.route(api(path), give(data, status))
export const fails = (path: string) => says(path, problem(500, 'http.bug', '服务器出了问题，请稍后再试。').data, 500)
export const waits = (path: string) => (page: Page) => page.route(api(path), silence)
export const lost = (path: string) => (page: Page) => page.route(api(path), (route) => route.abort())
export const press = (name: string) => (page: Page) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

export const LOADING = '正在加载'
export const FAILED = '出了点问题'

const NARROW = { width: 360, height: 780 }
const WIDE = { width: 1440, height: 900 }

/// Comes to a page once and looks at it narrow and wide. Every other one is come to on the wide screen and then made narrow: a page has
/// to be right at both sizes, whichever it began with.
export async function atBothSizes(page: Page, index: number, come: () => Promise<void>, look: (width: number) => Promise<void>): Promise<void> {
    const [first, second] = index % 2 === 0 ? [NARROW, WIDE] : [WIDE, NARROW]
    await page.setViewportSize(first)
    await come()
    await look(first.width)
    await page.setViewportSize(second)
    await look(second.width)
}
