import { counted } from './language.ts'
import { tokensIn } from './tokens.ts'

/** The language that a message shows by its words; null for "4", "Visma?" or "ok", which could be either. */
export function languageShownBy(text: string): 'sv' | 'en' | null {
  const { plainly, perhaps, english } = counted(tokensIn(text))
  if (english > plainly + perhaps) return 'en'
  // One word that only the dictionary knows may as well be a name: "Vision".
  return plainly > 0 || perhaps > 1 ? 'sv' : null
}
