// Reads QR codes off a picture or the camera: with the browser's own reader where there is one, else
// with jsQR.
import jsQR from 'jsqr'

interface Detector {
    detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

const LONGEST_SIDE = 1600

async function detector(): Promise<Detector | undefined> {
    if (typeof BarcodeDetector === 'undefined') return undefined
    const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => [])
    return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined
}

function readSlowly(source: CanvasImageSource, width: number, height: number): string | undefined {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.drawImage(source, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, canvas.width, canvas.height)?.data
}

export async function readImage(file: Blob): Promise<string | undefined> {
    const image = await createImageBitmap(file)
    const quick = await (await detector())?.detect(image).catch(() => [])
    return quick?.[0]?.rawValue ?? readSlowly(image, image.width, image.height)
}

const BETWEEN_MS = 200

/// Looks through the camera until `stop` is called. Throws when there is none, or it is refused.
export async function watchCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    video.srcObject = stream
    await video.play()
    const reader = await detector()
    let stopped = false
    const look = async (): Promise<void> => {
        if (stopped) return
        const quick = await reader?.detect(video).catch(() => [])
        const text = quick?.[0]?.rawValue ?? (reader ? undefined : readSlowly(video, video.videoWidth, video.videoHeight))
        if (text) found(text)
        setTimeout(() => void look(), BETWEEN_MS)
    }
    void look()
    return () => {
        stopped = true
        for (const track of stream.getTracks()) track.stop()
    }
}
