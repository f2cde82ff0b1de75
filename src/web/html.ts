/** HTML that is safe by construction: whatever is put into the template is escaped unless it is Html itself. */
export type Html = { readonly html: string }

export type Filling = Html | string | number | null | undefined | false | readonly Filling[]

/** ``html`<p>${name}</p>` ``: escapes `name`; lists are joined, null and false are left out. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  let text = parts[0]!
  for (const [at, filling] of fillings.entries()) text += fill(filling) + parts[at + 1]!
  return { html: text }
}

/** Trusts the text to be HTML already. Only for our own constants. */
export function trusted(text: string): Html {
  return { html: text }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function fill(filling: Filling): string {
  if (filling === null || filling === undefined || filling === false) return ''
  if (typeof filling === 'string') return escapeHtml(filling)
  if (typeof filling === 'number') return String(filling)
  if ('html' in filling) return filling.html
  return filling.map(fill).join('')
}
