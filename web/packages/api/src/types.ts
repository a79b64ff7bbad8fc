// The words of the API under the names that the apps use. The shapes are generated from the server's
// description (schema.d.ts); nothing is described twice.
import type { components } from './schema'

type Schemas = components['schemas']

export type Audience = Schemas['catalogue.Audience']
export type Level = Schemas['DivisionLevel']

export type Place = Schemas['places.DivisionName']
export type Division = Schemas['places.DivisionView']
export type DivisionWithPath = Schemas['places.DivisionWithPath']
export type OpeningHours = Schemas['places.OpeningHoursView']
export type Office = Schemas['places.OfficeView']

export type Theme = Schemas['catalogue.ThemeView']
export type LifeStage = Schemas['catalogue.LifeStageView']
export type Bundle = Schemas['catalogue.BundleView']
export type ItemName = Schemas['catalogue.ItemName']
export type FlagshipApp = Schemas['catalogue.FlagshipAppView']
export type Material = Schemas['catalogue.MaterialView']
export type ItemGuide = Schemas['catalogue.ItemGuide']

export type Card = Schemas['discovery.Card']
export type Cards = Schemas['discovery.BrowseOutput']
export type SearchResult = Schemas['discovery.SearchOutput']
export type Suggestion = Schemas['discovery.SuggestionView']

export type CodePurpose = Schemas['identity.CodePurpose']
export type Me = Schemas['identity.Me']
export type Session = Schemas['identity.SessionView']
export type Proofing = Schemas['identity.ProofingView']
export type MyAccess = Schemas['identity.AccessView']

export type CaseState =
    | 'draft'
    | 'submitted'
    | 'supplement_requested'
    | 'accepted'
    | 'decided'
    | 'not_accepted'
    | 'withdrawn'
export type Outcome = 'granted' | 'refused'
export interface CaseSummary {
    id: string
    number?: string
    item_id: string
    item_name: string
    office_id: string
    office_name: string
    division_name: string
    state: CaseState
    due_date?: string
    due_provisional: boolean
    opened_at: string
    submitted_at?: string
    decided_at?: string
    outcome?: Outcome
    next_step: string
}
export type MaterialState = 'missing' | 'uploaded' | 'requested' | 'from_register' | 'not_found'
export interface CaseMaterial {
    seq: number
    name: string
    necessity: 'required' | 'optional'
    how: 'upload' | 'from_register'
    state: MaterialState
    file_name?: string
    media_type?: string
    size?: number
}
export type FormValues = Record<string, string>
export interface FieldSchema {
    type?: string
    title?: string
    title_en?: string
    description?: string
    format?: string
    enum?: string[]
    pattern?: string
    minLength?: number
    maxLength?: number
    readOnly?: boolean
    [extension: `x-${string}`]: unknown
}
export interface FormSchema {
    type?: string
    title?: string
    properties: Record<string, FieldSchema>
    required?: string[]
    [extension: `x-${string}`]: unknown
}
export interface Decision {
    /// Nothing: not accepted.
    outcome?: Outcome
    text: string
    at: string
}
export interface CaseDetail extends CaseSummary {
    version: number
    form: FormValues
    schema: FormSchema
    materials: CaseMaterial[]
    supplement_request?: { reasons: string[] }
    decision?: Decision
}
export interface Case extends CaseDetail {
    known: FormValues
    allowed: ('edit' | 'submit' | 'supplement' | 'withdraw')[]
}
export interface TimelineEvent {
    at: string
    what: string
    by: string
    note?: string
}
export interface GivenRating {
    grade: number
    options: string[]
    comment: string
    at: string
}
export interface RatingState {
    may_rate: boolean
    rating?: GivenRating
}
export interface RatingGrade {
    grade: number
    name: string
    bad: boolean
    options: { code: string; text: string }[]
}

export type DueColour = 'green' | 'yellow' | 'red' | 'none'
export interface DeskSummary extends CaseSummary {
    applicant_masked: string
    due_colour: DueColour
    working_days_left?: number
}
export interface Queue {
    cases: DeskSummary[]
    counts: Record<string, number>
    next_cursor?: string
}
export interface CaseAccess {
    at: string
    who: string
    ground: string
    what: string
}
export interface DeskCase extends CaseDetail {
    due_colour: DueColour
    working_days_left?: number
    applicant: { name?: string; citizen_id?: string; mobile: string }
    timeline: TimelineEvent[]
    accesses: CaseAccess[]
    allowed: ('accept' | 'refuse' | 'request_supplement' | 'decide')[]
}
export interface DeadLetter {
    id: string
    channel: string
    subject: string
    attempts: number
    last_error: string
    since: string
}

export interface Notice {
    id: string
    at: string
    title: string
    text: string
    case_id?: string
    read: boolean
}
export interface Inbox {
    notices: Notice[]
    unread: number
    next_cursor?: string
}

export interface GroupFigures {
    id: string
    name: string
    submitted: number
    decided: number
    on_time: number
    late: number
    open_late: number
    ratings: number
    average_grade?: number
}
export interface Overview {
    items: { total: number; implementations: number; zero_trip: number; instant: number }
    cases: {
        submitted: number
        decided: number
        on_time: number
        late: number
        open_late: number
        by_state: Record<string, number>
    }
    ratings: { count: number; by_grade: Record<string, number>; satisfied_share?: number }
    by_city: GroupFigures[]
    by_organisation: GroupFigures[]
    by_day: { date: string; submitted: number; decided: number }[]
}

export interface Fault {
    pointer: string
    code: string
    detail: string
}
