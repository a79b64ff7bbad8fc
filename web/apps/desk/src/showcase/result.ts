// What follows from the verdicts, as the server reckons it (contexts/showcase/criteria.cpp).
import type { Criterion, Verdict } from '@mashang/api'

export const CRITERIA: Criterion[] = ['authoritative', 'practical', 'effective', 'easy']
export const VERDICTS: Verdict[] = ['met', 'partly', 'not_met']

/// Nothing before every criterion has its verdict.
export function resultOf(verdicts: (Verdict | '')[]): 'admitted' | 'conditional' | 'refused' | undefined {
    if (verdicts.includes('')) return undefined
    if (verdicts.includes('not_met')) return 'refused'
    return verdicts.includes('partly') ? 'conditional' : 'admitted'
}
