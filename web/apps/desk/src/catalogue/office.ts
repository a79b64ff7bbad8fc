// What follows from an office's id: "GA-350102000000" is the body GA at work in the division.
export const bodyOf = (officeId: string | undefined): string => officeId?.split('-')[0] ?? ''
export const divisionOf = (officeId: string): string => officeId.split('-')[1] ?? ''

/// The provincial office of a body keeps the body's items; all others carry them out.
export const keepsItems = (officeId: string | undefined): boolean => /-\d{2}0{10}$/.test(officeId ?? '')
