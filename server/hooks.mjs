// Loaded with `node --import` before the server and the command line tools.
// `server-only` throws outside Next's bundles; here everything is the server.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true }
    return nextResolve(specifier, context)
  }
})
