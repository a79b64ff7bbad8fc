// Several cases of the queue at once.
import type { DeskSummary } from '@mashang/api'

export interface Result {
    id: string
    done: boolean
    detail?: string
}

/// Before acceptance, and not where another office decides.
export const mayBeAccepted = (one: Pick<DeskSummary, 'state' | 'reception'>): boolean =>
    ['submitted', 'pre_checked'].includes(one.state) && !one.reception

/// What was not done, each with its number and the reason.
export function failures(results: readonly Result[], rows: readonly Pick<DeskSummary, 'id' | 'number' | 'item_name'>[]): { id: string; text: string }[] {
    return results
        .filter((one) => !one.done)
        .map(({ id, detail }) => {
            const row = rows.find((one) => one.id === id)
            return { id, text: `${row?.item_name ?? ''}（${row?.number ?? ''}）：${detail ?? ''}` }
        })
}
