// Two ways to use a page: with the mouse, or with the keyboard alone.
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test'

export interface Hands {
    press(what: Locator): Promise<void>
    write(where: Locator, words: string): Promise<void>
    tick(what: Locator): Promise<void>
    pick(where: Locator, label: string): Promise<void>
    chooseFile(button: Locator): Promise<FileChooser>
}

export class Mouse implements Hands {
    constructor(private readonly page: Page) {}

    async press(what: Locator): Promise<void> {
        await what.click()
    }
    async write(where: Locator, words: string): Promise<void> {
        await where.click()
        await where.fill(words)
    }
    async tick(what: Locator): Promise<void> {
        await what.check()
    }
    async pick(where: Locator, label: string): Promise<void> {
        await where.selectOption({ label })
    }
    async chooseFile(button: Locator): Promise<FileChooser> {
        const chooser = this.page.waitForEvent('filechooser')
        await button.click()
        return chooser
    }
}

const MOST_TABS = 250

export class Keyboard implements Hands {
    constructor(private readonly page: Page) {}

    /// Goes there with Tab and nothing else.
    private async reach(what: Locator): Promise<void> {
        await expect(what).toBeVisible()
        const there = () => what.evaluate((element) => element === document.activeElement)
        for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
            if (await there()) return
            await this.page.keyboard.press('Tab')
        }
        throw new Error(`the keyboard does not reach ${what}`)
    }
    async press(what: Locator): Promise<void> {
        await this.reach(what)
        await this.page.keyboard.press('Enter')
    }
    async write(where: Locator, words: string): Promise<void> {
        await this.reach(where)
        await this.page.keyboard.press('Control+A')
        await this.page.keyboard.type(words)
    }
    async tick(what: Locator): Promise<void> {
        if ((await what.getAttribute('type')) === 'radio') return this.tickRadio(what)
        await this.reach(what)
        if (!(await what.isChecked())) await this.page.keyboard.press('Space')
    }
    /// Tab enters a group of radios at the first or the chosen one; arrows go on inside.
    private async tickRadio(what: Locator): Promise<void> {
        const name = await what.getAttribute('name')
        const group = this.page.locator(`input[type=radio][name="${name}"]`)
        const inside = () => group.evaluateAll((all) => all.some((one) => one === document.activeElement))
        for (let tabs = 0; tabs < MOST_TABS && !(await inside()); tabs += 1) await this.page.keyboard.press('Tab')
        await this.page.keyboard.press('Space')
        for (let step = 0; step < 10 && !(await what.isChecked()); step += 1) await this.page.keyboard.press('ArrowDown')
        expect(await what.isChecked()).toBe(true)
    }
    async pick(where: Locator, label: string): Promise<void> {
        await this.reach(where)
        await this.page.keyboard.type(label)
        if ((await where.locator('option:checked').textContent())?.trim() !== label) await where.selectOption({ label })
    }
    async chooseFile(button: Locator): Promise<FileChooser> {
        const chooser = this.page.waitForEvent('filechooser')
        await this.press(button)
        return chooser
    }
}
