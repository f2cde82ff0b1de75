/** The bar above every page of somebody who has signed in: where they are, the other pages that are theirs, and the way out. */
import { type Html, html } from './html.ts'
import type { Page, Visitor } from './pages.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type Listed = { path: string; title: string }

/** The pages that can be gone to by themselves and that the visitor may see, by name. */
export function pagesFor(pages: readonly Page[], visitor: Visitor): readonly Listed[] {
  const alphabet = new Intl.Collator(visitor.language)
  return pages
    .filter((page) => page.method !== 'post' && !page.unlisted && !page.path.includes(':') && isAllowed(page, visitor))
    .map(({ path, title }) => ({ path, title: title(visitor.language) }))
    .toSorted((one, other) => alphabet.compare(one.title, other.title))
}

export function isAllowed({ allows }: Pick<Page, 'allows'>, visitor: Visitor): boolean {
  return [allows].flat().some((one) => one === 'everyone' || visitor.may(one))
}

/** `at` is the page's own address, without what fills it: "/arenden/:case" is below "/arenden". */
export function navigation(listed: readonly Listed[], at: string, visitor: Visitor): Html {
  const texts = { sv, en }[visitor.language]
  const here = listed
    .filter(({ path }) => at === path || at.startsWith(`${path}/`))
    .toSorted((one, other) => other.path.length - one.path.length)[0]
  const current = (path: string): Html | false =>
    path === here?.path && html`aria-current="${at === path ? 'page' : 'true'}"`
  return html`<a class="skip" href="#innehall">${texts.skip}</a>
    <header class="bar">
      <nav aria-label="${texts.pages}">
        <a href="/start" ${at === '/start' && html`aria-current="page"`}>${texts.startTitle}</a>
        <details>
          <summary>${here?.title ?? texts.pages}</summary>
          <ul>
            ${listed.map(({ path, title }) => html`<li><a href="${path}" ${current(path)}>${title}</a></li>`)}
          </ul>
        </details>
      </nav>
      <form method="post" action="/ut">
        <input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
        <button class="button button-plain">${texts.signOut}</button>
      </form>
    </header>`
}
