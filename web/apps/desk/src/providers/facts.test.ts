import type { IdentityProvider } from '@mashang/api'
import { expect, it } from 'vitest'
import { blank, factsOf, faultsAt, typed } from './facts'

const provider: IdentityProvider = {
    id: 'efuzhou',
    name_zh: 'e福州',
    name_en: 'e-Fuzhou',
    issuer: 'https://sso.fuzhou.example',
    client_id: 'mashang',
    auth_method: 'client_secret_basic',
    has_secret: true,
    scopes: ['openid', 'profile'],
    claims: { name: { claim: 'name', level: 1 } },
    level: 2,
    state: 'draft',
    note: '',
    changed_at: '2018-10-01T00:00:00+08:00',
    redirect_uri: '',
    jwks_uri: '',
    backchannel_logout_uri: '',
}

it('a provider that was only looked at is sent back as it was, without its secret', () => {
    expect(factsOf(typed(provider))).toEqual({
        name_zh: 'e福州',
        name_en: 'e-Fuzhou',
        issuer: 'https://sso.fuzhou.example',
        client_id: 'mashang',
        auth_method: 'client_secret_basic',
        scopes: ['openid', 'profile'],
        claims: { name: { claim: 'name', level: 1 } },
        level: 2,
    })
})
it('a secret goes along when one is typed, and never with a method that has none', () => {
    const form = { ...typed(provider), client_secret: ' s3cret ' }
    expect(factsOf(form).client_secret).toBe('s3cret')
    expect(factsOf({ ...form, auth_method: 'private_key_jwt' })).not.toHaveProperty('client_secret')
})
it('claims without a name are left out', () => {
    expect(factsOf(blank()).claims).toEqual({ name: { claim: 'name', level: 1 } })
})
it('a fault stands at its field', () => {
    const fault = { code: 'x', detail: '不对', pointer: '/provider/scopes/1' }
    expect(faultsAt([fault], '/provider/scopes')).toEqual(['不对'])
    expect(faultsAt([fault], '/provider/scope')).toEqual([])
})
