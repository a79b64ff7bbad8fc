// A provider as it is typed, and as the server takes it.
import type * as api from '@mashang/api'

export const METHODS = ['private_key_jwt', 'client_secret_basic', 'client_secret_post'] as const
export const CLAIMS = ['name', 'citizen_id', 'mobile'] as const
export const LEVELS = [0, 1, 2] as const
export type Claim = (typeof CLAIMS)[number]

export interface Typed {
    id: string
    name_zh: string
    name_en: string
    issuer: string
    client_id: string
    auth_method: api.ProviderFacts['auth_method']
    client_secret: string
    scopes: string
    claims: Record<Claim, { claim: string; level: number }>
    level: number
}

export const blank = (): Typed => ({
    id: '',
    name_zh: '',
    name_en: '',
    issuer: '',
    client_id: '',
    auth_method: 'private_key_jwt',
    client_secret: '',
    scopes: 'openid profile',
    claims: { name: { claim: 'name', level: 1 }, citizen_id: { claim: '', level: 1 }, mobile: { claim: '', level: 0 } },
    level: 1,
})

export function typed(one: api.IdentityProvider): Typed {
    const claim = (name: Claim) => one.claims[name] ?? { claim: '', level: 0 }
    return {
        id: one.id,
        name_zh: one.name_zh,
        name_en: one.name_en,
        issuer: one.issuer,
        client_id: one.client_id,
        auth_method: one.auth_method,
        client_secret: '',
        scopes: one.scopes.join(' '),
        claims: { name: claim('name'), citizen_id: claim('citizen_id'), mobile: claim('mobile') },
        level: one.level,
    }
}

/// Claims without a name are none; a secret that is not typed stays as it is.
export function factsOf(form: Typed): api.ProviderFacts {
    const named = CLAIMS.filter((name) => form.claims[name].claim.trim())
    const secret = form.client_secret.trim()
    return {
        name_zh: form.name_zh.trim(),
        name_en: form.name_en.trim(),
        issuer: form.issuer.trim(),
        client_id: form.client_id.trim(),
        auth_method: form.auth_method,
        ...(secret && form.auth_method !== 'private_key_jwt' ? { client_secret: secret } : {}),
        scopes: form.scopes.split(/\s+/).filter(Boolean),
        claims: Object.fromEntries(named.map((name) => [name, { claim: form.claims[name].claim.trim(), level: Number(form.claims[name].level) }])),
        level: Number(form.level),
    }
}

/// What the server said of one field: of its pointer and all below it.
export const faultsAt = (faults: api.Fault[], pointer: string): string[] =>
    faults.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)).map((one) => one.detail)
