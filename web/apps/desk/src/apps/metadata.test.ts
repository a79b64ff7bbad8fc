import { expect, it } from 'vitest'
import { blank, keySet, metadataOf, placed, typed } from './metadata'

const full = {
    client_name: '市图书馆',
    client_name_en: 'City Library',
    profile: 'fapi2' as const,
    redirect_uris: ['https://a.example/cb', 'https://b.example/cb'],
    post_logout_redirect_uris: ['https://a.example/bye'],
    token_endpoint_auth_method: 'private_key_jwt' as const,
    grant_types: ['authorization_code', 'refresh_token'],
    scopes: [
        { scope: 'openid', reason: '' },
        { scope: 'phone', reason: '到期提醒' },
    ],
    subject_type: 'public' as const,
    sector_identifier: 'a.example',
    jwks: { keys: [{ kty: 'EC' }] },
    require_pkce: true,
    require_pushed_authorization_requests: true,
    dpop_bound_access_tokens: true,
    resource_token_format: 'jwt' as const,
    resources: ['https://api.example/'],
}
const fault = (pointer: string) => ({ pointer, code: 'x', detail: pointer })

it('metadata that nobody touched comes back as it was', () => {
    expect(metadataOf(typed(full))).toEqual(full)
})
it('what is left empty is not sent, and blank lines are no addresses', () => {
    const form = { ...blank(), client_name: ' 市图书馆 ', client_uri: ' ', redirect_uris: '\n https://a.example/cb \n\n' }
    const metadata = metadataOf(form)
    expect(metadata.client_name).toBe('市图书馆')
    expect(metadata.redirect_uris).toEqual(['https://a.example/cb'])
    expect(Object.keys(metadata)).not.toContain('client_uri')
    expect(Object.keys(metadata)).not.toContain('jwks')
})
it('an app that names no grant type has the code flow', () => {
    expect(typed({ ...full, grant_types: [] }).grant_types).toEqual(['authorization_code'])
})
it.each([
    ['', undefined],
    ['  \n', undefined],
    ['{"keys":[]}', { keys: [] }],
    ['[]', null],
    ['"text"', null],
    ['null', null],
    ['{"keys":', null],
])('the key set %j is read as %j', (text, read) => {
    expect(keySet(text)).toEqual(read)
})
it.each([
    ['/metadata/client_name', { field: 'client_name' }],
    ['/metadata/redirect_uris', { field: 'redirect_uris' }],
    ['/metadata/redirect_uris/1', { field: 'redirect_uris', line: 2 }],
    ['/metadata/grant_types/0', { field: 'grant_types' }],
    ['/metadata/scopes/1/reason', { field: 'reason-phone' }],
    ['/metadata/scopes/1/scope', { field: 'scopes' }],
    ['/metadata/jwks/keys/0/kty', { field: 'jwks' }],
    ['/metadata', { field: '' }],
])('a fault at %s stands at its field', (pointer, place) => {
    expect(placed([fault(pointer)], full)).toEqual([{ ...place, words: pointer }])
})
