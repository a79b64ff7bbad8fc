import { describe, expect, it } from 'vitest'
import { refusalOfFile, UPLOAD_LIMIT_BYTES } from './upload'

describe('a file', () => {
    it.each([
        ['a photo of ten MiB', { type: 'image/jpeg', size: UPLOAD_LIMIT_BYTES }, null],
        ['a photo of a byte more', { type: 'image/jpeg', size: UPLOAD_LIMIT_BYTES + 1 }, 'size'],
        ['a PDF', { type: 'application/pdf', size: 9 }, null],
        ['a word processor document', { type: 'application/msword', size: 9 }, 'type'],
        ['an empty picture', { type: 'image/png', size: 0 }, 'empty'],
    ])('%s: %o is judged before it travels', (_name, file, refusal) => {
        expect(refusalOfFile(file)).toBe(refusal)
    })
})
