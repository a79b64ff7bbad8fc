import type { CaseState } from '@mashang/api'
import { ref } from 'vue'

/// Which part of the queue is shown; it stays while the officer looks at a case and comes back.
export const queueState = ref<CaseState | undefined>('submitted')

/// What an office decides, or what it received for others.
export const SIDES = ['decided', 'received'] as const
export type Side = (typeof SIDES)[number]
/// A service centre decides nothing and receives for all bodies: its officers begin with that.
export const firstSide = (office?: string): Side => (office?.startsWith('XZ-') ? 'received' : 'decided')
