// Until which day what is shown is due.
export const DUES = ['today', 'week'] as const
export type Due = (typeof DUES)[number]

/// The day here, as the server writes it, so many days from now.
export function dueBy(due: Due, now: Date): string {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + (due === 'week' ? 7 : 0))
    const two = (number: number) => String(number).padStart(2, '0')
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
