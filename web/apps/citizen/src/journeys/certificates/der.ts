// Writing DER (X.690): the few shapes that a certificate request has. Nothing here reads.

export type Bytes = Uint8Array<ArrayBuffer>

const TAG = { integer: 0x02, bits: 0x03, oid: 0x06, utf8: 0x0c, printable: 0x13, sequence: 0x30, set: 0x31, attributes: 0xa0 }

function join(parts: Uint8Array[]): Bytes {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
    let at = 0
    for (const part of parts) {
        whole.set(part, at)
        at += part.length
    }
    return whole
}

function lengthOf(size: number): number[] {
    if (size < 0x80) return [size]
    const bytes: number[] = []
    for (let left = size; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
    return [0x80 | bytes.length, ...bytes]
}

function tagged(tag: number, ...parts: Uint8Array[]): Bytes {
    const content = join(parts)
    return join([new Uint8Array([tag, ...lengthOf(content.length)]), content])
}

export const sequence = (...parts: Uint8Array[]): Bytes => tagged(TAG.sequence, ...parts)
export const setOf = (part: Uint8Array): Bytes => tagged(TAG.set, part)
/// [0] IMPLICIT SET OF, empty: a request without attributes.
export const noAttributes = (): Bytes => tagged(TAG.attributes)
export const bits = (content: Uint8Array): Bytes => tagged(TAG.bits, new Uint8Array([0]), content)
export const utf8 = (text: string): Bytes => tagged(TAG.utf8, new TextEncoder().encode(text))
export const printable = (text: string): Bytes => tagged(TAG.printable, new TextEncoder().encode(text))

/// Of a positive number, big-endian.
export function integer(number: Uint8Array): Bytes {
    let from = 0
    while (from < number.length - 1 && number[from] === 0) ++from
    const digits = number.subarray(from)
    const sign = (digits[0] ?? 0) >= 0x80 ? [0] : []
    return tagged(TAG.integer, new Uint8Array([...sign, ...digits]))
}

/// Of "2.5.4.3".
export function oid(dotted: string): Bytes {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
    const bytes = [first * 40 + second]
    for (const number of rest) {
        const digits = [number % 128]
        for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(128 | left % 128)
        bytes.push(...digits)
    }
    return tagged(TAG.oid, new Uint8Array(bytes))
}
