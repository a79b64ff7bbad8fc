// Uploads tell how far they are, which fetch cannot; hence XMLHttpRequest.
import { withoutMetadata } from './metadata'
import { problemOf, Unreachable } from './problem'
import { asksForSignIn, headersFor, lostSession } from './transport'
import type { Case } from './types'

export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'application/pdf']
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024

export type UploadRefusal = 'type' | 'size' | 'empty'

/// Why a file would be refused, before it travels; null when nothing speaks against it.
export function refusalOfFile(file: { type: string; size: number }): UploadRefusal | null {
    if (!UPLOAD_TYPES.includes(file.type)) return 'type'
    if (file.size === 0) return 'empty'
    return file.size > UPLOAD_LIMIT_BYTES ? 'size' : null
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text)
    } catch {
        return null
    }
}

function put(url: string, file: Blob, headers: Record<string, string>, moved: (share: number) => void) {
    return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.open('PUT', url)
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
        request.setRequestHeader('Content-Type', file.type)
        request.upload.onprogress = (event) => {
            if (event.lengthComputable) moved(event.loaded / event.total)
        }
        request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) })
        request.onerror = () => reject(new Unreachable())
        request.send(file)
    })
}

/// Uploads a file, a picture without its metadata; `moved` hears the share that has travelled, 0 to 1.
export async function uploadTo<T>(target: string, file: File, moved: (share: number) => void = () => undefined): Promise<T> {
    const url = `${target}?file_name=${encodeURIComponent(file.name)}`
    const headers = headersFor('PUT')
    const sent = await withoutMetadata(file)
    let answer = await put(url, sent, headers, moved)
    if (asksForSignIn(answer.status, url, 'PUT') && (await lostSession())) {
        answer = await put(url, sent, headers, moved)
    }
    if (answer.status >= 400) throw problemOf(answer.status, answer.body)
    return answer.body as T
}

/// Uploads a material of a case.
export const uploadMaterial = (id: string, seq: number, file: File, moved?: (share: number) => void): Promise<Case> =>
    uploadTo<Case>(`/api/v1/cases/${id}/materials/${seq}`, file, moved)
