// The check with the population register runs by itself; we look now and then until it has an answer.
import * as api from '@mashang/api'

const LOOK_MS = 1500
const PATIENCE = 60

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/// Waits for the answer; still pending when patience ends (about 90 s).
export async function waitFor(begun: api.Proofing, goesOn: () => boolean): Promise<api.Proofing> {
    let proofing = begun
    for (let look = 0; proofing.state === 'pending' && look < PATIENCE && goesOn(); look += 1) {
        await pause(LOOK_MS)
        proofing = await api.proofing(proofing.id)
    }
    return proofing
}

/// Starts the check and waits for its answer.
export async function proveAndWait(
    typed: { name: string; citizen_id: string },
    level: number,
    goesOn: () => boolean,
): Promise<api.Proofing> {
    return waitFor(await api.prove({ ...typed, level }), goesOn)
}
