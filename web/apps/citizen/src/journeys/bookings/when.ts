// When a visit is, as people say it.
import { day } from '@mashang/ui'

/// "2018年10月8日 周一 08:30": `weekday` says the word for 1 Monday … 7 Sunday.
export function whenOf(at: { day: string; starts: string }, locale: string, weekday: (n: number) => string): string {
    const n = new Date(`${at.day}T00:00:00Z`).getUTCDay() || 7
    return `${day(at.day, locale)} ${weekday(n)} ${at.starts}`
}

/// Where a visit is booked; `move`: the booking that gives way.
export const bookingWay = (at: { office_id: string; item_id: string; day?: string; starts?: string }, move?: string) => ({
    path: '/book',
    query: { office: at.office_id, item: at.item_id, day: at.day, starts: at.starts, move },
})
