/** People use the same few thousand words. Forgets all when it holds too many, so nothing said is kept for long. */
export function remembered<T extends NonNullable<unknown>>(ask: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (answers.size >= 5000) answers.clear()
    const answer = ask(word)
    if (word.length <= 40) answers.set(word, answer)
    return answer
  }
}
