import { printable } from '../../lib/printable.ts'

/** Words for a place where Slack reads markup: nobody is called, nothing becomes a link. */
export function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What somebody wrote, as they saw it: Slack's markup for mentions and links is turned back into words. */
export function unescaped(text: string): string {
  return text
    .replace(/<(?:mailto:|tel:)?([^<>|]+)\|([^<>|]*)>/g, (_, target: string, label: string) => label || target)
    .replace(/<(?:mailto:|tel:)?([^<>|]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The text without the mention that called the bot; other people's mentions become their ids. */
export function withoutMention(text: string, botUserId: string): string {
  return text.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ' ').trim()
}
