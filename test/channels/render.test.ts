import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces, printable } from '../../src/lib/printable.ts'
import { filledIn as filledInSlack, toChatForm, toModal } from '../../src/channels/slack/form.ts'
import { toPosts as toSlack } from '../../src/channels/slack/render.ts'
import { toFormCard } from '../../src/channels/teams/form.ts'
import { toPosts as toTeams } from '../../src/channels/teams/render.ts'
import { sv } from '../../src/channels/texts/sv.ts'
import { toText } from '../../src/channels/terminal/render.ts'
import type { Block, Message } from '../../src/conversation/message.ts'
import { cardFaults, cardWords } from '../support/adaptive-card.ts'
import { blockFaults, viewFaults, visibleWords } from '../support/block-kit.ts'
import { anyForm, anyMessage, hostileTexts, seen, wordsOf } from '../support/messages.ts'

const answer: Message = {
  text: 'Maria Lind är systemansvarig för Raindance.',
  blocks: [
    { kind: 'fact', value: 'Maria Lind', detail: 'Ekonom, kommunledningskontoret' },
    { kind: 'fields', fields: [{ label: 'Telefon', value: '070-174 06 05' }] },
    { kind: 'source', text: '4 § IT-policy, antagen 2024-01-01' },
    { kind: 'buttons', buttons: [{ label: 'Stämmer inte', action: 'a1' }] },
  ],
}

describe('any message', () => {
  it('is valid and says everything on Slack', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const posts = toSlack(message)
        for (const post of posts) expect(blockFaults(post.blocks)).toEqual([])
        for (const post of posts) expect(post.text).not.toMatch(/<|&(?!amp;|lt;|gt;)/)
        expectSaid(seen(posts.map((post) => visibleWords(post.blocks)).join('')), wordsOf(message))
      }),
      { numRuns: 1000, endOnFailure: true },
    )
  })

  it('is valid and says everything on Teams', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const posts = toTeams(message)
        for (const post of posts) expect(cardFaults(post.card)).toEqual([])
        expectSaid(seen(posts.map((post) => cardWords(post.card.body)).join('')), wordsOf(message))
      }),
      { numRuns: 1000, endOnFailure: true },
    )
  })

  it('is harmless and says everything in the terminal', () => {
    fc.assert(
      fc.property(anyMessage, fc.integer({ min: 10, max: 200 }), (message, width) => {
        const text = toText(message, { width })
        expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
        expectSaid(seen(text), wordsOf(message))
      }),
      { numRuns: 1000, endOnFailure: true },
    )
  })
})

/** Each part of the words stands in what is shown; a part may be anywhere, since renderers part long words. */
function expectSaid(shown: string, words: readonly string[]) {
  const parts = words.flatMap((word) => parted(seen(printable(word))))
  expect(parts.filter((part) => !shown.includes(part))).toEqual([])
}

function parted(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / 50) }, (_, at) => text.slice(at * 50, at * 50 + 20))
}

describe('any form', () => {
  it('is a valid modal, and a valid message, on Slack', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(viewFaults(toModal(form, '{}'))).toEqual([])
        expect(blockFaults(toChatForm(form).blocks)).toEqual([])
      }),
    )
  })

  it('offers more choices than fit in one list in groups, and long ones in full above it', () => {
    const options = Array.from({ length: 250 }, (_, at) => ({
      value: `v${at}`,
      label: at === 7 ? 'lång '.repeat(30) : `Val ${at}`,
    }))
    const inputs = [{ kind: 'choice' as const, name: 'which', label: 'Vilket system', options }]
    const modal = toModal(
      { id: 'f', title: 'En rubrik som är längre än tjugofyra tecken', submit: 'Skicka', inputs },
      '{}',
    )
    expect(viewFaults(modal)).toEqual([])
    expect(visibleWords(modal.blocks)).toContain('En rubrik som är längre än tjugofyra tecken')
    expect(visibleWords(modal.blocks)).toContain('lång '.repeat(30).trim())
    expect(visibleWords(modal.blocks)).toContain('Val 249')
  })

  it('is a valid card on Teams with a fault at every input, and says them all', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...hostileTexts), (form, fault) => {
        const faults = Object.fromEntries(form.inputs.map(({ name }) => [name, fault]))
        const card = toFormCard(form, sv, faults)
        expect(cardFaults(card)).toEqual([])
        expect(seen(cardWords(card)).split(seen(printable(fault).replaceAll('{{', '{\u2060{'))).length).toBeGreaterThan(
          4,
        )
      }),
    )
  })

  it('is a valid card on Teams', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(cardFaults(toFormCard(form, sv))).toEqual([])
      }),
    )
  })
})

describe('a system called like a command', () => {
  it.each(hostileTexts)('%j calls nobody, links nowhere and is not formatted', (name) => {
    const blocks: Block[] = [
      { kind: 'heading', text: name },
      { kind: 'text', text: name },
      { kind: 'fields', fields: [{ label: name, value: name }] },
      { kind: 'list', items: [name] },
      { kind: 'table', columns: [name], rows: [[name]] },
      { kind: 'links', links: [{ label: name, url: name }] },
    ]
    for (const post of toSlack({ text: name, blocks })) {
      expect(JSON.stringify(post.blocks)).not.toContain('mrkdwn')
      expect(JSON.stringify(post.blocks)).not.toContain('"link"')
      expect(post.text).not.toContain('<')
    }
    for (const post of toTeams({ text: name, blocks })) {
      expect(cardFaults(post.card)).toEqual([])
      expect(JSON.stringify(post.card)).not.toContain('OpenUrl')
    }
  })
})

describe('the answer to who is responsible', () => {
  it('reads well in the terminal', () => {
    expect(toText(answer)).toBe(
      [
        'Maria Lind\nEkonom, kommunledningskontoret',
        'Telefon  070-174 06 05',
        '§ 4 § IT-policy, antagen 2024-01-01',
        '[Stämmer inte]',
      ].join('\n\n'),
    )
  })

  it('is one post on Slack, with the name large and the action in the button', () => {
    const [post, ...more] = toSlack(answer)
    expect(more).toEqual([])
    expect(post?.text).toBe(answer.text)
    expect(post?.blocks.map((block) => block.type)).toEqual(['header', 'section', 'rich_text', 'context', 'actions'])
    expect(post?.blocks.at(-1)).toMatchObject({ elements: [{ action_id: 'styrbot:0', value: 'a1' }] })
  })

  it('is one card on Teams, with a button that older clients can press too', () => {
    const [post, ...more] = toTeams(answer)
    expect(more).toEqual([])
    expect(post?.summary).toBe(answer.text)
    expect(post?.card.body.at(-1)).toMatchObject({
      actions: [
        { type: 'Action.Execute', data: { action: 'a1' }, fallback: { type: 'Action.Submit', data: { action: 'a1' } } },
      ],
    })
  })
})

describe('what does not fit', () => {
  it('is not put beside another button where a phone would cut both', () => {
    const labels = ['Stämmer inte', 'Visa alla roller', 'Vem är systemägare för Raindance?', 'Visa fler']
    const buttons = labels.map((label, at) => ({ label, action: `a${at}` }))
    const [post] = toTeams({ text: 'Välj', blocks: [{ kind: 'buttons', buttons }] })
    const rows = post?.card.body.map((each) =>
      each.type === 'ActionSet' ? each.actions.map(({ title }) => title) : [],
    )
    expect(rows).toEqual([['Stämmer inte', 'Visa alla roller'], ['Vem är systemägare för Raindance?'], ['Visa fler']])
  })

  it('keeps cards small also when every sign takes four bytes', () => {
    const text = '𾜠𖻶󧻀 '.repeat(3000)
    const posts = toTeams({
      text,
      blocks: [
        { kind: 'warning', text },
        { kind: 'list', items: [text] },
      ],
    })
    for (const post of posts) expect(cardFaults(post.card)).toEqual([])
  })

  const long = Array.from({ length: 400 }, (_, at) => `Rad ${at} med några ord om systemet`)

  it('goes on in further posts, in order', () => {
    const text = long.join('\n')
    const slack = toSlack({ text })
      .map((post) => visibleWords(post.blocks))
      .join('')
    const teams = toTeams({ text })
      .map((post) => cardWords(post.card.body))
      .join('')
    expect(toSlack({ text }).length).toBeGreaterThan(1)
    expect(toTeams({ text }).length).toBeGreaterThan(1)
    expect(seen(slack)).toBe(seen(text))
    expect(seen(teams)).toBe(seen(text))
  })

  it('keeps the heading row above every part of a table', () => {
    const table: Message = {
      text: 'Tabell',
      blocks: [{ kind: 'table', columns: ['System', 'Ansvarig'], rows: long.map((row) => [row, 'Maria Lind']) }],
    }
    const posts = toSlack(table)
    expect(posts.length).toBeGreaterThan(3)
    for (const post of posts) expect(visibleWords(post.blocks)).toMatch(/^SystemAnsvarigRad/)
    for (const post of toTeams(table)) expect(cardWords(post.card.body)).toMatch(/SystemAnsvarigRad/)
  })

  it('parts text at spaces and line breaks, never inside an emoji', () => {
    expect(pieces('ett två tre', 8)).toEqual(['ett två', 'tre'])
    expect(pieces('😀😀😀', 2)).toEqual(['😀😀', '😀'])
  })
})

describe('a filled-in form', () => {
  it('is read from Slack by input name, without what was left empty', () => {
    expect(
      filledInSlack({
        'input:note': { value: { value: 'hej' } },
        'input:who': { value: { selected_option: { value: 'p1' } } },
        'input:units': { value: { selected_options: [{ value: 'u1' }, { value: 'u2' }] } },
        'input:day': { value: { selected_date: null } },
        other: { value: { value: 'x' } },
      }),
    ).toEqual({ note: 'hej', who: 'p1', units: ['u1', 'u2'] })
  })
})
