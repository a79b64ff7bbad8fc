import createClient from 'openapi-fetch'
import { problemOf } from './problem'
import { send } from './transport'

interface Options {
    params?: { path?: Record<string, unknown>; query?: object }
    body?: unknown
    signal?: AbortSignal
}
interface Answer {
    data?: unknown
    error?: unknown
    response: Response
}
type Call = (path: string, options?: Options) => Promise<Answer>

interface Client {
    GET: Call
    POST: Call
    PUT: Call
    PATCH: Call
    DELETE: Call
}

export const client = createClient<Record<string, never>>({
    baseUrl: typeof location === 'undefined' ? '' : location.origin,
    fetch: send,
}) as unknown as Client

/// The data of an answer, or the problem thrown.
export async function unwrap<T>(answer: Promise<Answer>): Promise<T> {
    const { data, error, response } = await answer
    if (!response.ok) throw problemOf(response.status, error)
    return data as T
}

export const path = (values: Record<string, unknown>, query?: object) => ({
    params: query ? { path: values, query } : { path: values },
})
export const query = (values: object, signal?: AbortSignal) => ({
    params: { query: values },
    ...(signal ? { signal } : {}),
})
