/**
 * A question of one's own, which the answer to ours is not: it ends with a question mark or begins with a word that asks, with or
 * without a greeting. What is asked for as a reason, a name or a line of the minutes is then left open, and the question answered.
 */
export function isQuestion(text: string): boolean {
  return /\?\s*$/u.test(text) || askingFirst.test(text)
}

/** "var" asks where, and is also "was": "var sjuk" is an answer. So it asks only before a verb or a thing that can be somewhere. */
const askingFirst =
  /^\s*(?:(?:hej|hallå|tja|ok|okej|men|och|förresten|hi|hello|but|and)[\s,.!]+)*(?:vem|vems|vad|vilk(?:en|et|a|as|ens)|hur|när|varför|var\s+(?:är|finns|hittar|ligger|står|kan|ska|gör|lämnar|beställer|skickar|anmäler)|who|whose|what|which|how|when|where|why)(?!\p{L})/iu
