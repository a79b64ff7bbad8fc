// What a dead letter is about, in words: the channel, and the subject "kind:id" that its order was left for.
import type { DeadLetter } from '@mashang/api'

const CHANNELS = ['sms', 'population_register', 'shared_data']
const KINDS = ['sms_code', 'case', 'person', 'proofing']
const SHORT = 12

export interface What {
    channel: string
    kind: string
    /// The end of the id: enough to tell two apart.
    id: string
}

/// Unknown ones, which a newer server may have, are shown as they are.
export function whatOf(letter: DeadLetter, t: (key: string) => string): What {
    const [kind = '', id = ''] = letter.subject.split(':')
    return {
        channel: CHANNELS.includes(letter.channel) ? t(`letters.channels.${letter.channel}`) : letter.channel,
        kind: KINDS.includes(kind) ? t(`letters.kinds.${kind}`) : kind,
        id: id.slice(-SHORT),
    }
}
