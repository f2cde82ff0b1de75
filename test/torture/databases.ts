import pg from 'pg'

let made = 0

/** Makes an empty database on the server; gives its address. */
export async function emptyDatabase(server: string): Promise<string> {
  const name = `styrbot_torture_${process.pid}_${++made}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}
