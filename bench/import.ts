// node --import ./server/hooks.mjs bench/import.ts [EXPORT.xml…]
// Time and memory of the importer: the exports named, then 10,000 generated
// posts. Each import runs in a process and a database of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { importWordPress } from '#features/import/run.ts'
import { connect } from '#lib/db.ts'
import { migrate } from '#server/migrate.ts'
import { ensureDatabase } from '#server/postgres.ts'
import { generateWxr } from './generate-wxr.ts'

const POSTS = 10_000

/** One import in a new database, measured from within. */
async function measure(server: string, file: string): Promise<void> {
  const url = new URL(server)
  url.pathname = `/bench_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE bench_${process.pid}`)

  try {
    await migrate(url.href)
    globalThis.parutionDatabase = connect(url.href)
    const started = performance.now()
    const report = await importWordPress({ files: [file], actor: { kind: 'system', name: 'import' }, download: false })
    const seconds = (performance.now() - started) / 1_000
    const peak = process.resourceUsage().maxRSS / 1_024
    const posts = report.kinds.post?.created ?? 0
    const found = Object.entries(report.kinds).map(([kind, { found: count }]) => `${count} ${kind}`)

    console.log(`${basename(file)} (${(statSync(file).size / 1_048_576).toFixed(1)} MiB): ${found.join(', ')}`)
    console.log(`  ${seconds.toFixed(2)} s, ${Math.round(posts / seconds)} posts/s, peak RSS ${Math.round(peak)} MiB`)
    const again = await importWordPress({ files: [file], actor: { kind: 'system', name: 'import' }, download: false })
    console.log(`  again, nothing to do: ${again.seconds.toFixed(2)} s`)
    await globalThis.parutionDatabase.$disconnect()
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS bench_${process.pid} WITH (FORCE)`)
    await admin.end()
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parution-bench-'))
  const database = await ensureDatabase()

  try {
    const generated = join(folder, `generated-${POSTS}.xml`)
    await generateWxr(generated, POSTS)
    for (const file of [...process.argv.slice(2), generated]) {
      // The limits under which `npm run import` runs.
      const limits = ['--max-old-space-size=300', '--max-semi-space-size=8']
      const args = [...limits, '--import', './server/hooks.mjs', import.meta.filename, '--one', database.url, file]
      spawnSync(process.execPath, args, { stdio: 'inherit' })
    }
  } finally {
    rmSync(folder, { recursive: true })
    await database.stop()
  }
}

const [flag, server, file] = process.argv.slice(2)
await (flag === '--one' && server && file ? measure(server, file) : main())
