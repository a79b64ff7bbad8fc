// The world around the journey: who may be proven, what the phones show, who works at the desk.
import { createHmac } from 'node:crypto'
import { expect, type APIRequestContext, type Page } from '@playwright/test'

const SANDBOX = process.env.SANDBOX_URL ?? 'http://127.0.0.1:8090'

export interface Citizen {
    name: string
    citizen_id: string
    mobile: string
    password: string
}
const digits = (count: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte % 10).join('')

interface Known {
    name: string
    citizen_id: string
}

/// Somebody whom the population register knows and this house does not yet; one of those who fit.
export async function newCitizen(request: APIRequestContext, fits: (one: Known) => Promise<boolean> = async () => true): Promise<Citizen> {
    const index = Math.floor(Math.random() * 9_000_000)
    const answer = await request.get(`${SANDBOX}/sandbox/numbered-people?from=${index}&count=100`)
    expect(answer.ok()).toBe(true)
    for (const one of ((await answer.json()) as { people: Known[] }).people) {
        if (await fits(one)) return { ...one, mobile: `139${digits(8)}`, password: `办事-${digits(10)}-Abc` }
    }
    throw new Error('nobody fits')
}

/// What the register of licences has of somebody: the face of one, if she has it.
export async function licenceOf(request: APIRequestContext, licence_type: string, { citizen_id }: Known): Promise<Record<string, string> | undefined> {
    const headers = { Authorization: 'Bearer sandbox-licences' }
    const data = { licence_type, holder_code: citizen_id, use_cause: '试办前核对' }
    const answer = await request.post(`${SANDBOX}/licences/retrievals`, { headers, data })
    expect(answer.ok()).toBe(true)
    return ((await answer.json()) as { licence?: { face: Record<string, string> } }).licence?.face
}

export async function messages(request: APIRequestContext, mobile: string): Promise<string[]> {
    const answer = await request.get(`${SANDBOX}/sms/outbox?mobile=${mobile}`)
    const { messages } = (await answer.json()) as { messages: { text: string }[] }
    return messages.map((message) => message.text)
}

/// The six digits of the newest text message.
export async function codeFromPhone(request: APIRequestContext, mobile: string): Promise<string> {
    let code: string | undefined
    await expect(async () => {
        code = /(?<!\d)\d{6}(?!\d)/.exec((await messages(request, mobile))[0] ?? '')?.[0]
        expect(code).toBeDefined()
    }).toPass({ timeout: 20_000 })
    return code!
}

export interface Login {
    user_name: string
    password: string
    totp_secret: string
}

function secretBytes(base32: string): Buffer {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    const bits = [...base32.replace(/=+$/, '').toUpperCase()]
        .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
        .join('')
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/// RFC 6238: SHA-1, six digits, steps of 30 seconds.
export function totp(base32: string, at: Date): string {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
    const mac = createHmac('sha1', secretBytes(base32)).update(counter).digest()
    const offset = mac[19]! & 15
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/// Asked by the page itself, so that its session goes along; with a body it is a POST.
export const fetched = (page: Page, address: string, data?: object): Promise<{ status: number; body: string }> =>
    page.evaluate(
        async ([url, body]) => {
            const headers = { 'content-type': 'application/json', 'x-mashang': '1' }
            const answer = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body })
            return { status: answer.status, body: await answer.text() }
        },
        [address, data && JSON.stringify(data)] as const,
    )

/// A file that the page itself fetches, with its session.
export async function fileAt(page: Page, address: string): Promise<{ type: string; bytes: Buffer }> {
    const [status, type, base64] = await page.evaluate(async (url) => {
        const answer = await fetch(url, { headers: { 'x-mashang': '1' } })
        const blob = await answer.blob()
        const reader = new FileReader()
        const read = new Promise((resolve) => (reader.onload = resolve))
        reader.readAsDataURL(blob)
        await read
        return [answer.status, blob.type, String(reader.result).split(',')[1] ?? ''] as const
    }, address)
    expect(status, address).toBe(200)
    return { type, bytes: Buffer.from(base64, 'base64') }
}
