// Matters of several items: what they come to, and one's own from the first question to the last result.
import { client, path, unwrap } from './client'
import type { BundlePlan, BundleRun, FormValues } from './types'
import { uploadTo } from './upload'

const one = (id: string) => path({ id })
/// The contract calls forms plain objects (types.ts).
const asRun = (asked: Promise<unknown>) => asked as Promise<BundleRun>

export const bundlePlan = (id: string, division: string | undefined, answers: FormValues) =>
    unwrap(
        client.GET('/api/v1/bundles/{id}/plan', {
            params: { path: { id }, query: { division, answers: JSON.stringify(answers) } },
        }),
    ) as Promise<unknown> as Promise<BundlePlan>
/// The whole of which a case is a part, to its officer; that she looked is journalled.
export const deskMatter = (id: string) => unwrap(client.GET('/api/v1/desk/cases/{id}/bundle', one(id)))
export const bundleRuns = () => unwrap(client.GET('/api/v1/bundle-runs'))
export const openBundleRun = (bundle_id: string, division: string) =>
    asRun(unwrap(client.POST('/api/v1/bundle-runs', { body: { bundle_id, division } })))
export const bundleRun = (id: string) => asRun(unwrap(client.GET('/api/v1/bundle-runs/{id}', one(id))))
export const saveBundleRun = (id: string, version: number, typed: { answers?: FormValues; form?: FormValues }) => {
    const body = { version, ...(typed as Record<string, Record<string, never>>) }
    return asRun(unwrap(client.PATCH('/api/v1/bundle-runs/{id}', { ...one(id), body })))
}
export const discardBundleRun = (id: string) => unwrap(client.DELETE('/api/v1/bundle-runs/{id}', one(id)))
export const removeBundleMaterial = (id: string, material: string) =>
    asRun(unwrap(client.DELETE('/api/v1/bundle-runs/{id}/materials/{material}', path({ id, material }))))
export const uploadBundleMaterial = (id: string, material: string, file: File, moved?: (share: number) => void) =>
    uploadTo<BundleRun>(`/api/v1/bundle-runs/${id}/materials/${material}`, file, moved)
export const submitBundleRun = (id: string, version: number) =>
    asRun(unwrap(client.POST('/api/v1/bundle-runs/{id}/submission', { ...one(id), body: { version } })))
export const withdrawBundlePart = (id: string, seq: number, body: { version: number; reason?: string }) =>
    asRun(unwrap(client.POST('/api/v1/bundle-runs/{id}/parts/{seq}/withdrawal', { ...path({ id, seq }), body })))
