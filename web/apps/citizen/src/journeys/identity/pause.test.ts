import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { usePause } from './pause'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('counts a minute down to nothing, and no further', () => {
    const { wait, begin } = effectScope().run(usePause)!
    begin()
    expect(wait.value).toBe(60)
    vi.advanceTimersByTime(59_000)
    expect(wait.value).toBe(1)
    vi.advanceTimersByTime(5_000)
    expect(wait.value).toBe(0)
    begin()
    vi.advanceTimersByTime(1_000)
    expect(wait.value).toBe(59)
})

it('ends with its page', () => {
    const scope = effectScope()
    const { begin } = scope.run(usePause)!
    begin()
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
})
