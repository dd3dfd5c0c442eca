// node --import ./server/hooks.mjs bench/feeds.ts [EXPORT.xml…]
// Faults in all feeds and sitemaps, by the rules in testing/: of the
// demonstration publication, then of each WordPress export named, imported into
// a publication of its own. The aim is none. Needs a build.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { auditSite } from '#testing/site-audit.ts'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'

/** Audits a server of its own; `prepare` runs while it serves. Answers the number of faults. */
async function audit(name: string, seed: 0 | 1, prepare: (folder: string) => void = () => {}): Promise<number> {
  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder, SEED_DEMO: seed })

  try {
    await server.ready
    prepare(folder)
    const begin = performance.now()
    const { feeds, sitemaps, places, faults } = await auditSite(server.url)
    const seconds = ((performance.now() - begin) / 1_000).toFixed(1)
    for (const fault of faults) console.log(`  ${fault}`)
    console.log(`${name}: ${feeds} feeds, ${sitemaps} sitemaps of ${places.length} addresses, ${seconds} s`)
    console.log(`  ${faults.length} faults`)
    return faults.length
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

function importInto(file: string): (folder: string) => void {
  return (folder) => {
    const args = ['--import', './server/hooks.mjs', 'scripts/import.ts', file, '--no-media']
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' }
    const { status, stderr } = spawnSync('node', args, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
}

let faults = await audit('Demonstration', 1)
for (const file of process.argv.slice(2)) faults += await audit(basename(file), 0, importInto(file))
process.exit(faults === 0 ? 0 : 1)
