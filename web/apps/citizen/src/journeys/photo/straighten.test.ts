import { describe, expect, it } from 'vitest'
import { isPage, LONGEST, moved, sizeOf, straighten, wholePage, type Corners, type Pixels } from './straighten'

/// Each pixel says where it lies: red its column, green its row.
function grid(width: number, height: number): Pixels {
    const data = new Uint8ClampedArray(width * height * 4)
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) data.set([x, y, 0, 255], (y * width + x) * 4)
    }
    return { width, height, data }
}
const at = (of: Pixels, x: number, y: number) => [...of.data.slice((y * of.width + x) * 4, (y * of.width + x) * 4 + 2)]

describe('a photographed page', () => {
    it('that fills the photo stays as it is', () => {
        const photo = grid(40, 30)
        const page = straighten(photo, wholePage())
        expect([page.width, page.height]).toEqual([40, 30])
        expect([...page.data]).toEqual([...photo.data])
    })

    it('that lies aslant has its corners where the photo has them', () => {
        const photo = grid(101, 101)
        const corners: Corners = [{ x: 0.2, y: 0.1 }, { x: 0.9, y: 0.2 }, { x: 0.8, y: 0.9 }, { x: 0.1, y: 0.8 }]
        const page = straighten(photo, corners)
        const right = page.width - 1
        const bottom = page.height - 1
        const near = (found: number[], wanted: number[]) => found.forEach((value, index) => expect(Math.abs(value - wanted[index]!)).toBeLessThanOrEqual(1))
        near(at(page, 0, 0), [20, 10])
        near(at(page, right, 0), [90, 20])
        near(at(page, right, bottom), [80, 90])
        near(at(page, 0, bottom), [10, 80])
    })

    it('is as large as on the photo, and not larger than is read', () => {
        expect(sizeOf(wholePage(), 4000, 3000)).toEqual({ width: LONGEST, height: LONGEST * 0.75 })
        expect(sizeOf(wholePage(), 400, 300)).toEqual({ width: 400, height: 300 })
    })

    it('is none when its corners cross', () => {
        expect(isPage(wholePage())).toBe(true)
        const [a, b, c, d] = wholePage()
        expect(isPage([b, a, c, d])).toBe(false)
        expect(isPage([a, a, c, d])).toBe(false)
    })

    it('has its corners on the photo', () => {
        expect(moved(wholePage(), 0, { x: -0.5, y: 0.25 })[0]).toEqual({ x: 0, y: 0.25 })
        expect(moved(wholePage(), 2, { x: 0.5, y: 0.5 })[2]).toEqual({ x: 1, y: 1 })
    })
})
