// A clock as stretches of time, for drawing.
import type { CaseClock } from '@mashang/api'

export interface Stretch {
    kind: 'ran' | 'stood' | 'ahead' | 'late'
    /// As long as the others are to it.
    weight: number
}

const DAY = 86_400_000

/// From its start to the moment at which it was read or its end; then, while it runs, what is left until it is late.
export function stretchesOf({ lines, promised, read_at }: CaseClock): Stretch[] {
    const now = Date.parse(read_at)
    const turns = lines.filter(({ deed }) => deed !== 'extend')
    const lateAt = promised.late_at ? Date.parse(promised.late_at) : undefined
    const stretches: Stretch[] = []
    const add = (kind: Stretch['kind'], from: number, to: number) => {
        if (to > from) stretches.push({ kind, weight: Math.max((to - from) / DAY, 0.1) })
    }
    const ran = (from: number, to: number) => {
        const until = lateAt === undefined ? to : Math.min(to, Math.max(from, lateAt))
        add('ran', from, until)
        add('late', until, to)
    }
    turns.forEach(({ deed, at }, index) => {
        if (deed === 'stop') return
        const next = turns[index + 1]
        const to = next ? Date.parse(next.at) : now
        if (deed === 'pause') add('stood', Date.parse(at), to)
        else ran(Date.parse(at), to)
    })
    if (promised.state === 'running' && lateAt !== undefined) add('ahead', now, lateAt)
    return stretches
}
