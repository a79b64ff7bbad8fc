// What somebody holds already of what she looks for: shown with the step of showing it.
import * as api from '@mashang/api'
import { ref, shallowRef, watch } from 'vue'
import { actingNow } from '../../acting'
import { signedIn } from '../../session'

/// Where a licence is shown: by the one code, for a terminal that asks for it.
export const SHOWING = { path: '/one-code', query: { purpose: 'licence' } }

export const nameIn = (one: Pick<api.Licence, 'name' | 'name_en'>, language: string): string => (language.startsWith('en') ? one.name_en : one.name)

/// Those of a type that the words name: which types they name the search itself says, so that slips, pinyin and
/// first letters find a licence as they find a matter.
export const namedOf = (held: api.Licence[], types: string[]): api.Licence[] => held.filter((one) => types.includes(one.licence_type))

/// By item, what she holds of its result; not what has expired.
export function heldByItem(held: api.Licence[]): Map<string, api.Licence> {
    const found = new Map<string, api.Licence>()
    for (const one of held) if (one.validity !== 'expired') for (const item of one.item_ids) found.set(item, one)
    return found
}

/// Empty for whoever is not signed in or acts for another, and while they are not known.
export function useLicences() {
    const held = shallowRef<api.Licence[]>([])
    const turn = ref(0)
    watch(
        [signedIn, actingNow],
        async () => {
            const now = ++turn.value
            // A courtesy beside the results: without it they are as they are for everybody.
            const all = signedIn.value && !actingNow.value ? await api.myLicences().catch(() => null) : null
            if (now === turn.value) held.value = all?.licences ?? []
        },
        { immediate: true },
    )
    return held
}
