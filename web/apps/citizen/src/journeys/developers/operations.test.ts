import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import contract from '@mashang/api/examples.json'
import { curlOf, javascriptOf, type Example } from '@mashang/api/snippets'
import { describe, expect, it } from 'vitest'
import { isDocument, operationsOf } from './operations'

const { examples } = contract as { examples: Example[] }
const document: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('../../../../../../contracts/openapi.json', import.meta.url)), 'utf8'))

describe('what an app may call', () => {
    it('is told of each example with what goes in, what comes out and what may be refused', () => {
        expect(isDocument(document)).toBe(true)
        if (!isDocument(document)) return
        const all = operationsOf(document, examples)
        expect(all.map(({ id }) => id)).toEqual(examples.map(({ operation }) => operation))
        const open = all.find(({ id }) => id === 'post_api_v1_cases')
        expect(open).toMatchObject({ method: 'POST', path: '/api/v1/cases', scope: 'cases', bodyType: 'application/json' })
        expect(open?.body.map(({ name }) => name).sort()).toEqual(['division', 'item_id'])
        expect(open?.answer.map(({ name }) => name)).toContain('next_step')
        expect(open?.refusals).toContain('http.scope_too_narrow')
        expect(open?.parameters).toEqual([{ name: 'Idempotency-Key', type: 'string', isRequired: false, at: 'header' }])
        expect(all.find(({ id }) => id === 'post_api_v1_cases_by_id_submission')?.level).toBe(1)
        expect(all.find(({ id }) => id === 'get_api_v1_items')?.scope).toBe('')
    })
    it('leaves out what the description does not know', () => {
        expect(operationsOf({ paths: {}, components: { schemas: {} } }, examples)).toEqual([])
    })
})

describe('an example as it is typed', () => {
    const save: Example = { operation: 'patch_api_v1_cases_by_id', path: '/api/v1/cases/{case}', body: { version: '{version}', form: { address: "东街1号 'A'" } }, status: 200 }
    it('is a command that a shell takes, with quotes in their places', () => {
        expect(curlOf(save, { base: 'https://a.example', token: 't', key: 'k', case: '7', version: 3 })).toBe(
            `curl -sS \\\n    -X PATCH \\\n    'https://a.example/api/v1/cases/7' \\\n    -H 'Authorization: Bearer t' \\\n    -H 'Content-Type: application/json' \\\n    -H 'Idempotency-Key: k' \\\n    -d '{"version":3,"form":{"address":"东街1号 '\\''A'\\''"}}'`,
        )
    })
    it('is a statement that says the same', () => {
        const text = javascriptOf(save, { base: 'https://a.example', token: 't', key: 'k', case: '7', version: 3 })
        expect(text).toContain('await fetch("https://a.example/api/v1/cases/7", {')
        expect(text).toContain(`    method: 'PATCH',`)
        expect(text).toContain('\\"version\\":3')
    })
    it('keeps its placeholders where nothing is known, and needs no token for what is open', () => {
        expect(curlOf(save)).toContain('/cases/{case}')
        expect(curlOf(save)).toContain('ACCESS_TOKEN')
        expect(curlOf({ operation: 'get_api_v1_items', path: '/api/v1/items', by: 'nobody', status: 200 })).not.toContain('Authorization')
    })
})
