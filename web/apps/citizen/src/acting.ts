// For whom the session acts. Who is signed in says so (`/me`); what she may do is asked anew, by the
// server, with each step.
import * as api from '@mashang/api'
import { computed, shallowRef } from 'vue'
import { me, whoAmI } from './session'

export const actingNow = computed(() => me.value?.acting_for ?? null)
/// For whom she could act; asked where she chooses.
export const choices = shallowRef<api.Principal[]>([])

export async function askChoices(): Promise<void> {
    choices.value = []
    if (!me.value) return
    try {
        choices.value = (await api.acting()).choices
    } catch {
        // The page says by itself what is wrong.
    }
}

/// Without a principal: for oneself again.
export async function actFor(principal?: Pick<api.Principal, 'kind' | 'id'>): Promise<void> {
    choices.value = (await api.actFor(principal)).choices
    await whoAmI()
}
