// What the server says, as TypeScript. Names are those of the API description.

export type Audience = 'person' | 'legal_person'
export type Level = 'province' | 'city' | 'county' | 'township' | 'village'

export interface Division {
    code: string
    name: string
    short_name: string
    level: Level
    parent?: string
    child_count: number
}
export interface Place {
    code: string
    name: string
}
export interface DivisionWithPath extends Division {
    path: Place[]
}

export interface OpeningHours {
    weekdays: string
    opens: string
    closes: string
}
export interface Office {
    id: string
    name: string
    body_id: string
    body_name: string
    division: string
    division_name: string
    address: string
    phone: string
    hours: OpeningHours[]
    item_count: number
}

export interface Theme {
    id: string
    code: string
    name: string
    audience: Audience
    item_count: number
}
export interface LifeStage {
    id: string
    name: string
    audience: Audience
    themes: string[]
    item_count: number
}
export interface BundleItem {
    seq: number
    item_id: string
    name: string
    required: boolean
    condition?: string
}
export interface Bundle {
    id: string
    name: string
    audience: Audience
    life_stage?: string
    note?: string
    items: BundleItem[]
}
export interface ItemName {
    item_id: string
    name: string
}
export interface FlagshipApp {
    id: string
    name: string
    lead_body: string
    summary: string
    items: ItemName[]
    interactions: string[]
}

export type ActionKind = 'apply' | 'book' | 'query' | 'pay' | 'enrol'
export interface NextAction {
    kind: ActionKind
    label: string
}
export interface Card {
    item_id: string
    name: string
    audience: Audience[]
    office_id: string
    office_name: string
    division: string
    division_name: string
    level: Level
    visits: number
    instant: boolean
    promised_workdays: number
    fee: boolean
    hot: boolean
    also_in: number
    next_action: NextAction
}
export interface Cards {
    cards: Card[]
    total: number
    next_cursor?: string
}
export interface SearchResult extends Cards {
    division: string
    division_name: string
    region_recognised?: Place
    facets: {
        themes: { id: string; name: string; count: number }[]
        levels: { value: string; count: number }[]
        audiences: { value: string; count: number }[]
    }
}
export interface Suggestion {
    text: string
    item_id: string
}

export interface Material {
    seq: number
    name: string
    source: 'applicant' | 'government' | 'shared'
    necessity: 'required' | 'optional'
    form: 'licence' | 'shared_data' | 'electronic'
    licence_type?: string
    licence_name?: string
    applies_to?: string
    how: 'upload' | 'from_register'
    note?: string
}
export interface ItemGuide {
    item_id: string
    task_code: string
    basic_code: string
    name: string
    type: string
    audience: Audience[]
    themes: { id: string; name: string }[]
    conditions: string[]
    materials: Material[]
    process: { step: number | string; name: string; note?: string }[]
    legal_limit?: { value: number; unit: string }
    promised_workdays: number
    instant: boolean
    fee: boolean
    fee_note?: string
    visits: number
    delivery: boolean
    result: { name: string; licence_type?: string }
    interactions: string[]
    cross_province: boolean
    office: Office
    applicable_level: number
    related: ItemName[]
    next_action: NextAction
}

export interface Me {
    account_id: string
    kind: 'person' | 'staff'
    display_name: string
    mobile_masked?: string
    assurance_level: number
    name_masked?: string
    citizen_id_masked?: string
    roles: string[]
    office?: { id: string; name: string }
}
export interface Session {
    id: string
    device: string
    address_masked: string
    signed_in_at: string
    last_seen_at: string
    current: boolean
}
export interface Proofing {
    id: string
    state: 'pending' | 'proven' | 'refused'
    level: number
    reason?: string
}
export interface MyAccess {
    at: string
    who: string
    what: string
    case_number?: string
}

export type CaseState =
    | 'draft'
    | 'submitted'
    | 'supplement_requested'
    | 'accepted'
    | 'decided'
    | 'not_accepted'
    | 'withdrawn'
export interface CaseSummary {
    id: string
    number?: string
    item_id: string
    item_name: string
    office_name: string
    division_name: string
    state: CaseState
    due_date?: string
    due_provisional?: boolean
    opened_at: string
    submitted_at?: string
    decided_at?: string
    outcome?: 'granted' | 'refused'
    rated?: number
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
    size?: number
    note?: string
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
    outcome: 'granted' | 'refused'
    text: string
    at: string
    has_document: boolean
}
export interface Case extends CaseSummary {
    version: number
    form: FormValues
    schema: FormSchema
    known: FormValues
    materials: CaseMaterial[]
    supplement_request?: { reasons: string[]; until?: string }
    decision?: Decision
    allowed: string[]
}
export interface TimelineEvent {
    at: string
    what: string
    by: 'applicant' | 'office' | 'system'
    office_name?: string
    note?: string
}
export interface RatingGrade {
    grade: number
    name: string
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
    counts: Partial<Record<CaseState, number>>
    next_cursor?: string
}
export interface CaseAccess {
    at: string
    who: string
    role: string
    what: string
}
export interface DeskCase extends Case {
    applicant: { name: string; citizen_id: string; mobile: string }
    timeline: TimelineEvent[]
    accesses: CaseAccess[]
    due_colour?: DueColour
    working_days_left?: number
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

export interface WorkFigures {
    submitted: number
    decided: number
    on_time: number
    late: number
    ratings: number
    average_grade?: number
}
export interface CityFigures extends WorkFigures {
    code: string
    name: string
}
export interface BodyFigures extends WorkFigures {
    id: string
    name: string
}
export interface Overview {
    items: { total: number; online: number; zero_trip: number; instant: number }
    cases: {
        by_state: Partial<Record<CaseState, number>>
        submitted: number
        decided: number
        on_time: number
        late: number
        open_late: number
    }
    ratings: { count: number; by_grade: Record<string, number>; satisfied_share: number }
    by_city: CityFigures[]
    by_body: BodyFigures[]
    by_day: { date: string; submitted: number; decided: number }[]
    as_of_position: number
}

export interface Fault {
    pointer: string
    code: string
    detail: string
}
