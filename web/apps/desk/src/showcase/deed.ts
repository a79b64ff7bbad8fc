// A deed as `useDeed` of the packages has it, which also says when it is done, and why not at each field.
import { announce, useDeed as useSilentDeed } from '@mashang/ui'
import { t } from '@mashang/words'

export function useDeed() {
    const { busy, fault: problem, run } = useSilentDeed(({ detail, faults }) => [detail, ...faults.map((one) => one.detail)].join(' '))
    /// Whether it was done.
    const attempt = (what: () => Promise<unknown>): Promise<boolean> =>
        run(async () => {
            await what()
            announce(t('showcase.done'))
        })
    return { busy, problem, attempt }
}
