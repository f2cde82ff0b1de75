import { createRequire } from 'node:module'
import path from 'node:path'
import { Router } from 'express'

/** The stylesheet and the typeface, from this machine only: no page of ours asks anybody else for anything. */
export function assets(): Router {
  const router = Router()
  const require = createRequire(import.meta.url)
  const typeface = require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')
  const send = (url: string, file: string, type: string): void => {
    router.get(url, (_request, response) => {
      response.type(type).set('cache-control', 'public, max-age=3600').sendFile(file, { dotfiles: 'allow' })
    })
  }
  send('/assets/style.css', path.join(import.meta.dirname, 'assets/style.css'), 'text/css')
  send('/assets/source-sans-3.woff2', typeface, 'font/woff2')
  return router
}
