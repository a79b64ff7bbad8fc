import { describe, expect, it } from 'vitest'
import { keyOf, policyOf } from './policy'

const origin = 'https://mashang.example'
const asked = (path: string, more: { method?: string; navigates?: boolean } = {}) =>
    policyOf({ method: 'GET', navigates: false, origin, url: new URL(path, origin), ...more })

describe('the service worker', () => {
    it.each([
        '/api/v1/me',
        '/api/v1/me/accesses',
        '/api/v1/sessions',
        '/api/v1/cases',
        '/api/v1/cases/0190/result',
        '/api/v1/cases/0190/materials/1',
        '/api/v1/notices',
        '/api/v1/proofings/1',
        '/api/v1/desk/queue',
        '/api/v1/supervision/overview',
        '/api/v1/me/app-ratings/A09',
        '/api/v1/flagship-apps/A09/ratings',
        '/api/v1/itemsx',
        '/api/v1/suggestions?q=a',
    ])('never keeps %s', (path) => {
        expect(asked(path)).toBe('pass')
    })
    it.each(['/api/v1/items/GA002?division=350102000000', '/api/v1/divisions', '/api/v1/offices/o1', '/api/v1/flagship-apps'])(
        'keeps the catalogue and refreshes it: %s',
        (path) => {
            expect(asked(path)).toBe('refresh')
        },
    )
    it('keeps nothing of a write, of another site, of another app', () => {
        expect(asked('/api/v1/items', { method: 'POST' })).toBe('pass')
        expect(asked('https://other.example/api/v1/items')).toBe('pass')
        expect(asked('/desk/', { navigates: true })).toBe('pass')
        expect(asked('/supervision/assets/a.js')).toBe('pass')
    })
    it('shows the shell for any page of the app', () => {
        expect(asked('/items/GA002', { navigates: true })).toBe('page')
    })
    it('keeps files that are named after their content, and finds what was found before', () => {
        expect(asked('/assets/index-abc.js')).toBe('keep')
        expect(asked('/api/v1/search?q=a')).toBe('fallback')
    })
    it('keeps each language apart', () => {
        const url = new URL('/api/v1/items?hot=true', origin)
        expect(keyOf(url, 'en')).not.toBe(keyOf(url, 'zh-CN'))
        expect(keyOf(url, 'en')).toBe(keyOf(new URL(url), 'en'))
    })
})
