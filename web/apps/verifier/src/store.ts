// What the verifier keeps on the device: public keys, revoked codes, and which slot of each
// credential it accepted last.
import {
    fromBase64url, readKeys, readRevocations, toBase64url, type Keys, type Revocations,
} from '@mashang/one-code'
import { ref, shallowRef } from 'vue'

const KEYS = 'one-code.keys'
const REVOKED = 'one-code.revoked'
const SEEN = 'one-code.seen'
const DAY_MS = 86_400_000
const LONGEST_LIFE_MS = 6 * 3_600_000 + 60_000

export const keys = shallowRef<Keys>()
export const revocations = shallowRef<Revocations>()
export const fetchFailed = ref(false)

/// When the list was fetched by this device's clock, which also judges its age.
export const fetchedAtMs = ref(0)
export const isOld = (nowMs: number): boolean => nowMs - fetchedAtMs.value > DAY_MS

async function take(document: string, list: string, atMs: number): Promise<void> {
    const read = await readKeys(JSON.parse(document))
    const bytes = fromBase64url(list)
    keys.value = read
    revocations.value = bytes && (await readRevocations(bytes, read))
    fetchedAtMs.value = atMs
}

/// What was fetched at an earlier visit.
export async function recall(): Promise<void> {
    const document = localStorage.getItem(KEYS)
    const [list = '', at = '0'] = (localStorage.getItem(REVOKED) ?? '').split(' ')
    if (document) await take(document, list, Number(at)).catch(() => undefined)
}

async function got(path: string): Promise<Response> {
    const answer = await fetch(`/api/v1/one-code/${path}`)
    if (!answer.ok) throw new Error(path)
    return answer
}

export async function refresh(): Promise<void> {
    try {
        const document = await (await got('keys')).text()
        const list = toBase64url(new Uint8Array(await (await got('revocations')).arrayBuffer()))
        const now = Date.now()
        await take(document, list, now)
        if (!revocations.value) throw new Error('the list is not signed by these keys')
        localStorage.setItem(KEYS, document)
        localStorage.setItem(REVOKED, `${list} ${now}`)
        fetchFailed.value = false
    } catch {
        fetchFailed.value = true
        await recall()
    }
}

type Record = { [cid: string]: [slot: number, enteredAtMs: number] }

/// Last slots by credential; those of credentials that are over by now are forgotten.
export function readSeen(nowMs: number): Map<string, number> {
    const record = JSON.parse(localStorage.getItem(SEEN) ?? '{}') as Record
    const living = Object.entries(record).filter(([, [, at]]) => nowMs - at < LONGEST_LIFE_MS)
    return new Map(living.map(([cid, [slot]]) => [cid, slot]))
}

export function enter(cid: string, slot: number, nowMs: number): void {
    const record = JSON.parse(localStorage.getItem(SEEN) ?? '{}') as Record
    for (const [one, [, at]] of Object.entries(record)) if (nowMs - at >= LONGEST_LIFE_MS) delete record[one]
    record[cid] = [slot, nowMs]
    localStorage.setItem(SEEN, JSON.stringify(record))
}
