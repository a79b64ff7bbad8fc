// A fault that appears while a button is being pressed pushes the button away from under the pointer,
// and the press is lost. What moves the page waits until the pointer is up.
let pressed = false
addEventListener('pointerdown', () => (pressed = true), true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true)

/// Does it now, or right after the press that is going on.
export function afterPress(deed: () => void): void {
    if (!pressed) return deed()
    // The click comes after pointerup and before any timer.
    addEventListener('pointerup', () => setTimeout(deed), { once: true })
}
