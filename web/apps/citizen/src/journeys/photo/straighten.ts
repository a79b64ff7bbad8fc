// A photographed page made straight: four corners on the photo become the corners of a page. Pure.

export interface Point {
    x: number
    y: number
}
/// Top left, top right, bottom right, bottom left; parts of the width and height, 0 to 1.
export type Corners = [Point, Point, Point, Point]

export interface Pixels {
    width: number
    height: number
    data: Uint8ClampedArray
}

/// The longer side of what is sent, in pixels: small letters of an A4 page stay readable.
export const LONGEST = 2400

export const wholePage = (): Corners => [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
]

const between = (value: number) => Math.min(1, Math.max(0, value))

/// A corner moved, kept on the photo.
export function moved(corners: Corners, which: number, by: Point): Corners {
    return corners.map((one, index) => (index === which ? { x: between(one.x + by.x), y: between(one.y + by.y) } : one)) as Corners
}

/// Whether the corners go round the page: each turn to the same side, as that of a page that is not folded.
export function isPage(corners: Corners): boolean {
    return corners.every((here, index) => {
        const next = corners[(index + 1) % 4]!
        const after = corners[(index + 2) % 4]!
        return (next.x - here.x) * (after.y - next.y) - (next.y - here.y) * (after.x - next.x) > 0.001
    })
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/// How large the page is on the photo, with its longer side at most LONGEST.
export function sizeOf(corners: Corners, width: number, height: number): { width: number; height: number } {
    const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * width, y: y * height })) as Corners
    const wide = Math.max(distance(a, b), distance(d, c))
    const high = Math.max(distance(a, d), distance(b, c))
    const share = Math.min(1, LONGEST / Math.max(wide, high))
    return { width: Math.max(1, Math.round(wide * share)), height: Math.max(1, Math.round(high * share)) }
}

/// Where a part of the page, 0 to 1 from its upper left corner, lies on the photo: the projection of a square onto
/// four corners (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
function projection([p0, p1, p2, p3]: Corners): (u: number, v: number) => Point {
    const dx1 = p1.x - p2.x
    const dx2 = p3.x - p2.x
    const dy1 = p1.y - p2.y
    const dy2 = p3.y - p2.y
    const sumX = p0.x - p1.x + p2.x - p3.x
    const sumY = p0.y - p1.y + p2.y - p3.y
    const whole = dx1 * dy2 - dx2 * dy1
    const g = (sumX * dy2 - dx2 * sumY) / whole
    const h = (dx1 * sumY - sumX * dy1) / whole
    return (u, v) => {
        const over = g * u + h * v + 1
        return {
            x: ((p1.x - p0.x + g * p1.x) * u + (p3.x - p0.x + h * p3.x) * v + p0.x) / over,
            y: ((p1.y - p0.y + g * p1.y) * u + (p3.y - p0.y + h * p3.y) * v + p0.y) / over,
        }
    }
}

/// Each pixel of the page is fetched from where it lies on the photo, mixed of the four around it.
export function straighten(photo: Pixels, corners: Corners): Pixels {
    const { width, height } = sizeOf(corners, photo.width, photo.height)
    const right = photo.width - 1
    const bottom = photo.height - 1
    const onPhoto = projection(corners.map(({ x, y }) => ({ x: x * right, y: y * bottom })) as Corners)
    const data = new Uint8ClampedArray(width * height * 4)
    for (let y = 0, to = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1, to += 4) {
            const from = onPhoto(x / Math.max(1, width - 1), y / Math.max(1, height - 1))
            mix(photo, Math.min(right, Math.max(0, from.x)), Math.min(bottom, Math.max(0, from.y)), data, to)
        }
    }
    return { width, height, data }
}

function mix(photo: Pixels, x: number, y: number, into: Uint8ClampedArray, to: number): void {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const partX = x - left
    const partY = y - top
    const here = (top * photo.width + left) * 4
    const beside = left + 1 < photo.width ? 4 : 0
    const below = top + 1 < photo.height ? photo.width * 4 : 0
    for (let colour = 0; colour < 4; colour += 1) {
        const at = (offset: number) => photo.data[here + offset + colour]!
        const upper = at(0) * (1 - partX) + at(beside) * partX
        const lower = at(below) * (1 - partX) + at(below + beside) * partX
        into[to + colour] = upper * (1 - partY) + lower * partY
    }
}
