// What may be done with a terminal, and what that asks of the server.
import * as api from '@mashang/api'

export type TerminalDeed = 'key' | 'suspend' | 'resume' | 'close'

export const deedsOf = (terminal: Pick<api.Terminal, 'is_suspended'>): TerminalDeed[] => [
    'key',
    terminal.is_suspended ? 'resume' : 'suspend',
    'close',
]

/// With the new key, when that is what was asked for.
export async function carryOut(deed: TerminalDeed, id: string): Promise<api.RegisteredTerminal | null> {
    if (deed === 'key') return api.renewTerminalKey(id)
    if (deed === 'close') await api.closeTerminal(id)
    else await api.suspendTerminal(id, deed === 'suspend')
    return null
}
