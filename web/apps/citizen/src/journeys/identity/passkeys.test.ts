// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { confirmSigning, isAbout } from './passkeys'

const options = vi.hoisted(() => ({ challenge: '' }))
vi.mock('@mashang/api', () => ({ signingOptions: async () => ({ public_key: { challenge: options.challenge } }) }))

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

describe('a passkey that is asked', () => {
    const answered = { clientDataJSON: 'Y2xpZW50', authenticatorData: 'ZGF0YQ', signature: 'c2ln', userHandle: 'aGFuZGxl' }
    const get = vi.fn(async () => ({ id: 'Y3JlZA', toJSON: () => ({ response: answered }) }))
    const withPasskeys = () => {
        vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: (json: unknown) => json })
        Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true })
    }
    afterEach(() => {
        vi.unstubAllGlobals()
        get.mockClear()
    })

    it('signs what was shown, and its answer is sent', async () => {
        withPasskeys()
        options.challenge = challengeOf('申请')
        expect(await confirmSigning('13', '申请')).toEqual({ credential_id: 'Y3JlZA', client_data: 'Y2xpZW50', authenticator_data: 'ZGF0YQ', signature: 'c2ln', user_handle: 'aGFuZGxl' })
        expect(get).toHaveBeenCalledTimes(1)
    })
    it('is asked nothing when it would sign something else', async () => {
        withPasskeys()
        options.challenge = challengeOf('别的申请')
        expect(await confirmSigning('13', '申请')).toBeNull()
        expect(get).not.toHaveBeenCalled()
    })
})
