// The service worker of the citizen app. policy.ts says what is kept; here it is done.
import { worker, type Extendable, type Fetching } from '@mashang/ui/service-worker'
import { keyOf, policyOf } from './policy'

declare const __SHELL__: string[]
declare const __VERSION__: string

const SHELL = `shell-${__VERSION__}`
const CATALOGUE = 'catalogue-1'
const KEPT_ANSWERS = 300
const PATIENCE_MS = 4000
const BLINK_MS = 400

async function install(): Promise<void> {
    const cache = await caches.open(SHELL)
    await cache.addAll(__SHELL__)
    await worker.skipWaiting()
}

async function activate(): Promise<void> {
    const names = await caches.keys()
    // Other apps of the house keep caches of their own.
    const ours = names.filter((name) => /^(shell|catalogue)-/.test(name))
    const old = ours.filter((name) => name !== SHELL && name !== CATALOGUE)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
}

/// A kept answer says when it was kept, so that the page can say so too.
async function keep(key: string, answer: Response): Promise<void> {
    const cache = await caches.open(CATALOGUE)
    const headers = new Headers(answer.headers)
    headers.set('X-Mashang-Cached-At', new Date().toISOString())
    await cache.put(key, new Response(await answer.blob(), { status: answer.status, headers }))
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_ANSWERS)).map((one) => cache.delete(one)))
}

async function askAndKeep(request: Request, key: string): Promise<Response> {
    const answer = await fetch(request)
    if (answer.ok) await keep(key, answer.clone())
    return answer
}

/// What is kept, unless the network answers in the blink of an eye; a later answer is kept for the
/// next time. Kept answers are marked with their age.
async function refresh(event: Fetching, key: string): Promise<Response> {
    const kept = await (await caches.open(CATALOGUE)).match(key)
    const fresh = askAndKeep(event.request, key)
    if (!kept) return fresh
    const usable = fresh.then((answer) => (answer.status < 500 ? answer : kept)).catch(() => kept)
    event.waitUntil(usable)
    return Promise.race([usable, pause(BLINK_MS, kept)])
}

const pause = <T>(ms: number, then: T) => new Promise<T>((resolve) => setTimeout(() => resolve(then), ms))

async function fallback(request: Request, key: string): Promise<Response> {
    try {
        return await askAndKeep(request, key)
    } catch (thrown) {
        const kept = await (await caches.open(CATALOGUE)).match(key)
        if (kept) return kept
        throw thrown
    }
}

async function keepFile(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request)
}

async function page(request: Request): Promise<Response> {
    const shell = async () => (await caches.match('/')) ?? Response.error()
    const network = fetch(request).catch(shell)
    return Promise.race([network, pause(PATIENCE_MS, null).then((late) => late ?? shell())])
}

worker.addEventListener('install', (event) => (event as Extendable).waitUntil(install()))
worker.addEventListener('activate', (event) => (event as Extendable).waitUntil(activate()))
worker.addEventListener('fetch', (raw) => {
    const event = raw as Fetching
    const { request } = event
    const url = new URL(request.url)
    const key = keyOf(url, request.headers.get('Accept-Language'))
    const asked = { method: request.method, url, navigates: request.mode === 'navigate', origin: worker.location.origin }
    switch (policyOf(asked)) {
        case 'pass':
            return
        case 'page':
            return event.respondWith(page(request))
        case 'keep':
            return event.respondWith(keepFile(request))
        case 'refresh':
            return event.respondWith(refresh(event, key))
        case 'fallback':
            return event.respondWith(fallback(request, key))
    }
})
