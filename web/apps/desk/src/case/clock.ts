import type { CaseState } from '@mashang/api'

const CLOSED: CaseState[] = ['decided', 'not_accepted', 'withdrawn', 'terminated', 'served', 'archived']

/// Whether there is still a date to keep.
export const isOpen = (state: CaseState): boolean => !CLOSED.includes(state)
