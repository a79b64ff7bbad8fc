/// Words for the five grades, 5 the best; the server's own names are shown where it sends them.
export const GRADE_NAMES: Record<number, string> = {
    5: 'grade.5',
    4: 'grade.4',
    3: 'grade.3',
    2: 'grade.2',
    1: 'grade.1',
}
