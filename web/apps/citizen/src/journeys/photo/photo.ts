// Photos before they travel: as large as needed, and without what they tell of place and device.
import { LONGEST, sizeOf, straighten, wholePage, type Corners } from './straighten'

const QUALITY = 0.85
/// Of a smaller one nobody photographed a page.
const PAGE_BYTES = 300 * 1024

/// Whether it may be a photographed page.
export const mayBePage = (file: File) => file.type === 'image/jpeg' && file.size > PAGE_BYTES

/// The picture, turned as the camera was held; nothing when it is none.
export async function open(file: File): Promise<ImageBitmap | null> {
    try {
        return await createImageBitmap(file, { imageOrientation: 'from-image' })
    } catch {
        return null
    }
}

function canvasOf(width: number, height: number) {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    return { canvas, pen: canvas.getContext('2d', { willReadFrequently: true })! }
}

/// JPEG written anew holds nothing but the picture.
function asFile(canvas: HTMLCanvasElement, name: string): Promise<File> {
    return new Promise((resolve, reject) => {
        const take = (blob: Blob | null) => (blob ? resolve(new File([blob], name, { type: 'image/jpeg' })) : reject(new Error('no picture')))
        canvas.toBlob(take, 'image/jpeg', QUALITY)
    })
}

/// The picture as it is, at most LONGEST long.
export function whole(picture: ImageBitmap, name: string): Promise<File> {
    const { width, height } = sizeOf(wholePage(), picture.width, picture.height)
    const { canvas, pen } = canvasOf(width, height)
    pen.drawImage(picture, 0, 0, width, height)
    return asFile(canvas, name)
}

/// The page between the corners.
export function page(picture: ImageBitmap, corners: Corners, name: string): Promise<File> {
    // What is beyond need of the page is not worked on.
    const share = Math.min(1, (LONGEST * 1.5) / Math.max(picture.width, picture.height))
    const photo = canvasOf(Math.round(picture.width * share), Math.round(picture.height * share))
    photo.pen.drawImage(picture, 0, 0, photo.canvas.width, photo.canvas.height)
    const straight = straighten(photo.pen.getImageData(0, 0, photo.canvas.width, photo.canvas.height), corners)
    const { canvas, pen } = canvasOf(straight.width, straight.height)
    const image = pen.createImageData(straight.width, straight.height)
    image.data.set(straight.data)
    pen.putImageData(image, 0, 0)
    return asFile(canvas, name)
}
