// Asking the guides in one's own words, the questions that lead to a case of an item, and asking a person.
import { client, path, query, unwrap } from './client'

export const consult = (body: { question: string; division?: string; item_id?: string }) =>
    unwrap(client.POST('/api/v1/consultation', { body }))
export const itemQuestions = (item_id: string) =>
    unwrap(client.GET('/api/v1/items/{item_id}/questions', path({ item_id })))

export const askPerson = (body: { text: string; division: string; item_id?: string }) =>
    unwrap(client.POST('/api/v1/questions', { body }))
export const lookUpQuestion = (reference: string, secret: string) =>
    unwrap(client.POST('/api/v1/question-lookups', { body: { reference, secret } }))
export const myQuestions = () => unwrap(client.GET('/api/v1/me/questions'))

export const deskQuestions = (answered: boolean, cursor?: string) =>
    unwrap(
        client.GET(
            '/api/v1/desk/questions',
            query({ answered, ...(cursor === undefined ? {} : { cursor: Number(cursor) }) }),
        ),
    )
export const answerQuestion = (id: string, text: string) =>
    unwrap(client.POST('/api/v1/desk/questions/{id}/answer', { ...path({ id }), body: { text } }))
