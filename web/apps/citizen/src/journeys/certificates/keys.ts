// The keys of certificates that were made on this device. No script can read one, also not this one:
// the browser signs with it. They stay over a sign-out, since a certificate without its key is worth
// nothing; each is shown to the account that made it, and can be removed.
import { ALGORITHM, fingerprintOf } from './request'

const DATABASE = 'certificates'
const STORE = 'keys'

export interface DeviceKey {
    /// SHA-256 of the public key, hex.
    fingerprint: string
    accountId: string
    pair: CryptoKeyPair
}

function done<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    })
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'fingerprint' })
    const database = await done(opening)
    try {
        return await done(work(database.transaction(STORE, mode).objectStore(STORE)))
    } finally {
        database.close()
    }
}

/// Made, and kept before anybody hears of it: an answer that is lost loses no key.
export async function makeKey(accountId: string): Promise<DeviceKey> {
    const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])
    const key = { fingerprint: await fingerprintOf(pair.publicKey), accountId, pair }
    await within('readwrite', (store) => store.put(key))
    return key
}

export async function keysOf(accountId: string): Promise<Map<string, DeviceKey>> {
    const all = await within<DeviceKey[]>('readonly', (store) => store.getAll())
    return new Map(all.filter((one) => one.accountId === accountId).map((one) => [one.fingerprint, one]))
}

export const forgetKey = (fingerprint: string) => within('readwrite', (store) => store.delete(fingerprint))
