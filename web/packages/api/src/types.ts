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

export type CodePurpose = Schemas['identity.OpenPurpose']
export type Passkey = Schemas['identity.PasskeyView']
export type PasskeyMade = Schemas['identity.AddPasskey']
export type PasskeyShown = Schemas['identity.ShowPasskey']
export type NewApp = Schemas['identity.NewApp']
export type Me = Schemas['identity.Me']
export type Session = Schemas['identity.SessionView']
export type Proofing = Schemas['identity.ProofingView']
export type MyAccess = Schemas['identity.AccessView']

export type DocumentType = Schemas['DocumentType']
export type Factors = Schemas['identity.FactorsView']
export type SeenScreen = Schemas['identity.SeenScreen']
export type NewScreen = Schemas['identity.NewScreen']
export type ClosingView = Schemas['identity.ClosingView']
export type EndingReason = Schemas['identity.EndingReason']
export type Copy = Schemas['own_data.CopyView']
export type CopyFormat = Schemas['own_data.CopyFormat']
export type CorrectionDatum = Schemas['own_data.Datum']
export type CorrectionAnswer = Schemas['own_data.Answer']
export type Correction = Schemas['own_data.CorrectionView']
export type DeskCorrection = Schemas['own_data.DeskCorrection']
export type HeldDatum = Schemas['own_data.HeldDatum']

export type CaseState = Schemas['cases.CaseState']
export type Outcome = Schemas['cases.Outcome']
export type CaseSummary = Schemas['cases.CaseSummary']
export type MaterialState = Schemas['cases.MaterialState']
export type CaseMaterial = Schemas['cases.CaseMaterialView']
export type Decision = Schemas['cases.DecisionView']
export type TimelineEvent = Schemas['cases.TimelineEvent']
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
/// What a form holds is a plain object to the contract; here it has its shape.
export type Case = Omit<Schemas['cases.CaseView'], 'form' | 'known'> & {
    form: FormValues
    known: FormValues
}
export type DeskCase = Omit<Schemas['cases.DeskCase'], 'form'> & { form: FormValues }
export type GivenRating = Schemas['voice.GivenRating']
export type RatingState = Schemas['voice.RatingState']
export type RatingGrade = Schemas['voice.GradeView']

export type DueColour = Schemas['cases.DueColour']
export type DeskSummary = Schemas['cases.DeskRow']
export type Queue = Schemas['cases.QueuePage']
export type CaseAccess = Schemas['cases.AccessView']
export type DeadLetter = Schemas['outbound.DeadLetter']
export type ParkedEntry = Schemas['journal.Parked']

export type CaseSignature = Schemas['cases.SignatureView']
export type SignatureScheme = Schemas['pki.Scheme']
export type Guardian = Schemas['mandates.GuardianView']

export type Mandate = Schemas['mandates.MandateView']
export type Proposal = Schemas['mandates.Propose']
export type KnownField = Schemas['catalogue.Known']
export type MandateUse = Schemas['mandates.UseView']
export type MandateScope = Schemas['mandates.ScopeView']
export type Child = Schemas['mandates.ChildView']
export type Principal = Schemas['mandates.PrincipalView']
export type Acting = Schemas['mandates.ActingView']

export type Notice = Schemas['notices.NoticeView']
export type Inbox = Schemas['notices.NoticeList']

export type AppState = Schemas['openid.AppState']
export type OwnApp = Schemas['openid.OwnAppView']
/// The keys of an app are any JSON Web Key Set (RFC 7517); the contract says no more of it than "an object".
export type AppMetadata = Omit<Schemas['openid.AppMetadata'], 'jwks'> & { jwks?: Record<string, unknown> }
export type ConnectedApp = Omit<Schemas['openid.AppView'], 'metadata'> & { metadata: AppMetadata }
export type AppList = { apps: ConnectedApp[] }
export type AppDetails = { app: ConnectedApp; secrets: Schemas['openid.SecretView'][] }
export type NewSecret = Schemas['openid.SecretShown']

export type ProviderName = Schemas['federation.ProviderName']
export type Links = Schemas['federation.LinkList']
export type LinkWish = Schemas['federation.WishView']
export type ProviderFacts = Schemas['federation.ProviderFacts']
export type IdentityProvider = Schemas['federation.ProviderView']

export type GroupFigures = Schemas['supervision.GroupFigures']
export type Overview = Schemas['supervision.Overview']

export type Fault = Schemas['Problem']['faults'][number]
