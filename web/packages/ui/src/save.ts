/// Gives bytes to the person as a file of that name.
export function saveFile(bytes: Blob, name: string): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(bytes)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // some browsers read it a while after the click
}
