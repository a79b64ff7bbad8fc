// How a quoted passage reads: numbers and values of closed lists with our words around them, texts as they are.
import type { Passage } from '@mashang/api'
import { weekdays } from '@mashang/ui'

export interface Told {
    /// Sentences of the guide are shown as quotes; the others as facts.
    isQuote: boolean
    lines: string[]
}
type Say = (key: string, values?: Record<string, unknown> | number) => string

const QUOTED: Passage['element'][] = ['conditions', 'basis', 'faq', 'visit_reason', 'fee_reduction']

function hours(quote: string, t: Say): string {
    const [, days, times] = /^([\d,-]+) (\d.*)$/.exec(quote) ?? []
    if (!days || !times) return quote
    return `${weekdays(days, (day) => t(`weekday.${day}`), t('weekday.to'), t('common.comma'))} ${times}`
}

function line({ element, unit }: Passage, quote: string, t: Say): string {
    switch (element) {
        case 'promised_workdays':
        case 'office_promise':
            return quote === '0' ? t('card.instant') : t('consult.promised', Number(quote))
        case 'legal_limit':
            return t('consult.legal', { limit: t(`guide.unit.${unit ?? 'working_day'}`, Number(quote)) })
        case 'visits':
            return quote === '0' ? t('guide.visits_none') : t('guide.visits_n', { n: quote })
        case 'apply_by':
            return t(`consult.by.${quote}`)
        case 'serve_by':
            return t(`consult.served.${quote}`)
        case 'cross_province':
            return t(quote === 'true' ? 'consult.elsewhere_yes' : 'consult.elsewhere_no')
        case 'office_hours':
            return hours(quote, t)
        default:
            return quote
    }
}

/// An empty list of fees or materials says that there is nothing to pay or to bring.
function nothing(element: Passage['element'], t: Say): string[] {
    return [t(element === 'fees' ? 'card.free' : 'guide.no_materials')]
}

export function told(passage: Passage, t: Say): Told {
    const lines = passage.quotes.map((quote) => line(passage, quote, t))
    return {
        isQuote: QUOTED.includes(passage.element),
        lines: lines.length ? lines : nothing(passage.element, t),
    }
}
