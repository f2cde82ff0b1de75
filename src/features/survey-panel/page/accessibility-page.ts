import type { Language } from '../../../conversation/inbound.ts'
import type { Governance } from '../../../governance/governance.ts'
import { html } from '../../../web/html.ts'
import type { ShownOpenly } from '../../../web/open-pages.ts'
import { textsIn } from '../texts-in.ts'

/** Lag (2018:1937) om tillgänglighet till digital offentlig service: what a public body must say of its own pages. */
export function accessibilityPage({ name, manifest }: Governance, language: Language): ShownOpenly {
  const texts = textsIn(language).accessibility
  const desk = manifest.municipality.servicedesk
  const ways = [desk.phone, desk.email].filter(Boolean).join(', ')
  return {
    title: texts.title,
    body: html`<p class="soft">${name}</p>
      <h1>${texts.title}</h1>
      <p>${texts.stands(name)}</p>
      <h2>${texts.how}</h2>
      <p>${texts.conforms}</p>
      <p>${texts.tested}</p>
      <p>${texts.known}</p>
      <h2>${texts.report}</h2>
      <p>${texts.contact(desk.name, ways)}</p>
      <p>${texts.complain}</p>
      <p>
        <a href="https://www.digg.se/tdosanmalan" rel="noopener noreferrer">${texts.link}</a>
      </p>`,
  }
}
