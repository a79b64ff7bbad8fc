// What a field of an item's form is called, wherever it is spoken of.
import { t } from '@mashang/words'

/// "materials-0-basis" → "材料 1 · 要求依据".
export function labelOf(field: string): string {
    const [element = '', index, member] = field.split('-')
    if (element === 'form') return [t('content.element.form'), ...field.split('-').slice(2)].join(' · ')
    if (index === undefined) return t(`content.element.${element}`)
    const part = `${t(`content.one.${element}`)} ${Number(index) + 1}`
    return member ? `${part} · ${t(`content.member.${member}`)}` : part
}
