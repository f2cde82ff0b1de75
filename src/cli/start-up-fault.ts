import type { Config } from '../config/env.ts'
import { DatabaseError } from '../database/database.ts'
import { FolderInUseError } from '../database/folder-lock.ts'
import { MigrationError } from '../database/migrate.ts'
import { GovernanceFaultsError } from '../governance/manifest/fault.ts'

/** What stopped the program from starting, in words that say what to do; null for a fault of our own. */
export function startUpFault(error: unknown, config: Config): string | null {
  if (error instanceof GovernanceFaultsError) {
    const lines = error.faults.map(({ file, line, says }) => `  ${file}:${line}  ${says.sv}`)
    return ['Kommunernas manifest har fel. Styrbot startar inte förrän de är rättade:', ...lines].join('\n')
  }
  if (error instanceof FolderInUseError) {
    return `Mappen ${error.folder} används redan av ett annat program (process ${error.pid}). Avsluta det, eller ange en annan mapp med DATA_DIR.`
  }
  if (error instanceof DatabaseError)
    return `Databasen gick inte att öppna. Ingenting har ändrats.\n  ${databaseFault(error, config)}`
  if (
    error instanceof MigrationError &&
    (error.cause as { code?: string } | undefined)?.code === insufficientPrivilege
  ) {
    return `Databasanvändaren får inte göra det som schemat behöver. Ingenting har ändrats.\n${rolesByHand}`
  }
  if (error instanceof MigrationError) {
    return `Databasens schema gick inte att uppdatera. Den är som den var före ${error.migration}.\n  ${error.message}`
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `Porten ${config.port} är upptagen. Avsluta det som använder den, eller ange en annan med PORT.`
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC') {
    const why = { EACCES: 'rättigheter saknas', EROFS: 'den går bara att läsa', ENOSPC: 'disken är full' }[code]
    return `Mappen ${config.dataDir} går inte att skriva i: ${why}.`
  }
  return null
}

const insufficientPrivilege = '42501'
const rolesByHand = `Låt en administratör köra detta på servern, en gång:
  CREATE ROLE styrbot_app NOLOGIN NOBYPASSRLS;
  CREATE ROLE styrbot_system NOLOGIN NOBYPASSRLS;
  GRANT styrbot_app, styrbot_system TO databasanvändaren;
och se till att användaren äger databasen.`

function databaseFault({ because, cause }: DatabaseError, { dataDir }: Config): string {
  switch (because) {
    case 'damaged':
      return `Mappen ${dataDir} är skadad, eller skriven av en annan version. Återställ den från en säkerhetskopia, eller flytta undan den och börja om.`
    case 'full':
      return `Disken under ${dataDir} är full. Gör plats, minst 32 MB, och starta igen.`
    case 'unreachable':
      return `Servern svarar inte eller släpper inte in: ${(cause as Error).message}. Kontrollera DATABASE_URL.`
    case 'not-durable':
      return 'Den skulle inte skriva säkert till disken (fsync är av). Installera den version av PGlite som står i package-lock.json.'
  }
}
