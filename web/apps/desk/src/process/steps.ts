// Writing a process: its steps as the editor changes them, and as the diagram shows them.
import type { CaseStep, Process, ProcessStep } from '@mashang/api'

export const ROLES: ProcessStep['role'][] = ['handler', 'reviewer', 'leader']
export const ACTS: ProcessStep['act'][] = ['review', 'countersign', 'approve', 'notify', 'decide']
export const UNITS = ['working_day', 'calendar_day', 'hour'] as const
export const MOST = 16

/// An id that no step has yet.
export function freeId(steps: ProcessStep[]): string {
    let number = steps.length + 1
    while (steps.some(({ id }) => id === `step_${number}`)) number += 1
    return `step_${number}`
}

/// A new one before the decision: what led there leads to it.
export function withStep(process: Process): Process {
    const id = freeId(process.steps)
    const decision = process.steps.find(({ act }) => act === 'decide')
    const step: ProcessStep = { id, name: '', name_en: '', role: 'handler', act: 'review', next: decision ? [decision.id] : [], send_back_to: [], not_by: [] }
    const at = decision ? process.steps.indexOf(decision) : process.steps.length
    const before = process.steps.slice(0, at).map((one) => ({ ...one, next: one.next.map((to) => (to === decision?.id ? id : to)) }))
    return joined({ steps: [...before, step, ...process.steps.slice(at)] })
}

/// Without it: whatever named it names it no more, and what led to it leads to its followers.
export function withoutStep(process: Process, id: string): Process {
    const gone = process.steps.find((step) => step.id === id)
    const over = (names: string[]) => names.filter((name) => name !== id)
    const on = (names: string[]) => (names.includes(id) ? [...new Set([...over(names), ...(gone?.next ?? [])])] : names)
    const left = process.steps.filter((step) => step.id !== id)
    return joined({ steps: left.map((step) => ({ ...step, next: on(step.next), send_back_to: over(step.send_back_to), not_by: over(step.not_by) })) })
}

/// A step into which several lead waits for all of them unless it says otherwise; no other waits.
export function joined(process: Process): Process {
    const ways = (id: string) => process.steps.filter(({ next }) => next.includes(id)).length
    return { steps: process.steps.map(({ join, ...step }) => (ways(step.id) > 1 ? { ...step, join: join ?? 'all' } : step)) }
}

export const shown = (process: Process): CaseStep[] =>
    process.steps.map(({ id, name, role, act, next, join, send_back_to }) => ({ id, name, role, act, next: next.filter((to) => process.steps.some((step) => step.id === to)), ...(join && { join }), send_back_to, standing: 'waiting' }))

/// The faults of the server by step, those of the whole under -1.
export function byStep(faults: { pointer: string; detail: string }[]): Map<number, string[]> {
    const found = new Map<number, string[]>()
    for (const { pointer, detail } of faults) {
        const at = Number(/^\/process\/steps\/(\d+)/.exec(pointer)?.[1] ?? -1)
        found.set(at, [...(found.get(at) ?? []), detail])
    }
    return found
}
