// What part of the work is looked at; an empty text leaves it open.
import type { OverviewWanted } from '@mashang/api'

export interface Filter {
    from: string
    to: string
    city: string
    organisation: string
}
export const EVERYTHING: Filter = { from: '', to: '', city: '', organisation: '' }

export const isInOrder = ({ from, to }: Filter): boolean => !from || !to || from <= to

export const wantedBy = (filter: Filter): OverviewWanted => ({
    from: filter.from || undefined,
    to: filter.to || undefined,
    city: filter.city || undefined,
    organisation: filter.organisation || undefined,
})
