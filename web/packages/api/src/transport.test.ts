// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginLink, openCase, me, Problem, saveForm, search, setHooks, Unreachable } from './index'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
    })

const seen: { url: string; headers: Headers; body: string }[] = []
let answers: (() => Response)[] = []

beforeEach(() => {
    vi.useFakeTimers()
    seen.length = 0
    vi.stubGlobal('fetch', async (request: Request) => {
        seen.push({ url: request.url, headers: request.headers, body: await request.text() })
        const next = answers.shift()
        if (!next) throw new TypeError('network')
        return next()
    })
})
afterEach(() => {
    answers = []
    setHooks({ sessionLost: () => Promise.resolve(false), language: () => 'zh-CN' })
    vi.unstubAllGlobals()
    vi.useRealTimers()
})

const lost = () => {
    throw new TypeError('network')
}

describe('requests', () => {
    it('say the language and leave out what was not asked for', async () => {
        setHooks({ language: () => 'en' })
        answers = [() => json(200, { cards: [] })]
        await search({ q: '身份证', division: undefined })
        expect(seen[0]?.headers.get('Accept-Language')).toBe('en')
        expect(new URL(seen[0]!.url).search).toBe('?q=%E8%BA%AB%E4%BB%BD%E8%AF%81')
    })

    it('of reading carry no key, of writing one that proves our origin too', async () => {
        answers = [() => json(200, {}), () => json(201, {})]
        await me()
        await openCase('GA002', '350102000000')
        expect(seen[0]?.headers.has('Idempotency-Key')).toBe(false)
        expect(seen[1]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
        expect(seen[1]?.headers.get('X-Mashang')).toBe('1')
    })

    it('are tried three times on a bad link, a write each time with the same key', async () => {
        answers = [lost, lost, () => json(200, { id: 'c' })]
        const saved = saveForm('c', 1, { phone: '1' })
        await vi.runAllTimersAsync()
        expect((await saved).id).toBe('c')
        const keys = seen.map((one) => one.headers.get('Idempotency-Key'))
        expect(keys).toHaveLength(3)
        expect(new Set(keys).size).toBe(1)
    })

    it('end as unreachable when the third attempt is lost too', async () => {
        const asked = me().catch((thrown: unknown) => thrown)
        await vi.runAllTimersAsync()
        expect(await asked).toBeInstanceOf(Unreachable)
        expect(seen).toHaveLength(3)
    })
})

describe('a refusal', () => {
    it('is thrown with code, facts and faults', async () => {
        answers = [
            () =>
                json(409, {
                    status: 409,
                    code: 'cases.changed_elsewhere',
                    detail: '已在别处修改',
                    facts: { version: '7' },
                    faults: [{ pointer: '/form/name', code: 'x', detail: 'y' }],
                    instance: 'r1',
                }),
        ]
        const problem = await saveForm('c', 1, {}).catch((thrown: unknown) => thrown)
        expect(problem).toBeInstanceOf(Problem)
        expect(problem).toMatchObject({
            status: 409,
            code: 'cases.changed_elsewhere',
            facts: { version: '7' },
            instance: 'r1',
        })
    })

    it('without a document still has a status and a code', async () => {
        answers = [() => new Response('<h1>Bad gateway</h1>', { status: 502 })]
        const problem = await me().catch((thrown: unknown) => thrown)
        expect(problem).toMatchObject({ status: 502, code: 'http.502' })
    })
})

describe('a session that ended in the middle', () => {
    it('asks to sign in, then sends the same words again', async () => {
        const ask = vi.fn(() => Promise.resolve(true))
        setHooks({ sessionLost: ask })
        answers = [() => json(401, { code: 'http.sign_in_first' }), () => json(200, { id: 'c' })]
        await saveForm('c', 3, { address: '鼓楼区' })
        expect(ask).toHaveBeenCalledOnce()
        expect(seen[1]?.body).toBe(seen[0]?.body)
    })

    it('is a refusal when the person does not sign in', async () => {
        answers = [() => json(401, { code: 'http.sign_in_first' })]
        const problem = await saveForm('c', 3, {}).catch((thrown: unknown) => thrown)
        expect(problem).toMatchObject({ status: 401 })
        expect(seen).toHaveLength(1)
    })

    it('is not assumed when somebody must show anew who she is, or mistyped a password', async () => {
        const ask = vi.fn(() => Promise.resolve(true))
        setHooks({ sessionLost: ask })
        answers = [() => json(401, { code: 'identity.sign_in_again' })]
        const problem = await saveForm('c', 3, {}).catch((thrown: unknown) => thrown)
        expect(problem).toMatchObject({ status: 401, code: 'identity.sign_in_again' })
        expect(ask).not.toHaveBeenCalled()
    })

    it('is not assumed when nobody was signed in', async () => {
        const ask = vi.fn(() => Promise.resolve(true))
        setHooks({ sessionLost: ask })
        answers = [() => json(401, { code: 'http.sign_in_first' })]
        await me().catch(() => undefined)
        expect(ask).not.toHaveBeenCalled()
    })

    it('is not assumed when her page asks itself who she is', async () => {
        const ask = vi.fn(() => Promise.resolve(true))
        setHooks({ sessionLost: ask })
        answers = [() => json(401, { code: 'identity.sign_in_again' }), () => json(401, { code: 'http.sign_in_first' }), () => json(200, {})]
        expect(await beginLink('mstax').catch((thrown: unknown) => thrown)).toMatchObject({ code: 'identity.sign_in_again' })
        expect(ask).not.toHaveBeenCalled()
        await beginLink('mstax')
        expect(ask).toHaveBeenCalledOnce()
    })
})
