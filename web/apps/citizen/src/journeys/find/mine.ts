// What somebody has under way already, for what she looks for: her next step, instead of beginning anew.
import * as api from '@mashang/api'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { signedIn } from '../../session'

export type MyStep = 'supplement' | 'resume' | 'track' | 'show'
export interface Mine {
    one: api.CaseSummary
    step: MyStep
}

/// What an office waits for comes first, then what she left half done.
const URGENCY: MyStep[] = ['supplement', 'resume', 'track', 'show']

/// Her next step with a case; none with one that led to nothing.
export function stepOf(one: api.CaseSummary): MyStep | null {
    switch (one.state) {
        case 'supplement_requested':
            return 'supplement'
        case 'draft':
            return 'resume'
        case 'submitted':
        case 'pre_checked':
        case 'accepted':
        case 'under_review':
        case 'suspended':
            return 'track'
        case 'decided':
        case 'served':
        case 'archived':
            return one.outcome && one.outcome !== 'refused' ? 'show' : null
        default:
            return null
    }
}

/// The most urgent first, of equal ones the newest.
export function mineOf(cases: api.CaseSummary[]): Mine[] {
    return cases
        .flatMap((one) => {
            const step = stepOf(one)
            return step ? [{ one, step }] : []
        })
        .sort((a, b) => URGENCY.indexOf(a.step) - URGENCY.indexOf(b.step) || b.one.opened_at.localeCompare(a.one.opened_at))
}

/// The most urgent of each item; what is over does not stand in the way of beginning anew.
export function byItem(mine: Mine[]): Map<string, Mine> {
    const first = new Map<string, Mine>()
    for (const each of mine) if (each.step !== 'show' && !first.has(each.one.item_id)) first.set(each.one.item_id, each)
    return first
}

export const wayOf = ({ one, step }: Mine): string => (step === 'resume' ? `/apply/${one.id}` : `/cases/${one.id}`)

const MOST_ITEMS = 20

/// Her cases for the words and the items found; empty for whoever is not signed in, and while they are not known.
export function useMine(words: Ref<string>, items: Ref<string[]>) {
    const mine = shallowRef<Mine[]>([])
    const turn = ref(0)
    watch(
        [words, items, signedIn],
        async () => {
            const now = ++turn.value
            const wanted = { q: words.value.slice(0, 100), items: items.value.slice(0, MOST_ITEMS) }
            if (!signedIn.value || (!wanted.q && !wanted.items.length)) {
                mine.value = []
                return
            }
            // A courtesy beside the results: without it they are as they are for everybody.
            const found = await api.cases(wanted).catch(() => null)
            if (now === turn.value) mine.value = mineOf(found?.cases ?? [])
        },
        { immediate: true },
    )
    return mine
}
