import { describe, expect, it } from 'vitest'
import { asksForSettings, saidSetting } from '../../../../src/features/meetings/body/said-setting.ts'

describe('what a municipality decides for itself about a body’s meetings', () => {
  it.each([
    ['styrgruppen ska alltid ha möte på tisdagar kl. 13', { weekday: 2, startTime: '13:00' }],
    ['IT-styrgruppen möts på torsdagar', { weekday: 4 }],
    ['beredningen träffas alltid kl 9.30', { startTime: '09:30' }],
    ['styrgruppens möten är alltid två timmar', { lengthMinutes: 120 }],
    ['fast tid för styrgruppen: onsdagar kl. 8.30, 90 minuter', { weekday: 3, startTime: '08:30', lengthMinutes: 90 }],
    ['styrgruppen har ingen fast dag', { weekday: null, startTime: null }],
    ['styrgruppen är beslutför när minst fyra är med', { quorum: 4 }],
    ['minst 5 måste vara med i styrgruppen', { quorum: 5 }],
    ['styrgruppen har inget krav på beslutförhet', { quorum: null }],
    ['kallelsen till styrgruppen går ut tio dagar före', { noticeDays: 10 }],
    ['styrgruppen ska kallas två veckor i förväg', { noticeDays: 14 }],
    ['the steering group always meets on Mondays at 10', { weekday: 1, startTime: '10:00' }],
    ['the steering group needs at least three present for a quorum', { quorum: 3 }],
    ['notice for the steering group goes out two weeks before', { noticeDays: 14 }],
  ])('“%s”', (text, expected) => {
    expect(saidSetting(text)).toEqual(expected)
  })

  it.each([
    'när möts styrgruppen på tisdagar?',
    'flytta styrgruppen till tisdag kl. 13',
    'styrgruppen på tisdagar kl 13',
    'jag kan inte på tisdag',
    'ställ in styrgruppen på torsdagar i maj',
    'boka styrgruppen tisdag 12 maj kl. 13',
    'styrgruppen i går är hållen, fyra var med',
    'kallelsen till styrgruppen har inte kommit',
    'måste vi kalla styrgruppen tio dagar före?',
    'styrgruppen behöver 4000 för att vara beslutför',
  ])('is not “%s”', (text) => {
    expect(saidSetting(text)).toBeNull()
  })

  it('is shown to whoever asks for the settings', () => {
    expect(asksForSettings('visa inställningarna för styrgruppen')).toBe(true)
    expect(asksForSettings('är styrgruppen inställd?')).toBe(false)
  })
})
