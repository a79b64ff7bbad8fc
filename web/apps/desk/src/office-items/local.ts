// What an office says of an item for itself, as it is typed and as the server takes it.
import type { LocalContent, LocalState, OpenElement } from '@mashang/api'

/// Each element that a source can leave open, and the member that holds it.
export const ELEMENTS: { open: OpenElement; member: keyof LocalContent }[] = [
    { open: 'place', member: 'place' },
    { open: 'hours', member: 'hours' },
    { open: 'telephone', member: 'telephone' },
    { open: 'promise', member: 'promised_workdays' },
    { open: 'help', member: 'help' },
]
export type Typed = Record<keyof LocalContent, string>

export const typed = (content: LocalContent): Typed => ({
    place: content.place ?? '',
    hours: content.hours ?? '',
    telephone: content.telephone ?? '',
    promised_workdays: content.promised_workdays?.toString() ?? '',
    help: content.help ?? '',
})

/// What is empty, or not open, is the source's.
export function contentOf(form: Typed, open: OpenElement[]): LocalContent {
    const said = ELEMENTS.filter(({ open: element, member }) => open.includes(element) && String(form[member]).trim() !== '')
    return Object.fromEntries(said.map(({ member }) => [member, member === 'promised_workdays' ? Number(form[member]) : String(form[member]).trim()]))
}

/// What the office once said, and the source has closed or outdone since.
export const overtaken = ({ content, holds }: LocalState): (keyof LocalContent)[] =>
    ELEMENTS.map(({ member }) => member).filter((member) => content[member] !== undefined && holds[member] === undefined)
