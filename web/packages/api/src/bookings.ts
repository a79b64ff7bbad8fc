// Visits at an office: what it offers, what a person has booked, and the desk's plan and day.
import { client, path, query, unwrap } from './client'
import type { BookingPlan } from './types'

export const officeSlots = (office_id: string, item_id: string) =>
    unwrap(client.GET('/api/v1/offices/{office_id}/slots', { params: { path: { office_id }, query: { item_id } } }))
export const nextSlots = (items: string[], division: string) =>
    unwrap(client.GET('/api/v1/next-slots', query({ items, division })))

export const myBookings = () => unwrap(client.GET('/api/v1/me/bookings'))
export const bookVisit = (body: { office_id: string; item_id: string; day: string; starts: string }) =>
    unwrap(client.POST('/api/v1/me/bookings', { body }))
export const moveBooking = (id: string, body: { day: string; starts: string }) =>
    unwrap(client.POST('/api/v1/me/bookings/{id}/move', { ...path({ id }), body }))
export const cancelBooking = (id: string) => unwrap(client.DELETE('/api/v1/me/bookings/{id}', path({ id })))

// On the desk.
export const bookingPlan = () => unwrap(client.GET('/api/v1/desk/booking-plan'))
export const setBookingPlan = (seen: number, plan: BookingPlan) =>
    unwrap(client.PUT('/api/v1/desk/booking-plan', { body: { seen, ...plan } }))
export const bookingDay = (day: string) => unwrap(client.GET('/api/v1/desk/booking-days/{day}', path({ day })))
export const closeBookingDay = (day: string, reason: string) =>
    unwrap(client.PUT('/api/v1/desk/booking-days/{day}/closing', { ...path({ day }), body: { reason } }))
export const openBookingDay = (day: string) =>
    unwrap(client.DELETE('/api/v1/desk/booking-days/{day}/closing', path({ day })))
export const tellAttendance = (id: string, came: boolean) =>
    unwrap(client.PUT('/api/v1/desk/bookings/{id}/attendance', { ...path({ id }), body: { came } }))
