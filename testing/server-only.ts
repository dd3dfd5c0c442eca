// Stands for the package `server-only`, which throws outside Next's bundles.
export {}
