// Days of the house's zone, written YYYY-MM-DD.

/// The day that it is in China at a moment.
export const today = (now: Date): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)

export function daysBefore(day: string, days: number): string {
    const moment = new Date(`${day}T00:00:00Z`)
    moment.setUTCDate(moment.getUTCDate() - days)
    return moment.toISOString().slice(0, 10)
}
