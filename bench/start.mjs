// node bench/start.mjs
// Seconds from `npm start` to the first page: in a fresh clone, then again.
// Plain JavaScript, so that the Node that a newcomer has can run it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const PORT = process.env.PORT ?? '3990'
const URL = `http://localhost:${PORT}/`
const folder = mkdtempSync(join(tmpdir(), 'parution-clone-'))
const clone = join(folder, 'parution')

const source = dirname(dirname(fileURLToPath(import.meta.url)))
if (spawnSync('git', ['clone', '--quiet', source, clone], { stdio: 'inherit' }).status !== 0) process.exit(1)

console.log(`fresh clone   ${(await timeOneStart()).toFixed(1)} s`)
console.log(`second start  ${(await timeOneStart()).toFixed(1)} s`)
rmSync(folder, { recursive: true, force: true })

async function timeOneStart() {
  const begin = performance.now()
  const child = spawn('npm', ['start'], { cwd: clone, env: { ...process.env, PORT }, stdio: 'ignore', detached: true })
  await untilServed(child)
  const seconds = (performance.now() - begin) / 1000

  // npm passes signals on to a group only: this is what Ctrl-C does.
  process.kill(-child.pid, 'SIGINT')
  await once(child, 'exit')
  return seconds
}

async function untilServed(child) {
  for (let tries = 0; tries < 6_000 && child.exitCode === null; tries += 1) {
    const page = await fetch(URL).catch(() => null)
    if (page?.ok) return
    await pause(100)
  }
  throw new Error('npm start did not serve a page')
}
