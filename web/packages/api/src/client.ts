// The client is generated from the contract: a path, a parameter or a body that the server does not
// know is an error of the compiler.
import createClient from 'openapi-fetch'
import { problemOf } from './problem'
import type { paths } from './schema'
import { send } from './transport'

export const client = createClient<paths>({
    baseUrl: typeof location === 'undefined' ? '' : location.origin,
    fetch: send,
    querySerializer: { array: { style: 'form', explode: false } }, // a,b,c
})

interface Answer<T> {
    data?: T
    error?: unknown
    response: Response
}

/// The data of an answer, or the problem thrown.
export async function unwrap<T>(asked: Promise<Answer<T>>): Promise<T> {
    const { data, error, response } = await asked
    if (!response.ok) throw problemOf(response.status, error)
    return data as T
}

/// Sends or fetches bytes, beside the generated client, which speaks JSON. Throws the problem.
export async function exchange(target: string, init?: RequestInit): Promise<Response> {
    const response = await send(new Request(new URL(target, location.origin), init))
    if (!response.ok) throw problemOf(response.status, await response.json())
    return response
}

export const path = <P>(values: P) => ({ params: { path: values } })
export const query = <Q>(values: Q) => ({ params: { query: values } })
