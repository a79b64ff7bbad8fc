// What became of a visit to another house, as the server tells the page in its address.
const OUTCOMES = ['over', 'refused', 'down', 'wrong', 'unlinked', 'second', 'closed', 'taken', 'other_person', 'not_verified'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const outcomeIn = (said: string | undefined): Outcome | undefined => OUTCOMES.find((one) => one === said)
