// RFC 9285: bytes in the characters of a QR code's alphanumeric mode.
import type { Bytes } from './bytes'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function toBase45(bytes: Uint8Array): string {
    let text = ''
    for (let i = 0; i < bytes.length; i += 2) {
        const pair = i + 1 < bytes.length
        let number = pair ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!
        for (let digits = pair ? 3 : 2; digits > 0; --digits) {
            text += ALPHABET[number % 45]
            number = Math.floor(number / 45)
        }
    }
    return text
}

/// Strict: nothing for other characters, lengths and numbers than `toBase45` writes.
export function fromBase45(text: string): Bytes | undefined {
    if (text.length % 3 === 1) return undefined
    const bytes: number[] = []
    for (let i = 0; i < text.length; i += 3) {
        const digits = [...text.slice(i, i + 3)].map((one) => ALPHABET.indexOf(one))
        if (digits.includes(-1)) return undefined
        const number = digits[0]! + digits[1]! * 45 + (digits[2] ?? 0) * 2025
        const pair = digits.length === 3
        if (number > (pair ? 0xffff : 0xff)) return undefined
        if (pair) bytes.push(number >> 8)
        bytes.push(number & 0xff)
    }
    return Uint8Array.from(bytes)
}
