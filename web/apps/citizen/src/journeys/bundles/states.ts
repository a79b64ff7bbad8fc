import type { BundleRunState } from '@mashang/api'

const COLOURS: Record<BundleRunState, string> = {
    draft: 'grey',
    under_way: 'blue',
    needs_you: 'amber',
    granted: 'green',
    partly: 'green',
    not_granted: 'red',
    withdrawn: 'grey',
}
export const colourOfRun = (state: BundleRunState): string => COLOURS[state]
