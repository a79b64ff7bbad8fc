// From the overview to rows: the plots and the tables beside them show the same numbers.
import type { CaseState, GroupFigures, Overview } from '@mashang/api'

/// 0.1234 → "12.3%"; nothing to divide: "—".
export function share(part: number, whole: number): string {
    return whole > 0 ? `${((part / whole) * 100).toFixed(1)}%` : '—'
}

export const onTimeShare = (figures: GroupFigures): string =>
    share(figures.on_time, figures.on_time + figures.late)

const ORDER: CaseState[] = [
    'draft',
    'submitted',
    'supplement_requested',
    'accepted',
    'decided',
    'not_accepted',
    'withdrawn',
]
export const states = (overview: Overview): { state: CaseState; count: number }[] =>
    ORDER.map((state) => ({ state, count: overview.cases.by_state[state] ?? 0 }))

const GRADES = [5, 4, 3, 2, 1]
export const grades = (overview: Overview): { grade: number; count: number }[] =>
    GRADES.map((grade) => ({ grade, count: overview.ratings.by_grade[String(grade)] ?? 0 }))

/// Most submitted first; of the same number in the order of the server.
export const busiestFirst = <T extends GroupFigures>(rows: T[]): T[] =>
    [...rows].sort((one, other) => other.submitted - one.submitted)
