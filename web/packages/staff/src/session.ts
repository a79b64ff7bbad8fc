// Who works here, in the desk and in supervision alike.
import * as api from '@mashang/api'
import { ref, shallowRef } from 'vue'

/// undefined: not known yet; null: nobody from the staff is signed in.
export const me = shallowRef<api.Me | null | undefined>(undefined)
export const sessionLost = ref(false)

let waiting: { promise: Promise<boolean>; resolve: (again: boolean) => void } | null = null

export async function whoAmI(): Promise<void> {
    try {
        const person = await api.me()
        me.value = person.kind === 'staff' ? person : null
    } catch {
        me.value = null
    }
}

export const hasRole = (role: string): boolean => me.value?.roles.includes(role) ?? false

export async function signOut(): Promise<void> {
    await api.signOut()
    me.value = null
}

/// The session ended in the middle: resolves to true once the same officer is back.
export function signInAgain(): Promise<boolean> {
    if (!me.value) return Promise.resolve(false)
    if (!waiting) {
        let resolve: (again: boolean) => void = () => undefined
        const promise = new Promise<boolean>((settle) => (resolve = settle))
        waiting = { promise, resolve }
        sessionLost.value = true
    }
    return waiting.promise
}

export function answerSignIn(person: api.Me | null): void {
    const same = person !== null && person.account_id === me.value?.account_id
    sessionLost.value = false
    waiting?.resolve(same)
    waiting = null
    me.value = person
}
