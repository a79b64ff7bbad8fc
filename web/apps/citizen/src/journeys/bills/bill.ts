// What a page needs to know of a bill's state.
import type { Bill, PayWay } from '@mashang/api'

export const isPayable = ({ state }: Pick<Bill, 'state'>): boolean => state === 'due' || state === 'paying'

/// Something is under way that changes it in a moment, without her doing.
export const isMoving = ({ state }: Pick<Bill, 'state'>): boolean => state === 'issuing' || state === 'paying'

const FIRST_LOOK_MS = 2000
const LONGEST_LOOK_MS = 30_000
const MOST_LOOKS = 24

/// How long to wait before looking again, after so many looks: 2 s at first, then longer, up to 30 s. Undefined after
/// some nine minutes: not any more.
export function waitBefore(looks: number): number | undefined {
    return looks < MOST_LOOKS ? Math.min(FIRST_LOOK_MS * 1.5 ** looks, LONGEST_LOOK_MS) : undefined
}

/// The colour of its tag.
export function toneOf({ state, overdue }: Pick<Bill, 'state' | 'overdue'>): string {
    if (overdue) return 'red'
    switch (state) {
        case 'due':
        case 'paying':
            return 'amber'
        case 'paid':
        case 'receipted':
            return 'jade'
        default:
            return ''
    }
}

/// A phone opens the channel's page, a wide screen shows a code for the phone.
export const wayFor = (isWide: boolean): PayWay => (isWide ? 'native' : 'h5')
