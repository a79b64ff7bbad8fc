// The pause after a code was sent, in seconds that are still left.
import { onScopeDispose, ref } from 'vue'

const PAUSE_S = 60

export function usePause() {
    const wait = ref(0)
    let ticker: ReturnType<typeof setInterval> | undefined
    const stop = () => clearInterval(ticker)
    onScopeDispose(stop)

    function begin(): void {
        stop()
        wait.value = PAUSE_S
        ticker = setInterval(() => {
            wait.value -= 1
            if (wait.value <= 0) stop()
        }, 1000)
    }
    return { wait, begin }
}
