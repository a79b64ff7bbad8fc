// An example of examples.json as a person would type it: for the pages for developers, and for tests that run it
// (tests/openid, which Node reads as it stands: types only, nothing that must be compiled).

export interface Example {
    /// operationId of contracts/openapi.json: its first word is the method.
    operation: string
    path: string
    status: number
    /// "nobody": without a token; "app": with a token of the app's own.
    by?: string
    body?: object
    file?: string
    media?: string
    media_of_answer?: string
    answer?: object
    before?: string
    settle?: boolean
}
/// What takes the place of {case} and the like; what is missing stays a placeholder.
export interface Values {
    base?: string
    token?: string
    key?: string
    case?: string
    version?: number
    cursor?: number
    app?: string
}

const TOKEN = 'ACCESS_TOKEN'
const fill = (text: string, values: Values): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name as keyof Values] ?? whole))

/// The body, with {version} as the number that it is.
function bodyOf(example: Example, values: Values): string {
    if (!example.body) return ''
    const text = JSON.stringify(example.body)
    return fill(values.version === undefined ? text : text.replaceAll('"{version}"', String(values.version)), values)
}

const methodOf = (example: Example): string => (example.operation.split('_')[0] ?? '').toUpperCase()

const headersOf = (example: Example, values: Values): Record<string, string> => ({
    ...(example.by !== 'nobody' && { Authorization: `Bearer ${values.token ?? TOKEN}` }),
    ...(example.body && { 'Content-Type': 'application/json' }),
    ...(example.file && { 'Content-Type': example.media ?? '' }),
    ...(methodOf(example) !== 'GET' && { 'Idempotency-Key': values.key ?? 'a-new-key-for-each-deed' }),
})

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const addressOf = (example: Example, values: Values): string => fill((values.base ?? '') + example.path, values)

/// A command for a shell.
export function curlOf(example: Example, values: Values = {}): string {
    const method = methodOf(example)
    const parts = ['curl -sS']
    if (method !== 'GET') parts.push(`-X ${method}`)
    parts.push(quoted(addressOf(example, values)))
    for (const [name, value] of Object.entries(headersOf(example, values))) parts.push(`-H ${quoted(`${name}: ${value}`)}`)
    if (example.body) parts.push(`-d ${quoted(bodyOf(example, values))}`)
    if (example.file) parts.push(`--data-binary @${example.file}`)
    return parts.join(' \\\n    ')
}

/// The same for a program: a statement that leaves the answer in `answer`; a file's bytes are in `file`.
export function javascriptOf(example: Example, values: Values = {}): string {
    const method = methodOf(example)
    const headers = headersOf(example, values)
    const options: string[] = []
    if (method !== 'GET') options.push(`    method: '${method}',`)
    if (Object.keys(headers).length) options.push(`    headers: ${JSON.stringify(headers)},`)
    if (example.body) options.push(`    body: ${JSON.stringify(bodyOf(example, values))},`)
    if (example.file) options.push('    body: file,')
    const address = JSON.stringify(addressOf(example, values))
    return options.length ? `const answer = await fetch(${address}, {\n${options.join('\n')}\n})` : `const answer = await fetch(${address})`
}

/// What of the answer an example shows.
export const answerOf = (example: Example, values: Values = {}): object | undefined =>
    example.answer && (JSON.parse(fill(JSON.stringify(example.answer), values)) as object)
