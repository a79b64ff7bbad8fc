declare module 'json-logic-js' {
    const logic: { apply(rule: unknown, data: unknown): unknown; truthy(value: unknown): boolean; rm_operation(name: string): void }
    export default logic
}
