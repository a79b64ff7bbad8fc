// Bars are drawn in SVG with their own numbers: the content security policy allows no inline style.
export interface Bar {
    id: string
    name: string
    /// 0 to 100.
    share: number
    /// What the bar says, beside it.
    words: string
}

/// The share of a whole in hundredths, whole numbers; nothing of nothing is nothing.
export const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 100) : 0)
