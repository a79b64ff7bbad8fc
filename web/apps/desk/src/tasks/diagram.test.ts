import type { CaseStep } from '@mashang/api'
import { describe, expect, it } from 'vitest'
import { BOX, depths, draw } from './diagram'

const step = (id: string, ...next: string[]): CaseStep => ({ id, name: id, role: 'handler', act: 'review', next, send_back_to: [], standing: 'waiting' })
const STEPS = [step('first', 'building', 'fire', 'decide'), step('building', 'approve'), step('fire', 'approve'), step('approve', 'decide'), step('decide')]

describe('the diagram of a process', () => {
    it('puts each step below all that lead to it, also where a shorter way does', () => {
        expect(Object.fromEntries(depths(STEPS))).toEqual({ first: 0, building: 1, fire: 1, approve: 2, decide: 3 })
    })
    it('draws every step once and every way, and no box over another', () => {
        const { boxes, ways, width, height } = draw(STEPS)
        expect(boxes.map((box) => box.step.id)).toEqual(['first', 'building', 'fire', 'approve', 'decide'])
        expect(ways.map(({ from, to }) => `${from}-${to}`)).toEqual(['first-building', 'first-fire', 'first-decide', 'building-approve', 'fire-approve', 'approve-decide'])
        for (const one of boxes) {
            expect(one.x).toBeGreaterThanOrEqual(0)
            expect(one.x + BOX.width).toBeLessThanOrEqual(width)
            expect(one.y + BOX.height).toBeLessThanOrEqual(height)
            for (const other of boxes) {
                const apart = one === other || Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height
                expect([one.step.id, other.step.id, apart]).toEqual([one.step.id, other.step.id, true])
            }
        }
    })
    it('of one step is one box', () => {
        expect(draw([step('decide')])).toEqual({ width: BOX.width, height: BOX.height, boxes: [{ step: step('decide'), x: 0, y: 0 }], ways: [] })
    })
})
