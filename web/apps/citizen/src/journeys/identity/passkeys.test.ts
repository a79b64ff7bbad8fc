// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isAbout } from './passkeys'

const challengeOf = (text: string) =>
    Buffer.concat([Buffer.alloc(32, 0xfb), createHash('sha256').update(text).digest()]).toString('base64url')

describe('what a passkey is asked to confirm', () => {
    it('is what was shown when its challenge ends with the digest of it', async () => {
        expect(await isAbout(challengeOf('{"form":"同意"}'), '{"form":"同意"}')).toBe(true)
    })
    it('is something else by a single character', async () => {
        expect(await isAbout(challengeOf('{"form":"同意"}'), '{"form":"同意" }')).toBe(false)
    })
    it('is nothing without random bytes before the digest', async () => {
        const bare = createHash('sha256').update('同意').digest('base64url')
        expect(await isAbout(bare, '同意')).toBe(false)
        expect(await isAbout('', '同意')).toBe(false)
    })
})
