// Who is using the app. The session itself is an HttpOnly cookie that no script can read.
import * as api from '@mashang/api'
import { computed, ref, shallowRef } from 'vue'
import { empty } from './vault'

/// undefined: not known yet; null: nobody is signed in.
export const me = shallowRef<api.Me | null | undefined>(undefined)
export const unread = ref(0)
export const signedIn = computed(() => Boolean(me.value))
export const level = computed(() => me.value?.assurance_level ?? 0)

let asking: Promise<api.Me | null> | null = null

async function ask(): Promise<api.Me | null> {
    try {
        me.value = await api.me()
    } catch (thrown) {
        if (thrown instanceof api.Problem || me.value === undefined) me.value = null
    }
    return me.value ?? null
}

/// Asks the server once, however many ask here.
export function whoAmI(): Promise<api.Me | null> {
    asking ??= ask().finally(() => {
        asking = null
    })
    return asking
}

/// Known by now, without asking again.
export async function known(): Promise<api.Me | null> {
    return me.value === undefined ? whoAmI() : me.value
}

export async function countUnread(): Promise<void> {
    if (!signedIn.value) return
    try {
        unread.value = (await api.notices()).unread
    } catch {
        // The number on the tab is a courtesy; the inbox itself says what is wrong.
    }
}

export function welcome(person: api.Me): void {
    left = null
    me.value = person
    void countUnread()
}

export async function signOut(): Promise<void> {
    await api.signOut()
    await empty().catch(() => undefined)
    left = null
    me.value = null
    unread.value = 0
}

/// Who closed that dialog without signing in: what they typed still stands on the page, and the next
/// attempt to save it asks again.
let left: api.Me | null = null

/// True while the dialog that asks to sign in again is open, over the page as it was.
export const sessionLost = ref(false)
let waiting: { promise: Promise<boolean>; resolve: (again: boolean) => void } | null = null

/// The session ended in the middle. Resolves to true once the same person has signed in again.
export function signInAgain(): Promise<boolean> {
    if (!me.value && !left) return Promise.resolve(false)
    if (!waiting) {
        let resolve: (again: boolean) => void = () => undefined
        const promise = new Promise<boolean>((settle) => (resolve = settle))
        waiting = { promise, resolve }
        sessionLost.value = true
    }
    return waiting.promise
}

/// The dialog's answer: who signed in, or null when the person gave up. What another person typed is
/// not sent in this one's name: the page is left.
export function answerSignIn(person: api.Me | null): void {
    const before = me.value ?? left
    const same = person !== null && person.account_id === before?.account_id
    left = person ? null : before
    sessionLost.value = false
    waiting?.resolve(same)
    waiting = null
    me.value = person
    if (person && !same) location.assign('/')
}
