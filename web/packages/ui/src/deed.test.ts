import { Problem, Unreachable } from '@mashang/api'
import { describe, expect, it, vi } from 'vitest'
import { firstFault, useDeed } from './deed'

vi.mock('@mashang/words', () => ({ t: (key: string) => key }))

const refused = new Problem(422, 'x', 'not so', {}, [{ pointer: '/reason', code: 'y', detail: 'too short' }])

describe('a deed', () => {
    it('is sent once, however often the button is pressed', async () => {
        const { busy, run } = useDeed()
        let sent = 0
        let answer = () => {}
        const work = () => {
            ++sent
            return new Promise<void>((resolve) => (answer = resolve))
        }
        const first = run(work)
        expect([busy.value, await run(work), sent]).toEqual([true, false, 1])
        answer()
        expect([await first, busy.value]).toEqual([true, false])
        const again = run(work)
        answer()
        expect([await again, sent]).toEqual([true, 2])
    })

    it.each([
        ['what the server says', refused, undefined, 'not so'],
        ['what is wrong first, in a form of one field', refused, firstFault, 'too short'],
        ['all that was said, when no field is at fault', new Problem(409, 'x', 'too late'), firstFault, 'too late'],
        ['that the server cannot be reached', new Unreachable(), undefined, 'error.unreachable.title'],
    ])('that failed shows %s', async (_, thrown, wordsOf, shown) => {
        const { busy, fault, run } = useDeed(wordsOf)
        expect(await run(() => Promise.reject(thrown))).toBe(false)
        expect([fault.value, busy.value]).toEqual([shown, false])
    })

    it('shows nothing of the one before', async () => {
        const { fault, run } = useDeed()
        await run(() => Promise.reject(refused))
        await run(async () => expect(fault.value).toBe(''))
        expect(fault.value).toBe('')
    })
})
