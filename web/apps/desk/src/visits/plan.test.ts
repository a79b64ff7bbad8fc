import type { DeskBookingPlan, Problem } from '@mashang/api'
import { expect, it } from 'vitest'
import { faultsOf, planOf, typedOf } from './plan'

const MONDAY = { weekday: 1, opens: '08:30', closes: '12:00' }
const desk = (more: Partial<DeskBookingPlan>) => ({ revision: 0, opening_hours: [MONDAY], closed: [], ...more }) as DeskBookingPlan

it('begins with the opening hours where there is no plan, and with a copy of the plan where there is one', () => {
    expect(typedOf(desk({})).hours).toEqual([MONDAY])
    const plan = { hours: [MONDAY], minutes: 20, places: 2, days_ahead: 7, items: ['GA001', 'GA003'] }
    const typed = typedOf(desk({ plan }))
    expect(planOf(typed)).toEqual(plan)
    typed.hours[0]!.opens = '09:00'
    expect(plan.hours[0]!.opens).toBe('08:30')
})

it('reads codes of items as people write them', () => {
    expect(planOf({ ...typedOf(desk({})), items: ' ga001，GA003、ga002 ' }).items).toEqual(['GA001', 'GA003', 'GA002'])
    expect(planOf({ ...typedOf(desk({})), minutes: NaN }).minutes).toBe(0)
})

it('finds the faults of a field and of what lies below it', () => {
    const problem = { faults: [{ pointer: '/hours/1', detail: 'a' }, { pointer: '/hours', detail: 'b' }, { pointer: '/hours_of', detail: 'c' }] } as unknown as Problem
    expect(faultsOf(problem, '/hours')).toEqual(['a', 'b'])
    expect(faultsOf(problem, '/hours/1')).toEqual(['a'])
    expect(faultsOf(null, '/hours')).toEqual([])
})
