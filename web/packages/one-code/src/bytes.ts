// Bytes and their texts.

export type Bytes = Uint8Array<ArrayBuffer>

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text) as Bytes

export function join(...parts: Uint8Array[]): Bytes {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
    let at = 0
    for (const part of parts) {
        whole.set(part, at)
        at += part.length
    }
    return whole
}

export const hexOf = (bytes: Uint8Array): string =>
    [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const toBase64url = (bytes: Uint8Array): string =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/// Nothing unless it is what `toBase64url` writes.
export function fromBase64url(text: string): Bytes | undefined {
    if (!/^[\w-]*$/.test(text)) return undefined
    try {
        const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))
        return toBase64url(bytes) === text ? bytes : undefined
    } catch {
        return undefined
    }
}
