// node scripts/run.mjs scripts/user.ts …: a command of ours under Node 24.
import { generate, install, runProgram } from './bootstrap.mjs'

install()
generate()
runProgram(process.argv.slice(2))
