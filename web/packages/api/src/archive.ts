// The archive: packages of ended cases, their destruction, and what inspectors may see.
import { client, path, query, unwrap } from './client'
import type { Retention } from './types'

export interface PackageSearch {
    item_id?: string
    retention?: Retention
    year?: number
    term_over?: boolean
    cursor?: string
}
export const archivePackages = (search: PackageSearch) => unwrap(client.GET('/api/v1/desk/archive/packages', query(search)))
export const archivePackage = (case_id: string) =>
    unwrap(client.GET('/api/v1/desk/archive/packages/{case_id}', path({ case_id })))
export const archivePackageUrl = (case_id: string) => `/api/v1/desk/archive/packages/${case_id}/file`
export const proposeDestruction = (case_id: string, reason: string) =>
    unwrap(client.POST('/api/v1/desk/archive/packages/{case_id}/destruction', { ...path({ case_id }), body: { reason } }))
export const settleDestruction = (case_id: string, body: { approved: boolean; note: string }) =>
    unwrap(client.POST('/api/v1/desk/archive/packages/{case_id}/destruction-approval', { ...path({ case_id }), body }))
export const archiveFailures = () => unwrap(client.GET('/api/v1/desk/archive/failures'))
export const retryArchiving = (case_id: string) =>
    unwrap(client.POST('/api/v1/desk/archive/failures/{case_id}/retry', path({ case_id })))
export const archiveDestructions = () => unwrap(client.GET('/api/v1/desk/archive/destructions'))
export const archiveAccesses = () => unwrap(client.GET('/api/v1/desk/archive/accesses'))
export const settleAccess = (access_id: string, granted: boolean) =>
    unwrap(client.POST('/api/v1/desk/archive/accesses/{access_id}/decision', { ...path({ access_id }), body: { granted } }))
export const endAccess = (access_id: string) =>
    unwrap(client.DELETE('/api/v1/desk/archive/accesses/{access_id}', path({ access_id })))

export const ownAccesses = () => unwrap(client.GET('/api/v1/inspection/accesses'))
export const askForAccess = (body: {
    case_number?: string
    office_id?: string
    item_id?: string
    purpose: string
    days: number
}) => unwrap(client.POST('/api/v1/inspection/accesses', { body }))
export const inspectedPackages = (access_id: string) =>
    unwrap(client.GET('/api/v1/inspection/accesses/{access_id}/packages', path({ access_id })))
export const inspectionCopyUrl = (access_id: string, case_id: string) =>
    `/api/v1/inspection/accesses/${access_id}/packages/${case_id}/file`
