// Rules in JSON Logic, as the server reckons them (src/platform/json/logic).
import logic from 'json-logic-js'

// It writes to the console; the server does not know it either.
logic.rm_operation('log')

/// What a rule makes of the data; null where it can make nothing.
export function evaluate(rule: unknown, data: unknown): unknown {
    try {
        return logic.apply(rule, data) ?? null
    } catch {
        return null
    }
}

/// False also where a rule has no value.
export const isTrue = (rule: unknown, data: unknown): boolean => logic.truthy(evaluate(rule, data))
