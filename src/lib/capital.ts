/** With a capital to begin with: what stands within a sentence, put first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
