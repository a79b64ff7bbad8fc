// A booking plan as it is written on the screen.
import type * as api from '@mashang/api'

export interface Typed {
    hours: { weekday: number; opens: string; closes: string }[]
    minutes: number
    places: number
    days_ahead: number
    items: string
}

const FIRST: Omit<Typed, 'hours' | 'items'> = { minutes: 30, places: 1, days_ahead: 14 }

/// What stands in the form first: the plan, or for an office without one all its opening hours.
export const typedOf = (desk: api.DeskBookingPlan): Typed =>
    desk.plan
        ? { ...desk.plan, hours: desk.plan.hours.map((one) => ({ ...one })), items: desk.plan.items.join(' ') }
        : { ...FIRST, hours: desk.opening_hours.map((one) => ({ ...one })), items: '' }

/// Codes are separated by blanks or commas; what is no number is 0, which the server refuses.
export const planOf = (typed: Typed): api.BookingPlan => ({
    hours: typed.hours.map((one) => ({ ...one })),
    minutes: Number(typed.minutes) || 0,
    places: Number(typed.places) || 0,
    days_ahead: Number(typed.days_ahead) || 0,
    items: typed.items.toUpperCase().split(/[\s,，、]+/).filter(Boolean),
})

/// The faults of one field, and of what lies below it ("/hours/3").
export const faultsOf = (problem: api.Problem | null, pointer: string): string[] =>
    (problem?.faults ?? []).filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)).map((one) => one.detail)
