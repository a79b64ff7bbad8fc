// What the service worker may keep, and how it answers. Personal answers are never kept.

export type Policy =
    /// Not ours: the browser does as without a service worker.
    | 'pass'
    /// Pages: from the network, else the kept shell.
    | 'page'
    /// Files named after their content: once kept, never asked again.
    | 'keep'
    /// The catalogue, the same for everybody: from the cache at once, and asked anew beside.
    | 'refresh'
    /// Search: from the network, else what was once found for the same words.
    | 'fallback'

/// The list of flagship apps only: what people say of one is asked anew each time.
const CATALOGUE =
    /^\/api\/v1\/((divisions|offices|themes|life-stages|bundles|items|rating-options)(\/|$)|flagship-apps$)/
const SEARCH = /^\/api\/v1\/search$/
const OTHER_APPS = /^\/(desk|supervision|verifier|oidc|open311|metrics|healthz|readyz)(\/|$)/
const FILES = /^\/(assets\/|icons\/|manifest\.webmanifest$)/

export interface Asked {
    method: string
    url: URL
    navigates: boolean
    origin: string
}

export function policyOf({ method, url, navigates, origin }: Asked): Policy {
    if (method !== 'GET' || url.origin !== origin || OTHER_APPS.test(url.pathname)) return 'pass'
    if (CATALOGUE.test(url.pathname)) return 'refresh'
    if (SEARCH.test(url.pathname)) return 'fallback'
    if (url.pathname.startsWith('/api/')) return 'pass'
    if (navigates) return 'page'
    return FILES.test(url.pathname) ? 'keep' : 'pass'
}

/// The name under which an answer is kept: the same address says other things in another language.
export function keyOf(url: URL, language: string | null): string {
    const key = new URL(url)
    key.searchParams.set('__language', language ?? '')
    return key.href
}
