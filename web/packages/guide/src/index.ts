export { default as GuideBody } from './GuideBody.vue'
export { default as GuideFacts } from './GuideFacts.vue'
export { default as GuideTags } from './GuideTags.vue'
export { default as OfficeBlock } from './OfficeBlock.vue'
