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

const PEOPLE = { officer: 'police.gulou', colleague: 'police.window', editor: 'police.editor', publisher: 'police.publisher', supervisor: 'supervisor', operator: 'operator' } as const

export function logins(): Record<keyof typeof PEOPLE, Login> {
    const file = process.env.DEMO_LOGINS ?? '../var/demo-logins.txt'
    const all = loginsIn(readFileSync(file, 'utf8'))
    const found = Object.entries(PEOPLE).map(([role, name]) => {
        const login = all.get(name)
        if (!login) throw new Error(`${file} names no ${name}`)
        return [role, login]
    })
    return Object.fromEntries(found) as Record<keyof typeof PEOPLE, Login>
}
