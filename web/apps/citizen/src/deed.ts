export { firstFault, useDeed } from '@mashang/ui'
