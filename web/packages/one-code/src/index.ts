export * from './base45'
export * from './bytes'
export * from './gz1'
export * from './check'
