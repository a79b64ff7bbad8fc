// What part of the work is looked at; an empty text leaves it open.
import type { OverviewWanted } from '@mashang/api'
import { isDate } from '@mashang/forms/date'

export interface Filter {
    from: string
    to: string
    city: string
    organisation: string
}
export const EVERYTHING: Filter = { from: '', to: '', city: '', organisation: '' }

/// The key of what is wrong with the days, or null.
export function faultOfFilter({ from, to }: Filter): 'not_a_date' | 'not_in_order' | null {
    if ([from, to].some((date) => date && !isDate(date))) return 'not_a_date'
    return from && to && from > to ? 'not_in_order' : null
}

export const wantedBy = (filter: Filter): OverviewWanted => ({
    from: filter.from || undefined,
    to: filter.to || undefined,
    city: filter.city || undefined,
    organisation: filter.organisation || undefined,
})
