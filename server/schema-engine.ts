import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

const PRISMA_FOLDER = join(import.meta.dirname, '..', 'prisma')
const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, 'migrations')

export const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Prisma's own migration engine as WebAssembly: nothing to download, works wherever Node does. It leaves a timer of ten
 * seconds behind, so that a command which used it ends with `process.exit`.
 */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  bindings ??= loadBindings()
  const { SchemaEngine } = await bindings
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  const engine = await SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, adapter)

  try {
    return await use(engine)
  } finally {
    engine.free()
  }
}

/** Once for each process: the bindings keep the instance in a variable of their module. */
let bindings: ReturnType<typeof loadBindings> | undefined

async function loadBindings() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const binary = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': loaded })
  loaded.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()

  return loaded
}

/** The schema as the engine takes it: pairs of path and text. */
export function schemaFiles(): [string, string][] {
  const folder = join(PRISMA_FOLDER, 'schema')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')])
}

export function migrationNames(): string[] {
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

/** The migrations as the engine takes them. */
export function migrationsList() {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8') }
      }
    }))
  }
}
