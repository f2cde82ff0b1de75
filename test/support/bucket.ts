/** True for each that has room, by the real time. */
export function aBucket(perSecond: number, burst: number): () => boolean {
  let room = burst
  let at = performance.now()
  return () => {
    const now = performance.now()
    room = Math.min(burst, room + ((now - at) / 1000) * perSecond)
    at = now
    if (room < 1) return false
    room -= 1
    return true
  }
}
