// What an app may call, out of the description of the interface (OpenAPI 3.1) and its examples.
import type { Example } from '@mashang/api/snippets'

type Json = Record<string, unknown>
interface Schema {
    $ref?: string
    type?: string | string[]
    format?: string
    enum?: unknown[]
    properties?: Record<string, Schema>
    required?: string[]
    items?: Schema
    maxLength?: number
}
interface Parameter {
    $ref?: string
    name?: string
    in?: string
    required?: boolean
    schema?: Schema
}
interface Described {
    operationId: string
    tags?: string[]
    parameters?: Parameter[]
    requestBody?: { content: Record<string, { schema: Schema }> }
    responses: Record<string, { content?: Record<string, { schema: Schema }> }>
    security: Record<string, string[]>[]
    'x-mashang-refusals'?: string[]
    'x-mashang-access'?: { level: number }
}
export interface Document {
    paths: Record<string, Record<string, Described>>
    components: { schemas: Record<string, Schema> }
}

/// One value that goes in or comes out.
export interface Member {
    name: string
    type: string
    isRequired: boolean
    /// Of a parameter: "path", "query", "header".
    at?: string
}
export interface Operation {
    id: string
    method: string
    path: string
    scope: string
    level: number
    parameters: Member[]
    body: Member[]
    bodyType: string
    answer: Member[]
    answerType: string
    refusals: string[]
    example: Example
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)

function typeOf(schema: Schema | undefined): string {
    if (!schema) return ''
    if (schema.$ref) return nameOf(schema.$ref)
    if (schema.enum) return schema.enum.join(' | ')
    const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? '')
    if (type === 'array') return `[${typeOf(schema.items)}]`
    return schema.format ? `${type} (${schema.format})` : type
}

function membersOf(document: Document, schema: Schema | undefined): Member[] {
    const known = schema?.$ref ? document.components.schemas[nameOf(schema.$ref)] : schema
    return Object.entries(known?.properties ?? {}).map(([name, one]) => ({ name, type: typeOf(one), isRequired: known?.required?.includes(name) ?? false }))
}

const parametersOf = (given: Parameter[]): Member[] =>
    given.map((one) =>
        one.$ref
            ? { name: 'Idempotency-Key', type: 'string', isRequired: false, at: 'header' }
            : { name: one.name ?? '', type: typeOf(one.schema), isRequired: one.required ?? false, at: one.in ?? '' },
    )

/// Those that have an example, in the order of the examples.
export function operationsOf(document: Document, examples: Example[]): Operation[] {
    const described = new Map<string, { method: string; path: string; of: Described }>()
    for (const [path, methods] of Object.entries(document.paths)) {
        for (const [method, of] of Object.entries(methods)) described.set(of.operationId, { method: method.toUpperCase(), path, of })
    }
    return examples.flatMap((example) => {
        const found = described.get(example.operation)
        if (!found) return []
        const { method, path, of } = found
        const [bodyType, body] = Object.entries(of.requestBody?.content ?? {})[0] ?? ['', undefined]
        const [answerType, answer] = Object.entries(of.responses[String(example.status)]?.content ?? {})[0] ?? ['', undefined]
        return [
            {
                id: example.operation,
                method,
                path,
                scope: of.security.flatMap((one) => one.app ?? [])[0] ?? '',
                level: of['x-mashang-access']?.level ?? 0,
                parameters: parametersOf(of.parameters ?? []),
                body: membersOf(document, body?.schema),
                bodyType,
                answer: membersOf(document, answer?.schema),
                answerType,
                refusals: of['x-mashang-refusals'] ?? [],
                example,
            },
        ]
    })
}

export const isDocument = (value: unknown): value is Document =>
    typeof value === 'object' && value !== null && typeof (value as Json).paths === 'object' && typeof (value as Json).components === 'object'
