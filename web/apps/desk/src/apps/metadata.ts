// What is typed about an app, the metadata that it makes (RFC 7591 2), and where its faults stand.
import type { AppMetadata, Fault } from '@mashang/api'

const CODE = 'authorization_code'
export const GRANTS = [
    { value: CODE, words: 'code' },
    { value: 'refresh_token', words: 'refresh' },
    { value: 'client_credentials', words: 'own' },
    { value: 'urn:ietf:params:oauth:grant-type:device_code', words: 'device' },
    { value: 'urn:openid:params:grant-type:ciba', words: 'ciba' },
    { value: 'urn:ietf:params:oauth:grant-type:token-exchange', words: 'exchange' },
] as const
export const SCOPES = ['openid', 'profile', 'phone', 'address', 'gov:id_no', 'offline_access', 'cases', 'cases.all', 'events:read', 'one-code:verify']
export const AUTH_METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'] as const
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA']

/// One line each: addresses.
const LISTS = ['redirect_uris', 'post_logout_redirect_uris', 'resources'] as const
const TEXTS = [
    'client_name_en',
    'client_uri',
    'backchannel_logout_uri',
    'sector_identifier',
    'id_token_signed_response_alg',
    'userinfo_signed_response_alg',
    'jwks_uri',
    'resource',
] as const
const COPIED = [
    'client_name',
    'profile',
    'token_endpoint_auth_method',
    'grant_types',
    'subject_type',
    'require_pkce',
    'require_pushed_authorization_requests',
    'dpop_bound_access_tokens',
    'resource_token_format',
] as const

type Copied = Pick<AppMetadata, (typeof COPIED)[number]>
export type Typed = Copied &
    Record<(typeof LISTS)[number] | (typeof TEXTS)[number] | 'jwks', string> & {
        wished: string[]
        reasons: Record<string, string>
    }

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

export const blank = (): Typed =>
    typed({
        client_name: '',
        profile: 'baseline',
        redirect_uris: [],
        post_logout_redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: [CODE],
        scopes: [{ scope: 'openid', reason: '' }],
        subject_type: 'pairwise',
        require_pkce: true,
        require_pushed_authorization_requests: false,
        dpop_bound_access_tokens: false,
        resource_token_format: 'opaque',
        resources: [],
    })

export function typed(metadata: AppMetadata): Typed {
    return {
        ...pick(metadata, COPIED),
        ...(Object.fromEntries(TEXTS.map((name) => [name, metadata[name] ?? ''])) as Record<(typeof TEXTS)[number], string>),
        ...(Object.fromEntries(LISTS.map((name) => [name, metadata[name].join('\n')])) as Record<(typeof LISTS)[number], string>),
        // No grant types at all stand for this one.
        grant_types: metadata.grant_types.length ? [...metadata.grant_types] : [CODE],
        jwks: metadata.jwks ? JSON.stringify(metadata.jwks, null, 2) : '',
        wished: metadata.scopes.map((one) => one.scope),
        reasons: Object.fromEntries(metadata.scopes.map((one) => [one.scope, one.reason])),
    }
}

/// The key set that was pasted: undefined for none, null for what is not an object of JSON.
export function keySet(text: string): Record<string, unknown> | null | undefined {
    if (!text.trim()) return undefined
    try {
        const read: unknown = JSON.parse(text)
        return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null
    } catch {
        return null
    }
}

/// What is left empty is not sent.
export function metadataOf(form: Typed): AppMetadata {
    const texts = TEXTS.map((name) => [name, form[name].trim()] as const).filter(([, text]) => text)
    const lists = LISTS.map((name) => [name, linesOf(form[name])] as const)
    const jwks = keySet(form.jwks)
    return {
        ...pick(form, COPIED),
        ...(Object.fromEntries(lists) as Pick<AppMetadata, (typeof LISTS)[number]>),
        ...(Object.fromEntries(texts) as Pick<AppMetadata, (typeof TEXTS)[number]>),
        client_name: form.client_name.trim(),
        scopes: form.wished.map((scope) => ({ scope, reason: (form.reasons[scope] ?? '').trim() })),
        ...(jwks ? { jwks } : {}),
    }
}

export interface PlacedFault {
    /// The field that it stands at: a name of the metadata, or `reason-<scope>`.
    field: string
    /// Of a list with one entry a line: which line, from 1.
    line?: number
    words: string
}

/// The field for each fault of an answer: "/metadata/redirect_uris/1" is the second line of that list.
export function placed(faults: Fault[], sent: AppMetadata): PlacedFault[] {
    return faults.map(({ pointer, detail }) => {
        const [, , field = '', index, member] = pointer.split('/')
        const at = Number(index)
        if (field === 'scopes') {
            const scope = sent.scopes[at]?.scope ?? ''
            return { field: member === 'reason' ? `reason-${scope}` : 'scopes', words: detail }
        }
        return (LISTS as readonly string[]).includes(field) && index !== undefined
            ? { field, line: at + 1, words: detail }
            : { field, words: detail }
    })
}
