// A few days of work, so that desk and supervision have something to show: people apply, officers accept,
// ask for more and decide, people rate. Everything goes through the doors that everybody uses.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { totp, type Login } from '../journey/world'

const PICTURE = readFileSync(new URL('../../apps/citizen/public/icons/icon-192.png', import.meta.url)).toString('base64')

interface Material {
    seq: number
    necessity: string
    state: string
}
interface Schema {
    properties: Record<string, { format?: string; enum?: string[] }>
    required: string[]
}
export interface Draft {
    id: string
    version: number
    form: Record<string, string>
    materials: Material[]
}

/// Asks as the page itself does, so that its session goes along.
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
    const { status, text } = await page.evaluate(
        async ([method, path, json]) => {
            const headers = { 'X-Mashang': '1', 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' }
            const answer = await fetch(`/api/v1${path}`, { method, headers, body: json })
            return { status: answer.status, text: await answer.text() }
        },
        [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
    )
    expect([method, path, status < 300 ? 'done' : text]).toEqual([method, path, 'done'])
    return (text ? JSON.parse(text) : undefined) as T
}

export const setClock = (page: Page, now: string) => ask(page, 'PUT', '/demo/clock', { now })

export async function signInStaff(page: Page, login: Login): Promise<void> {
    const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
    const { user_name, password, totp_secret } = login
    await ask(page, 'POST', '/staff-sessions', { user_name, password, totp: totp(totp_secret, new Date(now)) })
}

async function upload(page: Page, id: string, seq: number): Promise<void> {
    const status = await page.evaluate(
        async ([path, data]) => {
            const body = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
            const headers = { 'X-Mashang': '1', 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'image/png' }
            return (await fetch(`/api/v1${path}`, { method: 'PUT', headers, body })).status
        },
        [`/cases/${id}/materials/${seq}?file_name=${encodeURIComponent('证明.png')}`, PICTURE] as const,
    )
    expect(status).toBe(200)
}

function filled(draft: Draft, schema: Schema): Record<string, string> {
    const words = (name: string) => {
        const field = schema.properties[name]!
        if (field.enum) return field.enum[0]!
        if (field.format === 'date') return '2018-03-01'
        return field.format === 'mobile' ? '13800000001' : '福州市鼓楼区温泉街道五四路 111 号 3 座 502'
    }
    const empty = schema.required.filter((name) => !draft.form[name])
    return { ...draft.form, ...Object.fromEntries(empty.map((name) => [name, words(name)])) }
}

/// A whole application; the number of the case is its own.
export async function apply(page: Page, item_id: string, division: string): Promise<string> {
    const { id } = await ask<Draft>(page, 'POST', '/cases', { item_id, division })
    const look = () => ask<Draft>(page, 'GET', `/cases/${id}`)
    await expect.poll(async () => (await look()).materials.some((one) => one.state === 'requested'), { timeout: 30_000 }).toBe(false)
    for (const one of (await look()).materials) {
        if (one.necessity === 'required' && ['missing', 'not_found'].includes(one.state)) await upload(page, id, one.seq)
    }
    const draft = await look()
    const schema = await ask<Schema>(page, 'GET', `/items/${item_id}/form`)
    const { version } = await ask<Draft>(page, 'PATCH', `/cases/${id}`, { version: draft.version, form: filled(draft, schema) })
    await ask(page, 'POST', `/cases/${id}/submission`, { version })
    return id
}

export async function accept(page: Page, id: string): Promise<void> {
    const { version } = await ask<Draft>(page, 'GET', `/desk/cases/${id}`)
    await ask(page, 'POST', `/desk/cases/${id}/acceptance`, { version })
}
export async function decide(page: Page, id: string): Promise<void> {
    const { version } = await ask<Draft>(page, 'GET', `/desk/cases/${id}`)
    await ask(page, 'POST', `/desk/cases/${id}/decision`, { version, outcome: 'granted', text: '经审查符合条件，准予办理。' })
}
export async function askForMore(page: Page, id: string): Promise<void> {
    const { version } = await ask<Draft>(page, 'GET', `/desk/cases/${id}`)
    await ask(page, 'POST', `/desk/cases/${id}/supplement-request`, { version, reasons: ['租赁合同缺少出租人签名页，请补充上传'] })
}

export async function readNotices(page: Page): Promise<void> {
    const { notices } = await ask<{ notices: { id: string; read: boolean }[] }>(page, 'GET', '/notices')
    for (const one of notices.filter((notice) => !notice.read)) await ask(page, 'POST', `/notices/${one.id}/reading`)
}
