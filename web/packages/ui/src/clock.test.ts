import type { CaseClock, ClockReading, StepClock } from '@mashang/api'
import { expect, it } from 'vitest'
import { alongOneLine, colourOf, stretchesOf } from './clock'

const line = (deed: CaseClock['lines'][number]['deed'], at: string) => ({ deed, at: `${at}T00:00:00+08:00`, clause: '' })
const of = (lines: CaseClock['lines'], state: CaseClock['promised']['state'], now: string, late_at?: string) =>
    ({ clock: 'decision', read_at: `${now}T00:00:00+08:00`, lines, promised: { state, late_at: late_at && `${late_at}T00:00:00+08:00` } }) as CaseClock

it('draws what ran, what stood and what is ahead, as long as they are', () => {
    const clock = of([line('start', '2018-09-03'), line('pause', '2018-09-05'), line('extend', '2018-09-06'), line('resume', '2018-09-15')], 'running', '2018-09-18', '2018-09-21')
    expect(stretchesOf(clock)).toEqual([
        { kind: 'ran', weight: 2 },
        { kind: 'stood', weight: 10 },
        { kind: 'ran', weight: 3 },
        { kind: 'ahead', weight: 3 },
    ])
})
it('draws what is late apart', () => {
    const clock = of([line('start', '2018-09-03')], 'running', '2018-09-08', '2018-09-05')
    expect(stretchesOf(clock)).toEqual([
        { kind: 'ran', weight: 2 },
        { kind: 'late', weight: 3 },
    ])
})
it('ends where it stopped', () => {
    const clock = of([line('start', '2018-09-03'), line('stop', '2018-09-04')], 'stopped', '2019-01-01', '2018-09-09')
    expect(stretchesOf(clock)).toEqual([{ kind: 'ran', weight: 1 }])
})
it('stands to this day while it is paused', () => {
    const clock = of([line('start', '2018-09-03'), line('pause', '2018-09-04')], 'paused', '2018-09-06')
    expect(stretchesOf(clock)).toEqual([
        { kind: 'ran', weight: 1 },
        { kind: 'stood', weight: 2 },
    ])
})

const step = (lines: CaseClock['lines'], now: string) => ({ step: 'a', name: 'A', state: 'stopped', due_colour: 'none', read_at: `${now}T00:00:00+08:00`, lines }) as StepClock
it('leaves a gap where a step was done and not yet sent back to', () => {
    const clock = step([line('start', '2018-09-03'), line('stop', '2018-09-05'), line('resume', '2018-09-08'), line('stop', '2018-09-09')], '2018-09-10')
    expect(stretchesOf(clock).map(({ kind, weight }) => `${kind} ${weight}`)).toEqual(['ran 2', 'away 3', 'ran 1'])
})
it('draws steps along one line, each as far in as it began', () => {
    const first = step([line('start', '2018-09-03'), line('stop', '2018-09-05')], '2018-09-10')
    const then = step([line('start', '2018-09-05')], '2018-09-10')
    expect(alongOneLine([first, then]).map((row) => row.map(({ kind, weight }) => `${kind} ${weight}`))).toEqual([
        ['ran 2', 'blank 5'],
        ['blank 2', 'ran 5'],
    ])
})
it('is amber from the moment on at which three quarters are gone, and red when it is late', () => {
    const reading = { is_late: false, warns_at: '2018-09-05T12:00:00+08:00' } as ClockReading
    expect(colourOf(reading, '2018-09-05T11:59:00+08:00')).toBe('jade')
    expect(colourOf(reading, '2018-09-05T12:00:00+08:00')).toBe('amber')
    expect(colourOf({ ...reading, is_late: true }, '2018-09-05T12:00:00+08:00')).toBe('red')
})
