// The form of an item: the same in all its cases, so that it is asked for once.
import { client, path, unwrap } from './client'
import type { FormSchema } from './types'

const forms = new Map<string, Promise<FormSchema>>()

async function ask(id: string): Promise<FormSchema> {
    try {
        return (await unwrap(client.GET('/api/v1/items/{item_id}/form', path({ item_id: id })))) as unknown as FormSchema
    } catch (thrown) {
        forms.delete(id)
        throw thrown
    }
}

/// Kept until the page is loaded anew; what failed is asked for again.
export function itemForm(id: string): Promise<FormSchema> {
    const form = forms.get(id) ?? ask(id)
    forms.set(id, form)
    return form
}

export interface WithForm<C> {
    one: C
    schema: FormSchema
}

/// A case and the form of its item.
export async function withForm<C extends { item_id: string }>(asked: Promise<C>): Promise<WithForm<C>> {
    const one = await asked
    return { one, schema: await itemForm(one.item_id) }
}
