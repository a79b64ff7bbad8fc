// Writes packages/api/src/schema.d.ts from the server's own description of its API. A test fails when
// the two differ.
import { readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const contract = new URL('../../contracts/openapi.json', import.meta.url)
const target = new URL('../packages/api/src/schema.d.ts', import.meta.url)

export async function generated() {
    const head = '// Generated from contracts/openapi.json by `npm run generate`. Not to be edited.\n'
    return head + astToString(await openapi(JSON.parse(readFileSync(contract, 'utf8')), { alphabetize: true }))
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/'))) {
    writeFileSync(target, await generated())
}
