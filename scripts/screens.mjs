// npm run screens: docs/screens/*.png anew, from the demonstration publication.
import { build, generate, install, runProgram } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'

install()
generate()
build()
runProgram(['scripts/screens.ts'], { CHROMIUM_PATH: ensureChromium() ?? '' })
