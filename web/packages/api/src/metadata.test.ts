// The files of the server's test (platform/files/corpus), and what the server keeps of them.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { withoutMetadata } from './metadata'

const bytesOf = (name: string) => readFileSync(fileURLToPath(new URL(`../../../../src/platform/files/corpus/without_metadata_fuzz/${name}`, import.meta.url)))
const fileOf = (name: string, type = name.endsWith('.png') ? 'image/png' : 'image/jpeg') => new File([Uint8Array.from(bytesOf(name))], name, { type })
const stripped = async (name: string) => Buffer.from(await (await withoutMetadata(fileOf(name))).arrayBuffer())
/// An Exif of one tag: how the camera was held.
const held = (orientation: number) => Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

describe('a picture that is handed in', () => {
    it('tells nothing of place and device, and how it was held', async () => {
        const clean = await stripped('phone.jpg')
        for (const told of ['PhoneMaker', 'xmpmeta', '26.0', 'Fuzhou', 'made at home', 'MPF']) expect(clean.includes(told), told).toBe(false)
        expect(clean.includes(held(6))).toBe(true)
        expect(clean.includes('ICC_PROFILE')).toBe(true)
        expect(clean.length).toBe(bytesOf('photo.jpg').length + 36)
        expect((await stripped('phone_big_endian.jpg')).includes(held(8))).toBe(true)
    })
    it.each([
        ['phone_upright.jpg', 'photo.jpg'],
        ['photo.jpg', 'photo.jpg'],
        ['exif_cut.jpg', 'photo.jpg'],
        ['exif_loop.jpg', 'photo.jpg'],
        ['png_exif_upright.png', 'picture.png'],
        ['picture.png', 'picture.png'],
    ])('%s is %s alone', async (name, alone) => {
        expect((await stripped(name)).equals(bytesOf(alone))).toBe(true)
    })
    it('ends where it ends', async () => {
        expect((await stripped('phone_film.jpg')).includes('119.3062E')).toBe(false)
        expect((await stripped('phone_twice.jpg')).toString('latin1').split('Exif')).toHaveLength(2)
    })
    it('as a screenshot keeps its size on paper and no words', async () => {
        const clean = await stripped('screen.png')
        for (const told of ['tEXt', 'iTXt', 'zTXt', 'tIME', 'PhoneMaker', '119.3062E']) expect(clean.includes(told), told).toBe(false)
        expect(clean.includes('pHYs')).toBe(true)
        expect(clean.includes(held(6))).toBe(true)
        expect((await stripped('screen.png')).subarray(-4).equals(bytesOf('picture.png').subarray(-4))).toBe(true)
    })
    it('keeps its name, and is the same when it is done again', async () => {
        const once = await withoutMetadata(fileOf('phone.jpg'))
        expect(once.name).toBe('phone.jpg')
        const twice = Buffer.from(await (await withoutMetadata(once)).arrayBuffer())
        expect(twice.equals(Buffer.from(await once.arrayBuffer()))).toBe(true)
    })
    it('which is none, or is cut, travels as it is', async () => {
        const text = fileOf('phone.jpg', 'application/pdf')
        expect(await withoutMetadata(text)).toBe(text)
        const cut = fileOf('jpeg_cut', 'image/jpeg')
        expect(await withoutMetadata(cut)).toBe(cut)
    })
})
