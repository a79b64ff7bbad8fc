// Officers and supervisors sign in with two factors.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Hands } from './hands'
import { fetched, totp, type Login } from './world'

const STEP_MS = 30_000
const TRIES = 4

/// A code is good once: when the one of this half minute is used up, the next one is taken.
export async function signInStaff(page: Page, hands: Hands, login: Login, inside: Locator): Promise<void> {
    const submit = page.getByRole('button', { name: '登录', exact: true })
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
        await hands.write(page.getByLabel('用户名'), login.user_name)
        await hands.write(page.getByLabel('密码', { exact: true }), login.password)
        await hands.write(page.getByLabel('动态口令'), totp(login.totp_secret, new Date()))
        await hands.press(submit)
        const refused = page.getByRole('alert').filter({ hasText: /\S/ })
        await expect(inside.or(refused).first()).toBeVisible()
        const untilNext = STEP_MS - (Date.now() % STEP_MS)
        const isIn = await inside.waitFor({ timeout: untilNext + 200 }).then(() => true, () => false)
        if (isIn) return
    }
    throw new Error(`${login.user_name} cannot sign in: ${await page.getByRole('alert').allTextContents()}`)
}

/// The office that this officer works for.
export async function officeOf(page: Page): Promise<{ id: string; name: string }> {
    const { body } = await fetched(page, '/api/v1/me')
    const me = JSON.parse(body) as { office?: { id: string; name: string } }
    expect(me.office).toBeDefined()
    return me.office!
}
