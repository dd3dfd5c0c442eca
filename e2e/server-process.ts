import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ServerProcess = {
  url: string
  pid: number
  /** Everything it has printed so far. */
  log: () => string
  /** Resolves when it serves; rejects with its log when it ends before. */
  ready: Promise<void>
  /** Sends the signal and waits for its end; answers the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  ended: Promise<number | null>
}

/** A folder of its own for one server, below the system's temporary folder. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'parution-server-'))
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** Starts a production server besides the one that the run has. */
export function startServer({ port, ...variables }: { port: number; [name: string]: string | number }): ServerProcess {
  const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]))
  const child = spawn('node', ['--import', './server/hooks.mjs', 'server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      SITE_URL: '',
      SEED_DEMO: '0',
      ...env,
      PORT: String(port)
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })

  let log = ''
  child.stdout.on('data', (chunk) => {
    log += chunk
  })
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)

  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    log: () => log,
    ready: untilPrinted(child, () => log),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
    ended
  }
}

function untilPrinted(child: ChildProcess, log: () => string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => log().includes('Read:') && resolve())
    // "close" comes when its output is read to the end, "exit" may come before.
    child.once('close', () => reject(new Error(`The server ended before it served:\n${log()}`)))
  })
  // A test that expects it to end doesn't wait for this.
  ready.catch(() => {})
  return ready
}
