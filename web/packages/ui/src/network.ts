import { ref } from 'vue'

export const online = ref(navigator.onLine !== false)
/// When the newest answer came from the cache: the moment it was kept. Null: from the server.
export const cachedAt = ref<string | null>(null)

addEventListener('online', () => {
    online.value = true
})
addEventListener('offline', () => {
    online.value = false
})
