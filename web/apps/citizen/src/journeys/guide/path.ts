// The way through an item's questions: what was answered, what is asked next, which cases are left.
import type { ItemQuestions } from '@mashang/api'

export interface Answered {
    question: string
    answer: string
}
export interface Way {
    answered: Answered[]
    /// The step that asks on; undefined: nothing is asked any more.
    step?: number
    /// Positions of the cases that are left.
    left: number[]
}

export const beginning = ({ steps, variants }: ItemQuestions): Way => ({
    answered: [],
    ...(steps.length ? { step: 0 } : {}),
    left: variants.map((_, position) => position),
})

/// The way after one more answer; the same when it is none of the answers to what is asked.
export function after(way: Way, { steps }: ItemQuestions, answer: string): Way {
    const step = way.step === undefined ? undefined : steps[way.step]
    const option = step?.options.find((one) => one.answer === answer)
    if (!step || !option) return way
    return {
        answered: [...way.answered, { question: step.question, answer }],
        ...(option.next === undefined ? {} : { step: option.next }),
        left: option.variants,
    }
}
