import { describe, expect, it } from 'vitest'
import { holderIn } from './here'

describe('the holder of a certificate', () => {
    it('is its common name, wherever that stands', () => {
        expect(holderIn('CN=林晓燕')).toBe('林晓燕')
        expect(holderIn('C=CN,O=福州示例,CN=福州示例,organizationIdentifier=NTRCN-91350100M000100Y43')).toBe('福州示例')
    })
    it('is the whole name where there is none', () => {
        expect(holderIn('C=CN,OCN=x')).toBe('C=CN,OCN=x')
    })
})
