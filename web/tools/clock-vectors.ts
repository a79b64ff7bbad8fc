// Ledgers of a clock at random, read day by day with the calendar of npm `chinese-days`: what the
// server's rules are compared with (src/contexts/cases/clock_vectors_test.cpp). Nothing here knows
// how the server reckons.
import { isWorkday } from 'chinese-days'

type Deed = 'start' | 'pause' | 'resume' | 'extend' | 'stop'
export interface Line {
    deed: Deed
    day: string
    /** start: the budget; extend: what is added. Working days. */
    days?: number
}
export interface Vector {
    lines: Line[]
    now: string
    consumed: number
    due: string | null
    is_late: boolean
}

const DAY = 86_400_000
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const plus = (day: string, count: number): string => text(Date.parse(day) + count * DAY)

/** Park and Miller's generator: the same ledgers everywhere. */
function randomOf(seed: number): (below: number) => number {
    let state = seed
    return (below) => {
        state = (state * 48_271) % 2_147_483_647
        return state % below
    }
}

function randomLines(random: (below: number) => number): Line[] {
    let day = plus('2018-01-02', random(365 * 8))
    const lines: Line[] = [{ deed: 'start', day, days: random(31) }]
    let running = true
    let extended = false
    for (let left = random(7); left > 0; --left) {
        day = plus(day, random(12))
        if (day > '2026-06-30') break
        const what = random(10)
        if (what === 0 && !extended) {
            extended = true
            lines.push({ deed: 'extend', day, days: 1 + random(10) })
        } else if (what === 1) {
            lines.push({ deed: 'stop', day })
            break
        } else {
            lines.push({ deed: running ? 'pause' : 'resume', day })
            running = !running
        }
    }
    return lines
}

interface Run {
    from: string
    to: string
}
/** The days on which the clock began and ceased to run; the last one runs to `now`. */
function runsOf(lines: Line[], now: string): Run[] {
    const runs: Run[] = []
    let from: string | null = null
    for (const { deed, day } of lines) {
        if (deed === 'start' || deed === 'resume') from = day
        if ((deed === 'pause' || deed === 'stop') && from) {
            runs.push({ from, to: day })
            from = null
        }
    }
    if (from) runs.push({ from, to: now })
    return runs
}

/** The last of `count` working days after a day; for none the day itself, or the next of work. */
function lastOf(from: string, count: number): string {
    let day = from
    if (count <= 0) {
        while (!isWorkday(day)) day = plus(day, 1)
        return day
    }
    for (let left = count; left > 0; ) {
        day = plus(day, 1)
        if (isWorkday(day)) --left
    }
    return day
}

export function read(lines: Line[], now: string): Vector {
    const budget = lines.reduce((sum, { days }) => sum + (days ?? 0), 0)
    let consumed = 0
    let due: string | null = null
    let late = false
    for (const { from, to } of runsOf(lines, now)) {
        if (!late) {
            due = lastOf(from, budget - consumed)
            late = to > due
        }
        for (let day = plus(from, 1); day < to; day = plus(day, 1)) consumed += isWorkday(day) ? 1 : 0
    }
    const turns = lines.filter(({ deed }) => deed !== 'extend')
    const paused = turns[turns.length - 1]!.deed === 'pause'
    return { lines, now, consumed, due: paused && !late ? null : due, is_late: late }
}

export function vectors(count: number): Vector[] {
    const random = randomOf(20_180_930)
    return Array.from({ length: count }, () => {
        const lines = randomLines(random)
        const last = lines[lines.length - 1]!
        return read(lines, last.deed === 'stop' ? last.day : plus(last.day, random(30)))
    })
}
