/// In the order in which an item is read.
export const SECTIONS = ['what', 'who', 'limits', 'visits', 'materials', 'variants', 'form', 'fees', 'result', 'faq', 'further', 'offices'] as const
