import { describe, expect, it } from 'vitest'
import { type ConfigRead, readConfig } from '../../src/config/env.ts'

const read = (env: Record<string, string>): ConfigRead => readConfig(env, '/srv/styrbot')
const faults = (env: Record<string, string>): string[] => {
  const result = read(env)
  return result.ok ? [] : result.faults.map(({ setting }) => setting)
}
const key = Buffer.alloc(32, 7).toString('base64')

describe('the configuration', () => {
  it('needs nothing: embedded database, playground on the main port, loopback', () => {
    expect(read({})).toMatchObject({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 3978,
        database: { engine: 'pglite', folder: '/srv/styrbot/.data/database' },
        slack: null,
        teams: null,
        playground: 'shared',
      },
    })
  })

  it('tells every fault at once', () => {
    const env = {
      PORT: 'http',
      DATABASE_URL: 'mysql://x',
      SECRET_KEY: 'kort',
      SLACK_SIGNING_SECRET: 's',
      TEAMS_APP_ID: 'x',
    }
    expect(faults(env).sort()).toEqual(['DATABASE_URL', 'PORT', 'SECRET_KEY', 'SLACK_BOT_TOKEN', 'TEAMS_APP_PASSWORD'])
  })

  it('wants a secret key as soon as a channel is configured', () => {
    const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }
    expect(faults(slack)).toEqual(['SECRET_KEY'])
    expect(faults({ ...slack, SECRET_KEY: key })).toEqual([])
  })

  it('runs the playground beside a channel only when asked, on a port of its own', () => {
    const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', SECRET_KEY: key }
    expect(read(slack)).toMatchObject({ config: { playground: null } })
    expect(read({ ...slack, PLAYGROUND: '1' })).toMatchObject({ config: { playground: { port: 3979 } } })
  })

  it('lets nobody in without a token unless only this machine can reach it', () => {
    expect(faults({ TEAMS_ALLOW_ANONYMOUS: '1', HOST: '0.0.0.0', SECRET_KEY: key })).toEqual(['TEAMS_ALLOW_ANONYMOUS'])
    expect(faults({ TEAMS_ALLOW_ANONYMOUS: '1', SECRET_KEY: key })).toEqual([])
  })

  it('never shows the playground beyond this machine by itself', () => {
    expect(read({ HOST: '0.0.0.0' })).toMatchObject({ config: { playground: null } })
  })
})
