// What has got stuck, in words: letters that nobody outside took, entries of the journal that a follower could not take.
import * as api from '@mashang/api'

const CHANNELS = ['sms', 'population_register', 'shared_data', 'non_tax', 'wechat_pay']
const KINDS = ['sms_code', 'case', 'person', 'proofing', 'bill']
const FOLLOWERS = ['notices', 'supervision']
const SHORT = 12

export interface StuckRow {
    id: string
    /// Where it is stuck: a channel, a follower.
    where: string
    what: string
    /// The end of the id of a letter's subject, the position of an entry: enough to tell two apart.
    which: string
    tries: number
    error: string
    since: string
    /// Somebody wants it tried again, and it has not been yet.
    waits: boolean
    /// Nothing: somebody else has to look.
    again?: () => Promise<unknown>
}
export interface StuckList {
    kind: 'letters' | 'entries' | 'bills'
    rows: StuckRow[]
}

type Translate = (key: string) => string

/// Names that a newer server may have are shown as they are.
const inWords = (name: string, known: string[], key: string, t: Translate) => (known.includes(name) ? t(`${key}.${name}`) : name)

/// The subject of a letter is the "kind:id" that its order was left for.
function rowOfLetter(letter: api.DeadLetter, t: Translate): StuckRow {
    const [kind = '', id = ''] = letter.subject.split(':')
    return {
        id: letter.id,
        where: inWords(letter.channel, CHANNELS, 'stuck.channels', t),
        what: inWords(kind, KINDS, 'stuck.kinds', t),
        which: id.slice(-SHORT),
        tries: letter.attempts,
        error: letter.last_error,
        since: letter.since,
        waits: false,
        again: () => api.resendLetter(letter.id),
    }
}

function rowOfEntry(entry: api.ParkedEntry, t: Translate): StuckRow {
    return {
        id: `${entry.follower}-${entry.position}`,
        where: inWords(entry.follower, FOLLOWERS, 'stuck.followers', t),
        what: t('stuck.entry'),
        which: String(entry.position),
        tries: entry.tries,
        error: entry.error,
        since: entry.since,
        waits: entry.resumed,
        again: () => api.retryEntry(entry.follower, entry.position),
    }
}

function rowOfBill(bill: api.StuckBill, t: Translate): StuckRow {
    return {
        id: bill.id,
        where: bill.office_name,
        what: bill.item_name,
        which: bill.id.slice(-SHORT),
        tries: bill.tries,
        error: t(`stuck.why.${bill.why}`),
        since: bill.since,
        waits: false,
        again: bill.why === 'payment_amiss' ? undefined : () => api.retryBill(bill.id),
    }
}

/// The lists that have anything in them.
export function listsOf(letters: api.DeadLetter[], entries: api.ParkedEntry[], bills: api.StuckBill[], t: Translate): StuckList[] {
    const lists: StuckList[] = [
        { kind: 'letters', rows: letters.map((letter) => rowOfLetter(letter, t)) },
        { kind: 'entries', rows: entries.map((entry) => rowOfEntry(entry, t)) },
        { kind: 'bills', rows: bills.map((bill) => rowOfBill(bill, t)) },
    ]
    return lists.filter((list) => list.rows.length > 0)
}
