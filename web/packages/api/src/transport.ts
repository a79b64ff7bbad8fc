// How requests travel: headers, retries on a bad link, and a session that ended in the middle.
import { Unreachable } from './problem'

export interface Hooks {
    /// "zh-CN" or "en".
    language: () => string
    /// The session ended. True: the same person signed in again, the request is sent once more.
    sessionLost: () => Promise<boolean>
    /// An answer came from the cache of the service worker, or (null) from the server.
    heard: (cachedAt: string | null) => void
}

const hooks: Hooks = {
    language: () => 'zh-CN',
    sessionLost: () => Promise.resolve(false),
    heard: () => undefined,
}

export function setHooks(given: Partial<Hooks>): void {
    Object.assign(hooks, given)
}

/// Milliseconds before the second and third attempt.
const PAUSES_MS = [400, 1200]

/// Calls whose 401 means "wrong password" or "nobody is signed in" and not "your session ended".
const SIGNS_IN = /\/api\/v1\/(me|me\/renewals|me\/passkey-renewals|me\/cases\/[^/]+\/account-signature|sessions|accounts|staff-sessions|sms-codes)$/

export function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/// The headers of every call. A write carries the same key in all its attempts, so that an attempt
/// whose answer was lost does not take effect twice.
export function headersFor(method: string): Record<string, string> {
    const headers: Record<string, string> = {
        'Accept-Language': hooks.language(),
        'X-Mashang': '1',
    }
    if (method !== 'GET') {
        headers['Idempotency-Key'] = newKey()
    }
    return headers
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function attempt(request: Request): Promise<Response> {
    for (let tries = 0; ; tries += 1) {
        try {
            return await fetch(request.clone())
        } catch (thrown) {
            if (request.signal.aborted) throw thrown
            const wait = PAUSES_MS[tries]
            if (wait === undefined || navigator.onLine === false) throw new Unreachable()
            await pause(wait)
        }
    }
}

export function asksForSignIn(status: number, url: string, method: string): boolean {
    if (status !== 401) return false
    const path = new URL(url, location.origin).pathname
    return !(SIGNS_IN.test(path) && (method !== 'GET' || path.endsWith('/me')))
}

/// A 401 may also say that a password was wrong, or that who is signed in must show anew who she is:
/// the page that asked deals with those.
async function saysNobodyIsSignedIn(response: Response): Promise<boolean> {
    try {
        return ((await response.clone().json()) as { code?: string }).code === 'http.sign_in_first'
    } catch {
        return true
    }
}

export const lostSession = () => hooks.sessionLost()

/// Sends; asks for a new sign-in when the session has ended, then sends once more.
export async function send(request: Request): Promise<Response> {
    for (const [name, value] of Object.entries(headersFor(request.method))) {
        request.headers.set(name, value)
    }
    let response = await attempt(request)
    const isLost =
        asksForSignIn(response.status, request.url, request.method) && (await saysNobodyIsSignedIn(response))
    if (isLost && (await hooks.sessionLost())) response = await attempt(request)
    hooks.heard(response.headers.get('X-Mashang-Cached-At'))
    return response
}
