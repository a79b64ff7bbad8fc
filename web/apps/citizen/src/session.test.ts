// @vitest-environment jsdom
import type { Me } from '@mashang/api'
import { afterEach, describe, expect, it } from 'vitest'
import { answerSignIn, me, sessionLost, signInAgain, welcome } from './session'
import { faultsByField } from '@mashang/forms'
import { Problem } from '@mashang/api'
import { safeNext } from './router'

const person = (account_id: string): Me => ({
    account_id,
    kind: 'person',
    display_name: '林*燕',
    assurance_level: 2,
    roles: [],
})

afterEach(() => {
    me.value = undefined
})

describe('a session that is lost', () => {
    it('asks once, however many requests met it, and lets them all go on', async () => {
        me.value = person('p1')
        const both = Promise.all([signInAgain(), signInAgain()])
        expect(sessionLost.value).toBe(true)
        answerSignIn(person('p1'))
        expect(await both).toEqual([true, true])
        expect(sessionLost.value).toBe(false)
    })
    it('stays lost when the person gives up', async () => {
        me.value = person('p1')
        const asked = signInAgain()
        answerSignIn(null)
        expect(await asked).toBe(false)
        expect(me.value).toBeNull()
    })
    it('is asked for again when one who gave up goes on, and only that person is believed', async () => {
        me.value = person('p1')
        void signInAgain()
        answerSignIn(null)
        const again = signInAgain()
        expect(sessionLost.value).toBe(true)
        answerSignIn(person('p1'))
        expect(await again).toBe(true)
    })
    it('is forgotten once somebody signs in elsewhere', async () => {
        me.value = person('p1')
        void signInAgain()
        answerSignIn(null)
        welcome(person('p1'))
        me.value = null
        expect(await signInAgain()).toBe(false)
    })
    it('is not asked for when nobody was signed in', async () => {
        me.value = null
        expect(await signInAgain()).toBe(false)
        expect(sessionLost.value).toBe(false)
    })
})

describe('where to go on to', () => {
    it.each([
        ['/cases/1?x=2', '/cases/1?x=2'],
        ['https://other.example/', '/'],
        ['//other.example/', '/'],
        ['/\\other.example', '/'],
        [undefined, '/'],
        [['/a'], '/'],
    ])('%s leads to %s', (next, path) => {
        expect(safeNext(next)).toBe(path)
    })
})

describe('faults that the server found', () => {
    it('belong to their fields; those of no field are told above', () => {
        const problem = new Problem(422, 'cases.incomplete', '', {}, [
            { pointer: '/form/mobile', code: 'a', detail: '请填写联系电话' },
            { pointer: '/materials/2', code: 'b', detail: '请提供住址证明' },
            { pointer: '/materials/4', code: 'b', detail: '请提供照片' },
        ])
        expect(faultsByField(problem.faults)).toEqual({
            mobile: '请填写联系电话',
            '': '请提供住址证明 请提供照片',
        })
    })
})
