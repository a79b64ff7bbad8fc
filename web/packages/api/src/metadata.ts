// Pictures without what they tell of place, device and time, before they travel; the server does the same with
// whatever it is handed (platform/files/without_metadata.h). The pixels' data are not touched.

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const letters = (text: string): number[] => [...text].map((one) => one.charCodeAt(0))
const JFIF = [...letters('JFIF'), 0]
const PROFILE = [...letters('ICC_PROFILE'), 0]
const ADOBE = letters('Adobe')

const begins = (bytes: Uint8Array, at: number, with_: number[]): boolean => with_.every((one, index) => bytes[at + index] === one)
const number = (bytes: Uint8Array, at: number, size: number, isLittle = false): number => {
    if (at + size > bytes.length) return 0
    let value = 0
    for (let place = 0; place < size; place += 1) value = value * 256 + bytes[isLittle ? at + size - 1 - place : at + place]!
    return value
}

/// How the camera was held (TIFF 6.0, tag 274): 1 to 8; 1 where nothing sensible is said.
function orientationIn(tiff: Uint8Array): number {
    const isLittle = begins(tiff, 0, letters('II'))
    const read = (at: number, size: number) => number(tiff, at, size, isLittle)
    if ((!isLittle && !begins(tiff, 0, letters('MM'))) || read(2, 2) !== 42) return 1
    const directory = read(4, 4)
    for (let at = directory + 2, left = read(directory, 2); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
        if (read(at, 2) !== 0x0112 || read(at + 2, 2) !== 3 || read(at + 4, 4) !== 1) continue
        const value = read(at + 8, 2)
        return value >= 1 && value <= 8 ? value : 1
    }
    return 1
}
/// A TIFF of that one tag.
const tiffOf = (orientation: number): number[] => [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]

type Parts = Uint8Array<ArrayBuffer>[]
/// Nothing: it does not come to its end, and the server will say so.
type Whole = Parts | null
const small = (bytes: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes)
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 1

/// From a scan's data to the marker that ends it.
function endOfScan(bytes: Uint8Array, from: number): number {
    for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
        const next = bytes[at + 1]!
        if (next !== 0 && next !== 0xff && !standsAlone(next)) return at
        at += next === 0xff ? 1 : 2
    }
    return bytes.length
}

function jpegParts(bytes: Uint8Array<ArrayBuffer>): Whole {
    const parts: Parts = [bytes.subarray(0, 2)]
    let isTurned = false
    const keep = (marker: number, start: number, end: number): void => {
        const data = start + 4
        const isProfile = marker === 0xe2 && begins(bytes, data, PROFILE)
        if (isProfile || (marker === 0xee && begins(bytes, data, ADOBE))) parts.push(bytes.subarray(start, end))
        if (marker === 0xe0 && begins(bytes, data, JFIF) && end - data >= 14) parts.push(small([0xff, 0xe0, 0, 16]), bytes.subarray(data, data + 12), small([0, 0]))
        if (marker !== 0xe1 || !begins(bytes, data, EXIF)) return
        const orientation = orientationIn(bytes.subarray(data + EXIF.length, end))
        if (orientation === 1 || isTurned) return
        isTurned = true
        parts.push(small([0xff, 0xe1, 0, 34, ...EXIF, ...tiffOf(orientation)]))
    }
    for (let at = 2; at + 1 < bytes.length && bytes[at] === 0xff; ) {
        const marker = bytes[at + 1]!
        if (marker === 0xff) {
            at += 1
        } else if (marker === 0xd9) {
            parts.push(bytes.subarray(at, at + 2))
            return parts
        } else if (standsAlone(marker)) {
            parts.push(bytes.subarray(at, at + 2))
            at += 2
        } else {
            const end = Math.min(at + 2 + Math.max(number(bytes, at + 2, 2), 2), bytes.length)
            const until = marker === 0xda ? endOfScan(bytes, end) : end
            if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) keep(marker, at, end)
            else parts.push(bytes.subarray(at, until))
            at = until
        }
    }
    return null
}

/// What says how the picture is to be shown.
const SHOWN = new Set(['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'tRNS', 'pHYs', 'sPLT', 'cICP', 'acTL', 'fcTL', 'fdAT'])

function checksum(bytes: number[]): number {
    let crc = 0xffffffff
    for (const byte of bytes) {
        crc ^= byte
        for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    return ~crc >>> 0
}
const four = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function pngParts(bytes: Uint8Array<ArrayBuffer>): Whole {
    const parts: Parts = [bytes.subarray(0, 8)]
    let isTurned = false
    for (let at = 8; at + 12 <= bytes.length; ) {
        const end = at + 12 + number(bytes, at, 4)
        if (end > bytes.length) break
        const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
        const orientation = type === 'eXIf' ? orientationIn(bytes.subarray(at + 8, end - 4)) : 1
        if (/^[A-Z]/.test(type) || SHOWN.has(type)) parts.push(bytes.subarray(at, end))
        else if (orientation !== 1 && !isTurned) {
            isTurned = true
            const said = [...letters('eXIf'), ...tiffOf(orientation)]
            parts.push(small([...four(said.length - 4), ...said, ...four(checksum(said))]))
        }
        if (type === 'IEND') return parts
        at = end
    }
    return null
}

/// The same picture; other files, and what is no whole picture by its bytes, stay as they are.
export async function withoutMetadata(file: File): Promise<File> {
    if (file.type !== 'image/jpeg' && file.type !== 'image/png') return file
    const bytes = new Uint8Array(await file.arrayBuffer())
    const isJpeg = begins(bytes, 0, [0xff, 0xd8, 0xff])
    if (!isJpeg && !begins(bytes, 0, [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a])) return file
    const parts = isJpeg ? jpegParts(bytes) : pngParts(bytes)
    if (!parts) return file
    return new File(parts, file.name, { type: file.type, lastModified: file.lastModified })
}
