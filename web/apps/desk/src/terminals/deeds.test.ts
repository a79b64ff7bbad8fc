import { describe, expect, it } from 'vitest'
import { deedsOf } from './deeds'

describe('what may be done with a terminal', () => {
    it('is to suspend it while it is at work, and to let it work again when it is suspended', () => {
        expect(deedsOf({ is_suspended: false })).toEqual(['key', 'suspend', 'close'])
        expect(deedsOf({ is_suspended: true })).toEqual(['key', 'resume', 'close'])
    })
})
