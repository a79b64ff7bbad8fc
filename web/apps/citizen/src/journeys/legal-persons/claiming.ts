// The register answers by itself; we look now and then until it has.
import * as api from '@mashang/api'

const LOOK_MS = 1500
const PATIENCE = 60

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/// Hands the claim in and waits for the register; still pending when patience ends (about 90 s).
export async function claimAndWait(
    typed: { uscc: string; name: string },
    goesOn: () => boolean,
): Promise<api.LegalPersonClaim> {
    let claim = await api.claimLegalPerson({ ...typed })
    for (let look = 0; claim.state === 'pending' && look < PATIENCE && goesOn(); look += 1) {
        await pause(LOOK_MS)
        claim = await api.legalPersonClaim(claim.id)
    }
    return claim
}
