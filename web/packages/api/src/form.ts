// The form of an item in one edition: the same in all its cases, so that it is asked for once.
import { client, unwrap } from './client'
import type { FormSchema } from './types'

const forms = new Map<string, Promise<FormSchema>>()

async function ask(id: string, edition: number): Promise<FormSchema> {
    const of = edition ? { edition } : {}
    try {
        const asked = client.GET('/api/v1/items/{item_id}/form', { params: { path: { item_id: id }, query: of } })
        return (await unwrap(asked)) as unknown as FormSchema
    } catch (thrown) {
        forms.delete(`${id}/${edition}`)
        throw thrown
    }
}

/// Kept until the page is loaded anew; what failed is asked for again. Without a number, or with 0, that in force.
export function itemForm(id: string, edition = 0): Promise<FormSchema> {
    const key = `${id}/${edition}`
    const form = forms.get(key) ?? ask(id, edition)
    forms.set(key, form)
    return form
}

export interface WithForm<C> {
    one: C
    schema: FormSchema
}

/// A case and the form under which it is handled.
export async function withForm<C extends { item_id: string; item_edition: number }>(asked: Promise<C>): Promise<WithForm<C>> {
    const one = await asked
    return { one, schema: await itemForm(one.item_id, one.item_edition) }
}
