import type { Language } from '../../conversation/inbound.ts'
import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/layout.ts'
import type { Deed, PlaygroundPerson } from './pages.ts'
import { en } from './texts/en.ts'
import { type PlaygroundTexts, sv } from './texts/sv.ts'

export type PlaygroundView = {
  language: Language
  municipalities: readonly { key: string; name: string }[]
  chosen: string
  people: readonly PlaygroundPerson[]
  examples: readonly string[]
  deeds: readonly Deed[]
  now: Date
  movable: boolean
}

/** The playground's one page. Everything that changes is filled in by `browser/client.js`. */
export function page(view: PlaygroundView): string {
  const texts = { sv, en }[view.language]
  const other = view.language === 'sv' ? 'en' : 'sv'
  const words = Object.fromEntries(clientTexts.map((name) => [name, texts[name]]))
  const body = html`<link rel="stylesheet" href="/playground/playground.css" />
    <div
      class="playground"
      data-language="${view.language}"
      data-words="${JSON.stringify(words)}"
      data-now="${view.now.toISOString()}"
    >
      <header class="top">
        <h1><span class="mark" aria-hidden="true">§</span>${texts.name}</h1>
        <p class="badge">${texts.example}</p>
        <a class="language" href="?lang=${other}&amp;kommun=${view.chosen}" hreflang="${other}" lang="${other}"
          >${texts.otherLanguage}</a
        >
      </header>
      <section class="who" aria-label="${texts.municipality}, ${texts.person.toLowerCase()}">
        <div class="field"><label for="municipality">${texts.municipality}</label>${municipalitySelect(view)}</div>
        <div class="field"><label for="person">${texts.person}</label>${personSelect(view)}</div>
        ${clock(texts, view)}
      </section>
      <main class="talk" aria-label="${texts.conversation}">
        <div
          class="lines"
          id="lines"
          role="log"
          aria-live="polite"
          aria-busy="true"
          aria-label="${texts.conversation}"
          tabindex="0"
        >
          <div class="welcome" id="welcome">
            <p class="lead">${texts.intro}</p>
            <p class="soft" id="try">${texts.tryThese}</p>
            <div class="examples" id="examples" role="group" aria-labelledby="try">
              ${view.examples.map((example) => html`<button type="button" class="button example">${example}</button>`)}
            </div>
            <p class="soft" id="be">${texts.orBe}</p>
            <div class="examples" id="deeds" role="group" aria-labelledby="be">
              ${view.deeds.map(
                ({ personId, who, says }) =>
                  html`<button type="button" class="button example" data-person="${personId}" data-says="${says}">
                    <span><span class="soft">${who}:</span> ${says}</span>
                  </button>`,
              )}
            </div>
          </div>
        </div>
        <p class="status soft" id="status" role="status"></p>
        <form class="composer" id="composer">
          <label class="visually-hidden" for="text">${texts.message}</label>
          <textarea
            id="text"
            rows="1"
            placeholder="${texts.placeholder}"
            autocomplete="off"
            enterkeyhint="send"
          ></textarea>
          <button class="button button-primary">${texts.send}</button>
        </form>
      </main>
      <aside class="side" aria-label="${texts.understood}, ${texts.others.toLowerCase()}">
        <section>
          <h2>${texts.understood}</h2>
          <div id="understood" aria-live="polite"><p class="soft">${texts.nothingUnderstood}</p></div>
        </section>
        <section>
          <h2>${texts.waiting}</h2>
          <div id="waiting" aria-live="polite"><p class="soft">${texts.nothingWaiting}</p></div>
        </section>
        <section>
          <h2>${texts.others}</h2>
          <div id="others" aria-live="polite"><p class="soft">${texts.nothingToOthers}</p></div>
        </section>
      </aside>
      <dialog id="form"></dialog>
    </div>`
  return layout({ language: view.language, title: texts.title, body, scripts: ['/playground/client.js'] })
}

const clientTexts = [
  'you',
  'name',
  'to',
  'become',
  'writing',
  'lost',
  'back',
  'reload',
  'tooFast',
  'fixedClock',
  'moving',
  'nothingWaiting',
  'somebody',
] as const satisfies (keyof PlaygroundTexts)[]

function municipalitySelect(view: PlaygroundView): Html {
  const options = view.municipalities.map(
    ({ key, name }) => html`<option value="${key}" ${key === view.chosen && html`selected`}>${name}</option>`,
  )
  return html`<select id="municipality" autocomplete="off">
    ${options}
  </select>`
}

function personSelect(view: PlaygroundView): Html {
  const options = view.people.map(
    ({ id, name, title }) => html`<option value="${id}">${title ? `${name}, ${title}` : name}</option>`,
  )
  return html`<select id="person" autocomplete="off">
    ${options}
  </select>`
}

function clock(texts: PlaygroundTexts, view: PlaygroundView): Html {
  const steps = (['day', 'week', 'month', 'now'] as const).map(
    (by) => html`<button type="button" class="button step" data-by="${by}">${texts[by]}</button>`,
  )
  return html`<div class="clock" role="group" aria-label="${texts.clock}">
    <span class="date"><span class="soft">${texts.clock}</span><time id="date"></time></span>
    ${view.movable ? html`<span class="steps">${steps}</span>` : html`<span class="soft">${texts.fixedClock}</span>`}
  </div>`
}
