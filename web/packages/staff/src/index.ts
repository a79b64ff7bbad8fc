export { default as StaffDoor } from './StaffDoor.vue'
export { default as StaffBar } from './StaffBar.vue'
export * from './session'
