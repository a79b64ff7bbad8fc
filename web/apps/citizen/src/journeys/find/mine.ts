// What somebody has under way already, for what she looks for: her next step, instead of beginning anew.
import * as api from '@mashang/api'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { signedIn } from '../../session'
import { isPayable } from '../bills/bill'

export type MyStep = 'supplement' | 'pay' | 'resume' | 'track' | 'show'
/// As much of a case as is shown; of one that only its bill tells of there is no state.
export type MyCase = Pick<api.CaseSummary, 'id' | 'item_id' | 'item_name' | 'office_name' | 'opened_at'> &
    Partial<Pick<api.CaseSummary, 'number' | 'state' | 'outcome'>>
export interface Mine {
    one: MyCase
    step: MyStep
    /// What is to be paid, where that is the next step.
    bill?: api.Bill
}

/// What an office waits for comes first, then what is to be paid, then what she left half done.
const URGENCY: MyStep[] = ['supplement', 'pay', 'resume', 'track', 'show']

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

function caseOf(bill: api.Bill): MyCase {
    return { id: bill.case_id, item_id: bill.item_id, item_name: bill.item_name, office_name: bill.office_name, number: bill.case_number, opened_at: '' }
}

/// The most urgent first, of equal ones the newest. A bill is the next step of its case, unless more is asked of her there.
export function mineOf(cases: api.CaseSummary[], bills: api.Bill[] = []): Mine[] {
    const unpaid = new Map(bills.filter(isPayable).map((bill) => [bill.case_id, bill]))
    const own = cases.flatMap((one): Mine[] => {
        const step = stepOf(one)
        const bill = step === 'supplement' ? undefined : unpaid.get(one.id)
        unpaid.delete(one.id)
        if (bill) return [{ one, step: 'pay', bill }]
        return step ? [{ one, step }] : []
    })
    const alone = [...unpaid.values()].map((bill): Mine => ({ one: caseOf(bill), step: 'pay', bill }))
    return [...own, ...alone]
        .sort((a, b) => URGENCY.indexOf(a.step) - URGENCY.indexOf(b.step) || b.one.opened_at.localeCompare(a.one.opened_at))
}

/// The most urgent of each item; what is over does not stand in the way of beginning anew.
export function byItem(mine: Mine[]): Map<string, Mine> {
    const first = new Map<string, Mine>()
    for (const each of mine) if (each.step !== 'show' && !first.has(each.one.item_id)) first.set(each.one.item_id, each)
    return first
}

export function wayOf({ one, step, bill }: Mine): string {
    if (bill) return `/bills/${bill.id}`
    return step === 'resume' ? `/apply/${one.id}` : `/cases/${one.id}`
}

const MOST_ITEMS = 20

/// Her cases and bills for the words and the items found; empty for whoever is not signed in, and while they are not known.
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
            const [found, owed] = await Promise.all([api.cases(wanted).catch(() => null), api.bills({ ...wanted, unpaid: true }).catch(() => null)])
            if (now === turn.value) mine.value = mineOf(found?.cases ?? [], owed?.bills ?? [])
        },
        { immediate: true },
    )
    return mine
}
