// The elements of an item as they are typed, as the server takes them, and where its faults stand.
import type { Audience, Finding, FormSchema, ItemContent, Level, MaterialContent } from '@mashang/api'

/// The closed lists; a value's word is `content.choice.<list>.<value>`.
export const CHOICES = {
    type: ['licensing', 'confirmation', 'benefit', 'levy', 'adjudication', 'reward', 'other_power', 'public_service'],
    interactions: ['application', 'certificate', 'enrolment', 'booking', 'payment', 'query'],
    apply_by: ['online', 'window', 'post'],
    online_depth: ['none', 'consultation', 'receipt', 'pre_examination', 'acceptance', 'handling', 'result'],
    serve_by: ['window', 'post', 'download', 'public_notice'],
    result_kind: ['licence', 'approval', 'other', 'none'],
    special_procedures: ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'public_notice'],
    open_to_offices: ['place', 'hours', 'telephone', 'promise', 'help'],
    source: ['applicant', 'government', 'shared'],
    necessity: ['required', 'optional'],
    form: ['electronic', 'licence', 'shared_data'],
    power_source: ['statutory', 'handed_down', 'granted_by_higher', 'granted_by_peer', 'entrusted_by_higher', 'entrusted_by_peer'],
    body_nature: ['statutory', 'authorised', 'entrusted'],
    unit: ['working_day', 'calendar_day', 'month', 'hour'],
} as const
export type ChoiceList = keyof typeof CHOICES
export const AUDIENCES: Audience[] = ['person', 'legal_person']
export const LEVELS: Level[] = ['province', 'city', 'county', 'township', 'village']

/// Parts are told apart by a key while they are moved about.
export type Keyed<T> = T & { key: number }
let lastKey = 0
export const keyed = <T extends object>(part: T): Keyed<T> => ({ ...part, key: ++lastKey })

type Material = Omit<MaterialContent, 'licence_type' | 'applies_to' | 'copies' | 'paper_size'> & { licence_type: string; applies_to: Audience | ''; copies: number | ''; paper_size: string }
/// Texts that an item may be without.
export const SAID = ['entrusted_by', 'legal_limit_note', 'promise_note', 'quantity_limit', 'joint_bodies', 'intermediaries', 'enquiries', 'complaints'] as const
export type Said = (typeof SAID)[number]
/// Yes or no, which an item need not say.
export const ANSWERED = ['in_hall', 'self_service'] as const
export type Answered = (typeof ANSWERED)[number]
export type Answer = 'yes' | 'no' | ''
const answerOf = (value: boolean | null | undefined): Answer => (value === true ? 'yes' : value === false ? 'no' : '')
/// `materials` holds keys of materials, so that it stays true when those are moved.
type Variant = { name: string; when: string; materials: number[] }
export type Typed = Omit<
    ItemContent,
    'legal_limit' | 'keywords' | 'result_licence' | 'materials' | 'variants' | 'basis' | 'conditions' | 'process' | 'fees' | 'faq' | 'form' | 'power_source' | 'body_nature' | Said | Answered
> & {
    power_source: NonNullable<ItemContent['power_source']> | ''
    body_nature: NonNullable<ItemContent['body_nature']> | ''
    /// Its own form (designer/); nothing: the one that is derived.
    form?: FormSchema
    legal_count: number | ''
    legal_unit: 'working_day' | 'calendar_day' | 'month' | 'hour'
    keywords: string
    result_licence: string
    materials: Keyed<Material>[]
    variants: Keyed<Variant>[]
    basis: Keyed<{ text: string }>[]
    conditions: Keyed<{ text: string }>[]
    process: Keyed<ItemContent['process'][number]>[]
    fees: Keyed<ItemContent['fees'][number]>[]
    faq: Keyed<ItemContent['faq'][number]>[]
} & Record<Said, string> &
    Record<Answered, Answer>

export const BLANK = {
    text: () => keyed({ text: '' }),
    step: () => keyed({ name: '', note: '' }),
    fee: () => keyed({ project: '', standard: '', basis: '', reduction: '' }),
    faq: () => keyed({ question: '', answer: '' }),
    variant: () => keyed<Variant>({ name: '', when: '', materials: [] }),
    material: () =>
        keyed<Material>({ name: '', source: 'applicant', necessity: 'required', form: 'electronic', licence_type: '', applies_to: '', copies: '', paper_size: '', note: '', basis: '' }),
}

/// A new item of a body before anything is known of it but its name and type, which its code is made of.
export const blankContent = (organisation: string, name: string, type: ItemContent['type']): ItemContent => ({
    name,
    name_en: '',
    type,
    interactions: ['application'],
    audiences: ['person'],
    themes: [],
    organisation,
    levels: ['province'],
    basis: [],
    conditions: [],
    process: [],
    materials: [],
    variants: [],
    promised_workdays: 1,
    instant: false,
    special_procedures: [],
    fees: [],
    online_payment: false,
    visits: 0,
    visit_reason: '',
    apply_by: ['online', 'window'],
    online_depth: 'handling',
    serve_by: ['window'],
    result_name: '',
    result_kind: 'none',
    keywords: [],
    cross_province: false,
    hot: false,
    faq: [],
    open_to_offices: ['place', 'hours', 'telephone', 'promise', 'help'],
})

export function typed({ legal_limit, form, ...content }: ItemContent): Typed {
    const materials = content.materials.map((one) => keyed({ ...one, licence_type: one.licence_type ?? '', applies_to: one.applies_to ?? ('' as const), copies: one.copies ?? ('' as const), paper_size: one.paper_size ?? '' }))
    const keyOf = (number: number) => materials[number - 1]?.key
    return {
        ...toPlain(content),
        ...(form ? { form: toPlain(form) as unknown as FormSchema } : {}),
        ...(Object.fromEntries(SAID.map((name) => [name, content[name] ?? ''])) as Record<Said, string>),
        ...(Object.fromEntries(ANSWERED.map((name) => [name, answerOf(content[name])])) as Record<Answered, Answer>),
        power_source: content.power_source ?? '',
        body_nature: content.body_nature ?? '',
        legal_count: legal_limit?.count ?? '',
        legal_unit: legal_limit?.unit ?? 'working_day',
        keywords: content.keywords.join('\n'),
        result_licence: content.result_licence ?? '',
        materials,
        variants: content.variants.map((one) => keyed({ ...one, materials: one.materials.map(keyOf).filter((key) => key !== undefined) })),
        basis: content.basis.map((text) => keyed({ text })),
        conditions: content.conditions.map((text) => keyed({ text })),
        process: content.process.map(keyed),
        fees: content.fees.map(keyed),
        faq: content.faq.map(keyed),
    }
}

function bare<T extends object>({ key: _, ...part }: Keyed<T>): Omit<Keyed<T>, 'key'> {
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])) as Omit<Keyed<T>, 'key'>
}

/// What is left empty and need not be there is not sent.
export function contentOf({ legal_count, legal_unit, ...form }: Typed): ItemContent {
    const { result_licence, form: own, power_source, body_nature, ...all } = form
    const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !([...SAID, ...ANSWERED] as string[]).includes(name))) as Omit<typeof all, Said | Answered>
    const said = Object.fromEntries(SAID.map((name) => [name, form[name].trim()]).filter(([, text]) => text))
    const numberOf = (key: number) => form.materials.findIndex((one) => one.key === key) + 1
    const content: ItemContent = {
        ...rest,
        ...(own ? { form: own as unknown as ItemContent['form'] } : {}),
        ...said,
        ...Object.fromEntries(ANSWERED.filter((name) => form[name]).map((name) => [name, form[name] === 'yes'])),
        ...(power_source ? { power_source } : {}),
        ...(body_nature ? { body_nature } : {}),
        name: form.name.trim(),
        name_en: form.name_en.trim(),
        visit_reason: form.visit_reason.trim(),
        result_name: form.result_name.trim(),
        keywords: form.keywords.split('\n').map((line) => line.trim()).filter(Boolean),
        basis: form.basis.map(({ text }) => text.trim()),
        conditions: form.conditions.map(({ text }) => text.trim()),
        process: form.process.map(bare),
        fees: form.fees.map(bare),
        faq: form.faq.map(bare),
        materials: form.materials.map((one) => {
            const { licence_type, applies_to, copies, paper_size, ...material } = bare(one)
            return { ...material, ...(licence_type ? { licence_type } : {}), ...(applies_to ? { applies_to } : {}), ...(copies === '' ? {} : { copies }), ...(paper_size.trim() ? { paper_size: paper_size.trim() } : {}) }
        }),
        variants: form.variants.map((one) => ({
            ...bare(one),
            materials: one.materials.map(numberOf).filter((number) => number > 0).sort((a, b) => a - b),
        })),
        ...(legal_count === '' ? {} : { legal_limit: { count: legal_count, unit: legal_unit } }),
        ...(result_licence.trim() ? { result_licence: result_licence.trim() } : {}),
    }
    return toPlain(content)
}
/// Forms are watched objects; what travels and is compared is plain.
const toPlain = <T>(content: T): T => JSON.parse(JSON.stringify(content)) as T

/// Moves one entry of a list by a step; at its ends nothing happens.
export function move<T>(list: T[], index: number, step: -1 | 1): void {
    const other = index + step
    if (other < 0 || other >= list.length) return
    const [one] = list.splice(index, 1)
    list.splice(other, 0, one as T)
}

const LISTS_OF_PARTS = ['process', 'materials', 'variants', 'fees', 'faq']
const LISTS_OF_TEXTS = ['basis', 'conditions']

/// The field for a pointer of a fault ("/content/materials/0/basis") or of a finding
/// ("/materials/0/basis"): "materials-0-basis". What stands in a list of choices stands at the list.
export function fieldOf(pointer: string): string {
    const inForm = /^(?:\/content)?\/form(\/.*)?$/.exec(pointer)
    if (inForm) return `form${(inForm[1] ?? '').replace(/\/items(?=\/properties)/, '').replaceAll('/', '-')}`
    const [element = '', index, member] = pointer.replace(/^\/content(?=\/|$)/, '').split('/').slice(1)
    if (index !== undefined && LISTS_OF_TEXTS.includes(element)) return `${element}-${index}`
    if (index !== undefined && LISTS_OF_PARTS.includes(element)) return member ? `${element}-${index}-${member}` : `${element}-${index}`
    return element || 'name'
}

export type Faults = Record<string, string[]>
export function placed(faults: { pointer: string; words: string }[]): Faults {
    const all: Faults = {}
    for (const { pointer, words } of faults) {
        const at = (all[fieldOf(pointer)] ??= [])
        if (!at.includes(words)) at.push(words)
    }
    return all
}
export const placedFindings = (findings: Finding[]): Faults => placed(findings.map(({ pointer, message }) => ({ pointer, words: message })))
