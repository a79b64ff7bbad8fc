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
export type BundlePart = Schemas['bundles.PartView']
export type BundlePartState = Schemas['bundles.PartState']
export type BundleMaterial = Schemas['bundles.MergedMaterialView']
export type BundleRunState = Schemas['bundles.RunState']
export type BundleRunSummary = Schemas['bundles.RunSummary']
type Forms = { questions: FormSchema; answers: FormValues; form: FormSchema }
export type BundlePlan = Omit<Schemas['bundles.PlanView'], keyof Forms> & Forms
export type BundleRun = Omit<Schemas['bundles.RunView'], 'plan' | 'typed'> & { plan: BundlePlan; typed: FormValues }
export type Bill = Schemas['bills.BillView']
export type BillState = Schemas['bills.BillState']
export type PayWay = Schemas['bills.PayWay']
export type DeskBill = Schemas['bills.DeskBillView']
export type StuckBill = Schemas['bills.StuckBillView']
export type ItemName = Schemas['catalogue.ItemName']
export type FlagshipApp = Schemas['catalogue.FlagshipAppView']
export type Material = Schemas['catalogue.MaterialView']
export type ItemGuide = Schemas['catalogue.ItemGuide']

export type Wish = Schemas['discovery.WishView']
export type WordKind = Schemas['discovery.WordKind']
export type Word = Schemas['discovery.WordView']
export type WordChange = Pick<Schemas['discovery.WordChangeView'], 'deed' | 'kind' | 'say' | 'means'>
export type WordEffect = Schemas['discovery.PreviewView']
export type WordProposal = Schemas['discovery.ProposalView']
export type ProposalState = Schemas['discovery.ProposalState']

export type ItemContent = Schemas['catalogue.ItemContent']
export type MaterialContent = Schemas['catalogue.MaterialContent']
export type ItemVariant = Schemas['catalogue.VariantView']
export type EditionState = Schemas['catalogue.EditionState']
export type EditionLine = Schemas['catalogue.EditionLine']
export type EditionView = Schemas['catalogue.EditionView']
export type Finding = Schemas['catalogue.Finding']
export type Change = Schemas['catalogue.Change']
export type KeptItem = Schemas['catalogue.KeptItemView']
export type ItemStanding = Schemas['catalogue.StandingView']
export type PlannedStanding = Schemas['catalogue.PlannedStanding']
export type ItemDeed = Schemas['catalogue.DeedView']
export type ListedItem = Schemas['catalogue.ListedItem']
export type LocalContent = Schemas['catalogue.LocalContent']
export type LocalState = Schemas['catalogue.LocalState']
export type OpenElement = Schemas['catalogue.OpenElement']
export type DriftReport = Schemas['catalogue.DriftReport']
export type Drift = Schemas['catalogue.Drift']
export type DriftScore = Schemas['catalogue.DriftScore']
export type Figures = Schemas['catalogue.Figures']
export type FiguresOf = Schemas['catalogue.FiguresOf']

export type Booking = Schemas['bookings.BookingView']
export type BookingState = Schemas['bookings.BookingState']
export type BookingOffer = Schemas['bookings.OfferView']
export type BookingDay = Schemas['bookings.DayView']
export type NextSlot = Schemas['bookings.NextSlot']
export type BookingPlan = Schemas['bookings.Plan']
export type PlanHours = Schemas['bookings.PlanHours']
export type DeskBooking = Schemas['bookings.DeskBooking']
export type DeskBookingDay = Schemas['bookings.DeskDay']
export type DeskBookingPlan = Schemas['bookings.DeskPlan']
export type Licence = Schemas['licences.LicenceView']
export type Licences = Schemas['licences.LicencesView']
export type FlagshipAppPage = Schemas['showcase.AppPage']
export type AppItem = Schemas['showcase.AppItem']
export type RatingSummary = Schemas['showcase.RatingSummary']
export type AppRating = Schemas['showcase.RatingView']
export type OwnAppRating = Schemas['showcase.OwnRating']
export type DeskAppRating = Schemas['showcase.DeskRating']
export type DeskFlagshipApp = Schemas['showcase.DeskApp']
export type AppealRow = Schemas['showcase.AppealRow']
export type AppealGround = Schemas['showcase.AppealGround']
export type ArchivedPackage = Schemas['archive.PackageView']
export type ArchivedPackageDetail = Schemas['archive.PackageDetail']
export type ArchiveAccess = Schemas['archive.AccessView']
export type ArchiveDestruction = Schemas['archive.DestructionView']
export type Exchange = Schemas['exchange.ExchangeView']
export type ExchangeKind = Schemas['exchange.KindView']
export type ExchangeReject = Schemas['exchange.RejectView']
export type ExchangeTable = Schemas['exchange.TableName']
export type RejectedBy = Schemas['exchange.RejectedBy']
export type Retention = Schemas['archive.Retention']
export type OfficialDocument = Schemas['service.DocumentView']
export type DocumentKind = Schemas['service.DocumentKind']
export type DocumentTemplate = Schemas['service.TemplateView']
export type TemplateField = Schemas['service.FieldView']
export type TemplateVersion = Schemas['service.TemplateVersionView']
export type UndeliveredDocument = Schemas['service.UndeliveredView']
export type DocumentService = Schemas['service.ServiceView']
export type DocumentVerification = Schemas['service.VerificationView']
export type PostalAddress = Schemas['service.PostalAddress']
export type ServiceMail = Schemas['service.MailView']
export type ServiceChannel = Schemas['service.ServiceChannel']
export type Admission = Schemas['showcase.AdmissionView']
export type AdmissionState = Schemas['showcase.AdmissionState']
export type DeskAdmission = Schemas['showcase.DeskAdmission']
export type Assessment = Schemas['showcase.Assessment']
export type Criterion = Schemas['showcase.Criterion']
export type Verdict = Schemas['showcase.Verdict']

export type HomeSettings = Schemas['proactive.SettingsView']
export type Home = Schemas['proactive.HomeView']
export type Waiting = Schemas['proactive.WaitingView']
export type Upcoming = Schemas['proactive.UpcomingView']
export type Recommendation = Schemas['proactive.RecommendationView']
export type Attribute = Schemas['proactive.AttributeView']
export type Subscription = Schemas['proactive.SubscriptionView']
export type ReminderKind = Schemas['proactive.ReminderKind']

export type Card = Schemas['discovery.Card']
export type Cards = Schemas['discovery.BrowseOutput']
export type SearchResult = Schemas['discovery.SearchOutput']
export type Consultation = Schemas['consultation.Consultation']
export type Passage = Schemas['consultation.Passage']
export type ItemQuestions = Schemas['catalogue.QuestionsView']
export type Question = Schemas['voice.QuestionView']
export type AskedQuestion = Schemas['voice.AskedView']
export type Suggestion = Schemas['discovery.SuggestionView']

export type CodePurpose = Schemas['identity.OpenPurpose']
export type Passkey = Schemas['identity.PasskeyView']
export type PasskeyMade = Schemas['identity.AddPasskey']
export type PasskeyShown = Schemas['identity.ShowPasskey']
export type SigningShown = Schemas['cases.ConfirmedSignature']
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
export type CopyFile = Schemas['own_data.CopyFileView']
export type CorrectionDatum = Schemas['own_data.Datum']
export type CorrectionAnswer = Schemas['own_data.Answer']
export type Correction = Schemas['own_data.CorrectionView']
export type DeskCorrection = Schemas['own_data.DeskCorrection']
export type HeldDatum = Schemas['own_data.HeldDatum']

export type CaseState = Schemas['cases.CaseState']
export type Outcome = Schemas['cases.Outcome']
export type Revocation = Schemas['cases.RevocationView']
export type AutomaticDecision = Schemas['cases.AutomaticView']
export type AutomaticCondition = Schemas['cases.ConditionView']
export type AutomaticRow = Schemas['cases.AutomaticRow']
export type AutomaticList = Schemas['cases.AutomaticList']
export type LowerOffice = Schemas['cases.LowerOffice']
export type LowerOffices = Schemas['cases.LowerOffices']
export type AutomationOfItem = Schemas['cases.AutomationView']
export type ProvinceAutomation = Schemas['cases.ProvinceAutomation']
export type ProvinceAutomations = Schemas['cases.ProvinceAutomations']
export type CaseClock = Schemas['cases.ClockView']
export type StepClock = Schemas['cases.StepClockView']
export type ClockReading = Schemas['cases.ClockReading']
export type SpecialProcedure = Schemas['catalogue.SpecialProcedure']
export type RefusalGround = Schemas['cases.RefusalGround']
export type TerminationGround = Schemas['cases.TerminationGround']
export type ApplicantState = Schemas['cases.ApplicantState']
export type AskedApplicant = Schemas['cases.InviteApplicant']
export type TogetherAct = Schemas['cases.TogetherAct']
export type TogetherView = Schemas['cases.TogetherView']
export type Reception = Schemas['cases.ReceptionView']
export type ReceivedBy = Schemas['cases.ReceivedBy']
export type ReceiverList = Schemas['cases.ReceiverList']
export type PromiseStanding = Schemas['cases.PromiseStanding']
export type OfficePromise = Schemas['cases.PromiseRow']
export type CaseSummary = Schemas['cases.CaseSummary']
export type MaterialState = Schemas['cases.MaterialState']
export type CheckedPair = Schemas['cases.PairView']
export type FieldSource = Schemas['cases.FieldSourceView']
export type CaseMaterial = Schemas['cases.CaseMaterialView']
export type CasePromise = Schemas['cases.PromiseView']
export type Decision = Schemas['cases.DecisionView']
export type TimelineEvent = Schemas['cases.TimelineEvent']
export type FormGroup = { [name: string]: FormValue }
export type FormValue = string | number | boolean | null | undefined | FormGroup | FormGroup[]
export type FormValues = Record<string, FormValue>
export interface FieldSchema {
    type?: string
    title?: string
    description?: string
    format?: string
    enum?: string[]
    minLength?: number
    maxLength?: number
    minimum?: number
    maximum?: number
    readOnly?: boolean
    /// Of a group of fields, and of the rows of a repeated one.
    properties?: Record<string, FieldSchema>
    required?: string[]
    items?: FieldSchema
    minItems?: number
    maxItems?: number
    [extension: `x-${string}`]: unknown
}
export type FormRuleKind = 'show' | 'require' | 'hold' | 'compute'
/// `parts` are "/spouse", or "/members/age" for that of every row.
export interface FormRule {
    kind: FormRuleKind
    parts: string[]
    logic: unknown
    zh?: string
    en?: string
}
export interface FormSection {
    title: string
    'x-title-en': string
    description?: string
    'x-description-en'?: string
    fields: string[]
}
/// JSON Schema draft 7, with how it is laid out and its rules (docs/formats/forms.md).
export interface FormSchema {
    type?: string
    title?: string
    properties: Record<string, FieldSchema>
    required?: string[]
    'x-layout'?: FormSection[]
    'x-rules'?: FormRule[]
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
export type Task = Schemas['cases.TaskView']
export type TaskOutcome = Schemas['cases.TaskOutcome']
export type CaseSteps = Schemas['cases.CaseSteps']
export type CaseStep = Schemas['cases.StepView']
export type DoneStep = Schemas['cases.DoneView']
export type StepRole = Schemas['cases.process.StepRole']
export type Process = Schemas['cases.process.Process']
export type ProcessStep = Schemas['cases.process.ProcessStep']
export type OfficeStaff = Schemas['cases.OfficeView']
export type Sections = Schemas['cases.SectionsView']
export type SectionItem = Schemas['cases.SectionItem']
export type SectionOfOffice = Schemas['cases.SectionOfOffice']
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
export type GuardianRuling = Schemas['mandates.RuleGuardianship']
export type RulingKind = GuardianRuling['ruling']
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
export type Webhook = Schemas['apps.EndpointView']
export type WebhookDelivery = Schemas['apps.DeliveryView']

export type ProviderName = Schemas['federation.ProviderName']
export type Links = Schemas['federation.LinkList']
export type LinkWish = Schemas['federation.WishView']
export type ProviderFacts = Schemas['federation.ProviderFacts']
export type IdentityProvider = Schemas['federation.ProviderView']

export type GroupFigures = Schemas['supervision.GroupFigures']
export type Overview = Schemas['supervision.Overview']
export type Circular = Schemas['supervision.Circular']
export type CircularOutline = Schemas['supervision.CircularOutline']

export type Fault = Schemas['Problem']['faults'][number]
