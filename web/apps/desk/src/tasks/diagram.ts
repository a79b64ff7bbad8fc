// Where the boxes of a process stand: each step below everything that leads to it.
import type { CaseStep } from '@mashang/api'

export interface Box {
    step: CaseStep
    x: number
    y: number
}
export interface Way {
    from: string
    to: string
    path: string
}
export interface Diagram {
    width: number
    height: number
    boxes: Box[]
    ways: Way[]
}

export const BOX = { width: 108, height: 52 }
const GAP = { x: 16, y: 30 }

/// How many steps the longest way to each has.
export function depths(steps: CaseStep[]): Map<string, number> {
    const depth = new Map(steps.map(({ id }) => [id, 0]))
    // As many rounds as there are steps: a process has no circles.
    for (let round = 0; round < steps.length; round += 1) {
        for (const { id, next } of steps) {
            for (const to of next) depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1))
        }
    }
    return depth
}

export function draw(steps: CaseStep[]): Diagram {
    const depth = depths(steps)
    const rows: CaseStep[][] = []
    for (const step of steps) (rows[depth.get(step.id)!] ??= []).push(step)
    const widest = Math.max(1, ...rows.map((row) => row.length))
    const width = widest * BOX.width + (widest - 1) * GAP.x
    const boxes = rows.flatMap((row, y) => {
        const start = (width - row.length * BOX.width - (row.length - 1) * GAP.x) / 2
        return row.map((step, x) => ({ step, x: start + x * (BOX.width + GAP.x), y: y * (BOX.height + GAP.y) }))
    })
    const at = new Map(boxes.map((box) => [box.step.id, box]))
    const ways = boxes.flatMap(({ step, x, y }) =>
        step.next.map((to) => {
            const end = at.get(to)!
            const [fromX, fromY] = [x + BOX.width / 2, y + BOX.height]
            const [toX, toY] = [end.x + BOX.width / 2, end.y - 2]
            const middle = (fromY + toY) / 2
            return { from: step.id, to, path: `M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}` }
        }),
    )
    return { width, height: rows.length * BOX.height + (rows.length - 1) * GAP.y, boxes, ways }
}
