const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000

/// "2018-10-11": the day that it is in China, so many days from now.
export const dayIn = (days: number, now = Date.now()): string =>
    new Date(now + CHINA_MS + days * DAY_MS).toISOString().slice(0, 10)
