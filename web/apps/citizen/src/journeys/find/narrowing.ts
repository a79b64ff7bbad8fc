// What narrows a search: each choice is one part of the address, so that Back undoes it.
import type { Audience } from '@mashang/api'

export interface Narrowing {
    audience?: Audience
    theme?: string
    body?: string
}

const AUDIENCES: readonly string[] = ['person', 'legal_person'] satisfies Audience[]

/// What the address asks for; an audience that there is not narrows nothing.
export function narrowedBy(text: (name: string) => string | undefined): Narrowing {
    const audience = text('audience')
    return {
        audience: AUDIENCES.includes(audience ?? '') ? (audience as Audience) : undefined,
        theme: text('theme'),
        body: text('body'),
    }
}

export interface Choice {
    id: string
    name: string
    count: number
}

/// What may be chosen, the choice made among it also when nothing is left of it.
export function choicesOf(facet: Choice[], chosen?: string): Choice[] {
    if (!chosen || facet.some(({ id }) => id === chosen)) return facet
    return [{ id: chosen, name: chosen, count: 0 }, ...facet]
}
