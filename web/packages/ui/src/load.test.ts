import { Problem, Unreachable } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { kindOfError, referenceOfError, useLoad } from './load'

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

describe('loading', () => {
    it('shows loading, then what came', async () => {
        const load = effectScope().run(() => useLoad(async () => 7))!
        expect(load.state.value).toBe('loading')
        await settled()
        expect([load.state.value, load.data.value]).toEqual(['ready', 7])
    })

    it('drops an answer that a later question has overtaken', async () => {
        const asked = ref('slow')
        const answers: Record<string, (value: string) => void> = {}
        const load = effectScope().run(() =>
            useLoad(() => new Promise<string>((resolve) => (answers[asked.value] = resolve)), asked),
        )!
        asked.value = 'quick'
        await nextTick()
        answers.quick!('quick')
        await settled()
        answers.slow!('slow')
        await settled()
        expect(load.data.value).toBe('quick')
    })

    it('keeps what it shows while it asks again, also when that fails', async () => {
        let works = true
        const load = effectScope().run(() =>
            useLoad(async () => {
                if (!works) throw new Unreachable()
                return 1
            }),
        )!
        await settled()
        works = false
        await load.reload()
        expect([load.state.value, load.data.value]).toEqual(['ready', 1])
        load.restart()
        await settled()
        expect(load.state.value).toBe('failed')
    })
})

describe('an error', () => {
    it.each([
        [new Unreachable(), 'unreachable'],
        [new Problem(404, 'x', ''), 'not_found'],
        [new Problem(403, 'x', ''), 'not_allowed'],
        [new Problem(500, 'x', ''), 'failed'],
        [new TypeError('x'), 'failed'],
    ])('%s is %s', (error, kind) => {
        expect(kindOfError(error)).toBe(kind)
    })
    it('has a reference when the house has failed, not when it refused', () => {
        expect(referenceOfError(new Problem(500, 'http.bug', '', {}, [], 'r1'))).toBe('r1')
        expect(referenceOfError(new Problem(409, 'x', '', {}, [], 'r1'))).toBeNull()
    })
})
