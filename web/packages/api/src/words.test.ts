import { afterEach, describe, expect, it, vi } from 'vitest'
import { tellClick } from './words'

describe('telling what was chosen', () => {
    afterEach(() => vi.unstubAllGlobals())

    it('goes on while the page is left, and carries what the server asks for', () => {
        const fetch = vi.fn(() => Promise.resolve(new Response(null, { status: 204 })))
        vi.stubGlobal('fetch', fetch)
        tellClick('身份证丢了', 'GA003', '350102000000')
        expect(fetch).toHaveBeenCalledWith('/api/v1/search/clicks', {
            method: 'POST',
            keepalive: true,
            headers: { 'Content-Type': 'application/json', 'X-Mashang': '1' },
            body: '{"q":"身份证丢了","item_id":"GA003","division":"350102000000"}',
        })
    })
    it('keeps nobody from going there when it is lost', async () => {
        vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
        expect(() => tellClick('身份证丢了', 'GA003', '350102000000')).not.toThrow()
        await Promise.resolve()
    })
})
