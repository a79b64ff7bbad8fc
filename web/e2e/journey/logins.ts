// The ready-made logins that the demo wrote: a line "… staff USER  PASSWORD  …", the address for the
// authenticator below it.
import { readFileSync } from 'node:fs'
import type { Login } from './world'

const STAFF = /staff\s+(\S+)\s+(\S+)\s[^\n]*\n\s+(otpauth:\S+)/g

export function loginsIn(text: string): Map<string, Login> {
    const found = [...text.matchAll(STAFF)].map(([, user_name, password, uri]) => {
        const totp_secret = new URL(uri!).searchParams.get('secret') ?? ''
        return [user_name!, { user_name: user_name!, password: password!, totp_secret }] as const
    })
    return new Map(found)
}

export function logins(): { officer: Login; supervisor: Login; operator: Login } {
    const file = process.env.DEMO_LOGINS ?? '../var/demo-logins.txt'
    const all = loginsIn(readFileSync(file, 'utf8'))
    const officer = all.get('police.gulou')
    const supervisor = all.get('supervisor')
    const operator = all.get('operator')
    if (!officer || !supervisor || !operator) throw new Error(`${file} names no officer, no supervisor or no operator`)
    return { officer, supervisor, operator }
}
