// Dates as the house writes them. Moments come as RFC 3339 in +08:00 and are shown in that zone,
// wherever the reader is.
const ZONE = 'Asia/Shanghai'

function formatted(at: string, locale: string, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date(at)
    if (Number.isNaN(moment.getTime())) return at
    return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(moment)
}

/// "2018年10月9日 16:59" or "Oct 9, 2018, 16:59".
export const dateTime = (at: string, locale: string): string =>
    formatted(at, locale, {
        year: 'numeric',
        month: locale === 'en' ? 'short' : 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    })

/// A day ("2018-10-09") or the day of a moment.
export const day = (at: string, locale: string): string =>
    formatted(at.length === 10 ? `${at}T12:00:00+08:00` : at, locale, {
        year: 'numeric',
        month: locale === 'en' ? 'short' : 'long',
        day: 'numeric',
    })

/// "1-5" → the words for Monday to Friday, by `name(n)`, with `joint` between; "1,3" → two words with `comma` between.
export function weekdays(text: string, name: (day: number) => string, joint: string, comma: string): string {
    return text
        .split(',')
        .map((part) => part.split('-').map((day) => name(Number(day))).join(joint))
        .join(comma)
}

/// 1536 → "1.5 KB"
export function fileSize(bytes: number): string {
    if (bytes < 1024) return `${bytes} B`
    const kib = bytes / 1024
    return kib < 1024 ? `${Math.round(kib)} KB` : `${(kib / 1024).toFixed(1)} MB`
}
