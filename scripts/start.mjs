// npm start, npm run dev: everything from a fresh clone to a served page.
import { build, generate, install, runProgram } from './bootstrap.mjs'

const dev = process.argv.includes('--dev')

install()
generate()
if (!dev) build()
runProgram(['server/main.ts'], { NODE_ENV: dev ? 'development' : 'production' })
