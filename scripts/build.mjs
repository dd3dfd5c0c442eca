// npm run build: needs no database.
import { build, generate, install } from './bootstrap.mjs'

install()
generate()
build()
