// What the phone keeps of its codes. The key that all chains come from cannot be read by any script,
// also not by this one: a chain begins with HMAC(key, cid), which the browser works out. So nobody
// carries the phone's codes of tomorrow away; a script in the page could make those of the hours in
// which it runs, and no others.
import { bytesOf, join, type Bytes, type Purpose } from '@mashang/one-code'

const DATABASE = 'one-code'
const KEYS = 'keys'
const CREDENTIALS = 'credentials'
const KEY = 'chain'
const LINK = 16

/// A credential as it lies in the browser: no link of its chain, no name and no number; whether its
/// holder has reached this age and that, which she may show along.
export interface Kept {
    purpose: Purpose
    /// Whose it is: the next person at this device is shown none of it.
    accountId: string
    cid: string
    header: string
    signature: string
    commit: string
    claims: { value: boolean; salt: string }[]
    /// The platform's clock less this device's, in milliseconds.
    offsetMs: number
    endsAt: string
}

function done<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    })
}

function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
        request.result.createObjectStore(KEYS)
        request.result.createObjectStore(CREDENTIALS, { keyPath: 'purpose' })
    }
    return done(request)
}

async function within<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open()
    try {
        return await done(work(database.transaction(store, mode).objectStore(store)))
    } finally {
        database.close()
    }
}

async function chainKey(): Promise<CryptoKey> {
    const kept = await within<CryptoKey | undefined>(KEYS, 'readonly', (keys) => keys.get(KEY))
    if (kept) return kept
    const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    await within(KEYS, 'readwrite', (keys) => keys.put(made, KEY))
    return made
}

/// k_N of a credential.
export async function seedOf(cid: Bytes): Promise<Bytes> {
    const mac = await crypto.subtle.sign('HMAC', await chainKey(), join(bytesOf('GZ1k'), cid))
    return new Uint8Array(mac, 0, LINK)
}

export const find = (purpose: Purpose) =>
    within<Kept | undefined>(CREDENTIALS, 'readonly', (kept) => kept.get(purpose))
export const keep = (credential: Kept) => within(CREDENTIALS, 'readwrite', (kept) => kept.put(credential))
export const forget = (purpose: Purpose) => within(CREDENTIALS, 'readwrite', (kept) => kept.delete(purpose))

/// At sign-out: the next person at this device finds no code, and no key that one could be made with.
export async function empty(): Promise<void> {
    if (typeof indexedDB === 'undefined') return
    await within(CREDENTIALS, 'readwrite', (kept) => kept.clear())
    await within(KEYS, 'readwrite', (keys) => keys.clear())
}
