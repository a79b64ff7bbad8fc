// A clock as stretches of time, for drawing.
import type { CaseClock, ClockReading, StepClock } from '@mashang/api'

export interface Stretch {
    /// away: a step was done and not yet sent back to; blank: before it began and after its end.
    kind: 'ran' | 'stood' | 'ahead' | 'late' | 'away' | 'blank'
    /// As long as the others are to it.
    weight: number
}
/// Of a step perhaps without a limit.
export type Drawn = Pick<CaseClock, 'lines' | 'read_at'> & { promised?: ClockReading }

const DAY = 86_400_000

/// From its start to the moment at which it was read or its end; then, while it runs, what is left until it is late.
export function stretchesOf({ lines, promised, read_at }: Drawn): Stretch[] {
    const now = Date.parse(read_at)
    const turns = lines.filter(({ deed }) => deed !== 'extend')
    const lateAt = promised?.late_at ? Date.parse(promised.late_at) : undefined
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
        const next = turns[index + 1]
        if (deed === 'stop' && !next) return
        const to = next ? Date.parse(next.at) : now
        if (deed === 'pause') add('stood', Date.parse(at), to)
        else if (deed === 'stop') add('away', Date.parse(at), to)
        else ran(Date.parse(at), to)
    })
    if (promised?.state === 'running' && lateAt !== undefined) add('ahead', now, lateAt)
    return stretches
}

const lengthOf = (stretches: Stretch[]) => stretches.reduce((sum, { weight }) => sum + weight, 0)

/// Steps under each other along one line of time, from where the first began to where the last ends.
export function alongOneLine(steps: StepClock[]): Stretch[][] {
    const begin = (step: StepClock) => Date.parse(step.lines[0]!.at)
    const first = Math.min(...steps.map(begin))
    const rows = steps.map((step): Stretch[] => [{ kind: 'blank', weight: (begin(step) - first) / DAY }, ...stretchesOf(step)])
    const longest = Math.max(...rows.map(lengthOf))
    return rows.map((row) => [...row, { kind: 'blank' as const, weight: longest - lengthOf(row) }].filter(({ weight }) => weight > 0))
}

/// In per cent.
export const share = ({ consumed, budget }: ClockReading): number => (budget ? Math.min(100, (consumed / budget) * 100) : consumed ? 100 : 0)

export function colourOf(reading: ClockReading, readAt: string): 'red' | 'amber' | 'jade' {
    if (reading.is_late) return 'red'
    return reading.warns_at && Date.parse(reading.warns_at) <= Date.parse(readAt) ? 'amber' : 'jade'
}
