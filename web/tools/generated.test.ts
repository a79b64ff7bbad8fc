import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
// @ts-expect-error a script without types
import { generated } from './generate.mjs'

const schema = fileURLToPath(new URL('../packages/api/src/schema.d.ts', import.meta.url))

it('the client is generated from the contract as it is now (else: npm run generate)', async () => {
    expect(readFileSync(schema, 'utf8')).toBe(await generated())
}, 60_000)
