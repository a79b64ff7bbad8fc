// What a service worker has to do with, as TypeScript's types of a page do not have it; and itself.
export interface Extendable extends Event {
    waitUntil(work: Promise<unknown>): void
}
export interface Fetching extends Extendable {
    request: Request
    respondWith(answer: Promise<Response>): void
}
interface Worker extends EventTarget {
    location: Location
    skipWaiting(): Promise<void>
    clients: { claim(): Promise<void> }
}
export const worker = self as unknown as Worker
