import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeId, placeOf } from '../../src/channels/slack/address.ts'
import { escaped, unescaped, withoutMention } from '../../src/channels/slack/escape.ts'
import { heardFrom as heardFromSlack } from '../../src/channels/slack/inbound.ts'
import {
  activitiesIn,
  heardFrom as heardFromTeams,
  activitySchema,
  messageId,
} from '../../src/channels/teams/inbound.ts'
import { hostileTexts } from '../support/messages.ts'

/** Anything, and things that look like deliveries in some of their parts. */
const anything = fc.oneof(
  fc.anything(),
  fc.record(
    {
      type: fc.constantFrom(
        'event_callback',
        'block_actions',
        'view_submission',
        'message',
        'invoke',
        'installationUpdate',
      ),
      event: fc.anything(),
      team_id: fc.anything(),
      team: fc.anything(),
      user: fc.anything(),
      view: fc.anything(),
      actions: fc.anything(),
      container: fc.anything(),
      conversation: fc.anything(),
      from: fc.anything(),
      recipient: fc.anything(),
      value: fc.anything(),
      entities: fc.anything(),
      text: fc.anything(),
    },
    { requiredKeys: ['type'] },
  ),
)

describe('a delivery of any shape', () => {
  it('with half a letter in an id is no fault either', () => {
    const account = { id: '29:a', aadObjectId: 'a' }
    const activity = {
      type: 'message',
      text: 'hej',
      from: account,
      recipient: { id: '28:b' },
      serviceUrl: 'https://x.example',
    }
    const conversation = { id: 'a:\uD800', conversationType: 'personal', tenantId: 't1' }
    expect(heardFromTeams(activitySchema.parse({ ...activity, conversation }))).toMatchObject({ kind: 'dm' })
  })

  it('is heard or not, and never a fault', () => {
    fc.assert(
      fc.property(anything, (body) => {
        expect(() => heardFromSlack(body, 'U0BOT')).not.toThrow()
        const activity = activitySchema.safeParse(body)
        expect(() => activity.success && heardFromTeams(activity.data)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an address', () => {
  const part = fc.stringMatching(/^[A-Z0-9.]{1,12}$/)

  it('on Slack is read back as it was written', () => {
    fc.assert(
      fc.property(part, part, fc.option(part), fc.boolean(), (workspace, channel, third, isPrivate) => {
        const place = isPrivate
          ? { kind: 'private' as const, workspace, channel, user: third ?? 'U1' }
          : { kind: 'talk' as const, workspace, channel, thread: third }
        expect(placeOf(placeId(place))).toEqual(place)
      }),
    )
    expect(placeOf(placeId({ kind: 'home', workspace: 'T1', user: 'U1' }))).toEqual({
      kind: 'home',
      workspace: 'T1',
      user: 'U1',
    })
  })

  it('on Teams holds whatever Teams puts in its ids, and belongs to its own talk only', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        (talk, message, other) => {
          const id = messageId('t1', talk, message)
          expect(activitiesIn(id, 't1', talk)).toEqual([message])
          expect(activitiesIn(messageId('t1', talk, message, other), 't1', talk)).toEqual([message, other])
          fc.pre(other !== talk)
          expect(activitiesIn(id, 't1', other)).toEqual([])
        },
      ),
    )
  })
})

describe('what was written on Slack', () => {
  it.each([
    ['vem äger <http://Raindance.se|Raindance.se>?', 'vem äger Raindance.se?'],
    ['fråga <mailto:a@b.example|a@b.example> &amp; <@U1|anna>', 'fråga a@b.example & anna'],
    ['<#C1|allmänt> &lt;b&gt;', 'allmänt <b>'],
    ['<tel:0980-319200|0980-319200>', '0980-319200'],
    ['&amp;lt;', '&lt;'],
  ])('%s is read as %s', (written, read) => {
    expect(unescaped(written)).toBe(read)
  })

  it.each(hostileTexts)('%j is the same when it comes back', (text) => {
    const shown = text.replace(/(?![\t\n])\p{Cc}|[\u202A-\u202E]|\p{Surrogate}/gu, '')
    expect(unescaped(escaped(text))).toBe(shown)
  })

  it('has no mention of the bot left, wherever it stood', () => {
    expect(withoutMention('<@U0BOT> vem äger <@U0BOT|styrbot> Raindance <@U1>?', 'U0BOT')).toBe(
      'vem äger   Raindance <@U1>?',
    )
  })
})
