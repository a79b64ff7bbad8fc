// Files that take a while travel in pieces (tus 1.0), so that a break costs one piece: the upload goes on by
// itself when the network is back, after a reload, or from another device where the same file is chosen.
import { client, path, unwrap } from './client'
import { withoutMetadata } from './metadata'
import { problemOf } from './problem'
import { headersFor, lostSession } from './transport'
import type { Case } from './types'
import { uploadMaterial } from './upload'

/// Of a smaller file there is nothing to go on with.
export const PIECE_BYTES = 512 * 1024
/// Milliseconds before the attempts after a failed one; then it waits for the person or the network.
const PAUSES_MS = [0, 1000, 3000, 5000]

export const uploads = async (id: string) => (await unwrap(client.GET('/api/v1/cases/{id}/uploads', path({ id })))).uploads
export type UnfinishedUpload = Awaited<ReturnType<typeof uploads>>[number]

const addressOf = (id: string, upload: string) => `/api/v1/cases/${id}/uploads/${upload}`

/// Ends an upload and forgets what has arrived.
export async function cancelUpload(id: string, upload: string): Promise<void> {
    const { Upload } = await import('tus-js-client')
    await Upload.terminate(addressOf(id, upload), { headers: plainHeaders() })
}

/// A piece has no key: where it belongs says its offset.
function plainHeaders(): Record<string, string> {
    const headers = headersFor('PATCH')
    delete headers['Idempotency-Key']
    return headers
}

/// What a page holds in its hands while a file travels.
export interface Journey {
    /// Hears the share that has travelled, 0 to 1.
    moved: (share: number) => void
    /// Hears that it stands still, by wish or because the network is gone, and that it goes on.
    stands: (still: boolean) => void
    /// Hears how to stop it and let it go on; before the first piece.
    begun: (controls: { pause: () => void; resume: () => void }) => void
}

interface Answered {
    getStatus: () => number
    getBody: () => string
}
function problemIn(answer: Answered) {
    try {
        return problemOf(answer.getStatus(), JSON.parse(answer.getBody()))
    } catch {
        return problemOf(answer.getStatus(), null)
    }
}

/// Sends all pieces; the promise is kept when the last has arrived, with the upload's address.
async function sendPieces(id: string, seq: number, file: File, known: UnfinishedUpload | undefined, on: Journey): Promise<string> {
    const { Upload } = await import('tus-js-client')
    return new Promise((resolve, reject) => {
        const goOn = () => {
            window.removeEventListener('online', goOn)
            on.stands(false)
            upload.start()
        }
        const stand = () => {
            on.stands(true)
            window.addEventListener('online', goOn)
        }
        const upload = new Upload(file, {
            endpoint: `/api/v1/cases/${id}/materials/${seq}/uploads`,
            uploadUrl: known ? addressOf(id, known.id) : null,
            chunkSize: PIECE_BYTES,
            retryDelays: PAUSES_MS,
            metadata: { filename: file.name, filetype: file.type },
            headers: plainHeaders(),
            storeFingerprintForResuming: false,
            onShouldRetry: ({ originalResponse }) => {
                if (!navigator.onLine) return false
                const answer = originalResponse as Answered | null
                return !answer || answer.getStatus() >= 500 || problemIn(answer).code === 'cases.upload_offset'
            },
            onProgress: (sent, total) => on.moved(sent / total),
            onSuccess: () => resolve(upload.url!.split('/').pop()!),
            onError: (thrown) => {
                const answer = 'originalResponse' in thrown ? thrown.originalResponse : null
                // Not a word from the server: what has arrived stays, and it goes on from there.
                if (!answer) return stand()
                if (answer.getStatus() !== 401) return reject(problemIn(answer))
                void lostSession().then((again) => (again ? upload.start() : reject(problemIn(answer))))
            },
        })
        on.begun({
            pause: () => {
                void upload.abort()
                on.stands(true)
            },
            resume: goOn,
        })
        upload.start()
    })
}

/// Uploads a material of a case, in pieces where it is large. Refuses with Problem.
export async function uploadMaterialInPieces(id: string, seq: number, chosen: File, on: Journey): Promise<Case> {
    const file = await withoutMetadata(chosen)
    if (file.size <= PIECE_BYTES) return uploadMaterial(id, seq, file, on.moved)
    const known = (await uploads(id)).find((of) => of.seq === seq && of.file_name === file.name && of.size === file.size)
    const upload_id = await sendPieces(id, seq, file, known, on)
    return (await unwrap(
        client.POST('/api/v1/cases/{id}/uploads/{upload_id}/completion', path({ id, upload_id })),
    )) as unknown as Case
}

