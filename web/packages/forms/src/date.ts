// Days as people type them. Fields of the browser show a day as the browser's own language has it,
// whatever the language of the page; ours are texts of one form.

/// A day of the calendar, written YYYY-MM-DD.
export function isDate(text: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
    const moment = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

const TYPED = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

/// "2018/3/1", "2018年3月1日" and "20180301" become "2018-03-01"; what is no day stays as it is.
export function typedDate(text: string): string {
    const found = TYPED.exec(text.normalize('NFKC').replace(/\s/g, ''))
    if (!found) return text
    const [, year, month, day, shortMonth, shortDay] = found
    const date = [year, month ?? shortMonth, day ?? shortDay].map((part) => part!.padStart(2, '0')).join('-')
    return isDate(date) ? date : text
}
