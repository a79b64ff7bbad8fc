import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { worker } from './worker'

const SHELL = [
    { file: 'index.html', address: '/verifier/' },
    { file: 'a.js', address: '/verifier/a.js' },
]
let dist = ''

beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'dist-'))
    writeFileSync(join(dist, 'index.html'), '<p>')
    writeFileSync(join(dist, 'a.js'), '1')
})
afterEach(() => rmSync(dist, { recursive: true }))

const defined = () => worker('verifier', 'src/worker.ts', SHELL, dist).define as Record<'__SHELL__' | '__VERSION__', string>

it('carries the addresses of the files, in their order', () => {
    expect(JSON.parse(defined().__SHELL__)).toEqual(['/verifier/', '/verifier/a.js'])
})

it('is of another version when a file says something else, and else of the same', () => {
    const before = defined().__VERSION__
    expect(defined().__VERSION__).toBe(before)
    writeFileSync(join(dist, 'a.js'), '2')
    expect(defined().__VERSION__).not.toBe(before)
})
