import type { Fault } from './types'

/// The server said no (RFC 9457). `detail` is written for the person, in her language.
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly code: string,
        readonly detail: string,
        readonly facts: Record<string, string> = {},
        readonly faults: Fault[] = [],
        readonly instance = '',
    ) {
        super(detail || code)
        this.name = 'Problem'
    }
}

/// Nothing was heard of the server: no network, or the server is down.
export class Unreachable extends Error {
    constructor() {
        super('unreachable')
        this.name = 'Unreachable'
    }
}

interface Document {
    code?: string
    detail?: string
    title?: string
    facts?: Record<string, string>
    faults?: Fault[]
    instance?: string
}

/// The problem that an answer of 400 and above carries; proxies in between may send no document.
export function problemOf(status: number, body: unknown): Problem {
    const document: Document = typeof body === 'object' && body !== null ? body : {}
    return new Problem(
        status,
        document.code ?? `http.${status}`,
        document.detail ?? document.title ?? '',
        document.facts ?? {},
        document.faults ?? [],
        document.instance ?? '',
    )
}
