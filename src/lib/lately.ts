/** Remembers what a function gave for the latest keys; forgets all of it when it has `most`, so that it costs nothing to keep. */
export function lately<Given>(most: number, make: (key: string) => Given): (key: string) => Given {
  const known = new Map<string, Given>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Given
    const given = make(key)
    if (known.size >= most) known.clear()
    known.set(key, given)
    return given
  }
}
