/// An item of the catalogue that an agency is for.
export interface ChosenItem {
    id: string
    name: string
}
