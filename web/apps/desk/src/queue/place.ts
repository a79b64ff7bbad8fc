import type { CaseState } from '@mashang/api'
import { ref } from 'vue'

/// Which part of the queue is shown; it stays while the officer looks at a case and comes back.
export const queueState = ref<CaseState | undefined>('submitted')
