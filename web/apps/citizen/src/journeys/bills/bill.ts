// What a page needs to know of a bill's state.
import type { Bill, PayWay } from '@mashang/api'

export const isPayable = ({ state }: Pick<Bill, 'state'>): boolean => state === 'due' || state === 'paying'

/// Something is under way that changes it without her doing.
export const isMoving = ({ state }: Pick<Bill, 'state'>): boolean => state === 'issuing' || state === 'paying' || state === 'paid'

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
