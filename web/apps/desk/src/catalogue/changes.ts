// A difference between two editions in words: which element, which part of it, before and after.
import type { Change } from '@mashang/api'
import { CHOICES, type ChoiceList } from './content'

export type Say = (key: string, facts?: Record<string, unknown>) => string
export interface ShownChange {
    element: string
    part: string
    kind: Change['kind']
    before: string[]
    after: string[]
}

type Part = Record<string, unknown>
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

function word(at: string, value: string, say: Say, names: Map<string, string>): string {
    if (at in CHOICES && (CHOICES[at as ChoiceList] as readonly string[]).includes(value)) return say(`content.choice.${at}.${value}`)
    if (at === 'audiences' || at === 'applies_to') return say(`audience.${value}`)
    if (at === 'levels') return say(`level.${value}`)
    return names.get(value) ?? value
}
const PASSAGES = ['basis', 'conditions']

function lines(value: unknown, at: string, say: Say, names: Map<string, string>): string[] {
    if (value === undefined || value === null || value === '') return []
    if (typeof value === 'boolean') return [say(value ? 'content.yes' : 'content.no')]
    if (typeof value === 'number') return [String(value)]
    if (typeof value === 'string') return [word(at, value, say, names)]
    if (Array.isArray(value)) {
        if (value.length && value.every(isPart)) return value.map((part, index) => `${index + 1}. ${nameOf(part)}`)
        const all = value.flatMap((one) => lines(one, at, say, names))
        return PASSAGES.includes(at) || all.length === 0 ? all : [all.join(say('common.comma'))]
    }
    const part = value as Part
    if (at === 'legal_limit') return [say(`content.limit.${String(part.unit)}`, { n: part.count })]
    return Object.entries(part).flatMap(([member, inner]) => {
        const words = lines(inner, member, say, names).join(' ')
        return words ? [say('content.member_is', { member: say(`content.member.${member}`), words })] : []
    })
}
const nameOf = (part: Part) => String(part.name ?? part.question ?? part.standard ?? '')

/// Of two parts the members that differ.
function differing(before: Part, after: Part): [Part, Part] {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    const pick = (from: Part) => Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]))
    return [pick(before), pick(after)]
}

/// `names`: what ids of themes stand for.
export function shown(change: Change, say: Say, names: Map<string, string> = new Map()): ShownChange {
    const { element, part = '', kind } = change
    const [before, after] =
        part && isPart(change.before) && isPart(change.after) ? differing(change.before, change.after) : [change.before, change.after]
    return {
        element: say(`content.element.${element}`),
        part,
        kind,
        before: lines(before, element, say, names),
        after: lines(after, element, say, names),
    }
}
