// Flagship apps: what they are, what people say of them, and how services are admitted.
import { client, path, query, unwrap } from './client'
import type { AdmissionState, AppealGround, Assessment } from './types'

const ofApp = (app_id: string) => path({ app_id })
const page = (app_id: string, cursor?: string) => ({
    params: { path: { app_id }, query: cursor === undefined ? {} : { cursor: Number(cursor) } },
})

export const flagshipApp = (app_id: string) => unwrap(client.GET('/api/v1/flagship-apps/{app_id}', ofApp(app_id)))
export const appRatings = (app_id: string, cursor?: string) =>
    unwrap(client.GET('/api/v1/flagship-apps/{app_id}/ratings', page(app_id, cursor)))
export const admissionsOf = (subject: string) => unwrap(client.GET('/api/v1/admissions', query({ subject })))

export const ownAppRating = (app_id: string) =>
    unwrap(client.GET('/api/v1/me/app-ratings/{app_id}', ofApp(app_id)))
export const rateApp = (app_id: string, body: { grade: number; words?: string }) =>
    unwrap(client.PUT('/api/v1/me/app-ratings/{app_id}', { ...ofApp(app_id), body }))
export const objectToHiding = (app_id: string, text: string) =>
    unwrap(client.POST('/api/v1/me/app-ratings/{app_id}/objection', { ...ofApp(app_id), body: { text } }))

// On the desk: the office of an app.
export const deskFlagshipApps = () => unwrap(client.GET('/api/v1/desk/flagship-apps'))
export const deskAppRatings = (app_id: string, cursor?: string) =>
    unwrap(client.GET('/api/v1/desk/flagship-apps/{app_id}/ratings', page(app_id, cursor)))
export interface RatingOfApp {
    app_id: string
    rating_id: string
}
export const replyToRating = (which: RatingOfApp, text: string) =>
    unwrap(client.PUT('/api/v1/desk/flagship-apps/{app_id}/ratings/{rating_id}/reply', { ...path(which), body: { text } }))
export const appealAgainstRating = (which: RatingOfApp, body: { ground: AppealGround; reason: string }) =>
    unwrap(client.POST('/api/v1/desk/flagship-apps/{app_id}/ratings/{rating_id}/appeal', { ...path(which), body }))

// On the desk: the office that runs the platform.
export const ratingAppeals = () => unwrap(client.GET('/api/v1/desk/rating-appeals'))
export const ruleOnAppeal = (which: RatingOfApp, body: { hides: boolean; counts: boolean; reason: string }) =>
    unwrap(client.POST('/api/v1/desk/rating-appeals/{app_id}/{rating_id}/ruling', { ...path(which), body }))

export const deskAdmissions = (state: AdmissionState) => unwrap(client.GET('/api/v1/desk/admissions', query({ state })))
export interface AdmissionNumber {
    subject: string
    number: number
}
export const deskAdmission = (which: AdmissionNumber) =>
    unwrap(client.GET('/api/v1/desk/admissions/{subject}/{number}', path(which)))
export const proposeAdmission = (body: { subject: string; grounds: string }) =>
    unwrap(client.POST('/api/v1/desk/admissions', { body }))
export const takeAdmissionBack = (which: AdmissionNumber) =>
    unwrap(client.DELETE('/api/v1/desk/admissions/{subject}/{number}', path(which)))
export const assessAdmission = (
    which: AdmissionNumber,
    body: { assessments: Assessment[]; conditions?: string; conditions_by?: string },
) => unwrap(client.POST('/api/v1/desk/admissions/{subject}/{number}/assessment', { ...path(which), body }))
