// The service worker of the verifier: its page and files come from the cache, whatever the network
// does. Keys and revocations are the page's own affair.
import { worker, type Extendable, type Fetching } from '@mashang/ui/service-worker'

declare const __SHELL__: string[]
declare const __VERSION__: string

const PAGE = '/verifier/'
const SHELL = `verifier-${__VERSION__}`

async function install(): Promise<void> {
    await (await caches.open(SHELL)).addAll(__SHELL__)
    await worker.skipWaiting()
}

async function activate(): Promise<void> {
    const old = (await caches.keys()).filter((name) => name.startsWith('verifier-') && name !== SHELL)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
}

async function kept(request: Request): Promise<Response> {
    const cache = await caches.open(SHELL)
    return (await cache.match(request.mode === 'navigate' ? PAGE : request)) ?? fetch(request)
}

worker.addEventListener('install', (event) => (event as Extendable).waitUntil(install()))
worker.addEventListener('activate', (event) => (event as Extendable).waitUntil(activate()))
worker.addEventListener('fetch', (raw) => {
    const event = raw as Fetching
    const url = new URL(event.request.url)
    const ours = url.origin === worker.location.origin && url.pathname.startsWith(PAGE)
    if (ours && event.request.method === 'GET') event.respondWith(kept(event.request))
})
