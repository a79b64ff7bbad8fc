/// "A09" is a flagship app, "GA003" an item; nothing of what is neither.
export function subjectOf(id: string): string | undefined {
    const plain = id.trim().toUpperCase()
    if (/^A\d{2,3}$/.test(plain)) return `app:${plain}`
    return /^[A-Z]{2}\d{3}$/.test(plain) ? `item:${plain}` : undefined
}
