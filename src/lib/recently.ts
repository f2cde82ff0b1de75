/**
 * Keeps what was lately made of a text for somebody, the least recently asked-for giving way: the same wordings come again and again.
 * `most`: how many, everybody's together. What is made must depend on the two alone.
 */
export function recently<Owner extends object, Value>(
  most: number,
  make: (text: string, owner: Owner) => Value,
): (text: string, owner: Owner) => Value {
  const numbers = new WeakMap<Owner, number>()
  let owners = 0
  const kept = new Map<string, Value>()
  return (text, owner) => {
    const number = numbers.get(owner) ?? ++owners
    numbers.set(owner, number)
    const key = `${number} ${text}`
    const known = kept.get(key)
    const value = known ?? make(text, owner)
    if (known !== undefined) kept.delete(key)
    else if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, value)
    return value
  }
}
