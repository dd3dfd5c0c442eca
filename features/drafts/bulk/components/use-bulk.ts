import { useState } from 'react'
import { bulkAction } from '../actions.ts'
import { BULK_STEP } from '../constants.ts'
import type { BulkReport, Operation } from '../schema.ts'

export type BulkOrder = { operation: Operation; ids: string[]; tag: string; category: string; confirmed?: 'yes' }

export type BulkState =
  | { step: 'confirm'; ids: string[] }
  | { step: 'working'; done: number; total: number }
  /** `problem`: why the rest was not tried. */
  | { step: 'done'; report: BulkReport; problem: string | null }
  | null

/** Carries out an order in steps, and tells how far it is. */
export function useBulk(initial: BulkState) {
  const [own, setState] = useState<BulkState>(null)

  async function run(order: BulkOrder): Promise<void> {
    if (order.operation === 'delete' && !order.confirmed) return setState({ step: 'confirm', ids: order.ids })

    const report: BulkReport = { operation: order.operation, done: [], refused: [] }
    let problem: string | null = null
    for (let at = 0; at < order.ids.length && problem === null; at += BULK_STEP) {
      setState({ step: 'working', done: at, total: order.ids.length })
      problem = await step({ ...order, ids: order.ids.slice(at, at + BULK_STEP) }, report)
    }
    setState({ step: 'done', report, problem })
  }

  return { state: own ?? initial, run, forget: () => setState(null) }
}

/** Adds what became of some texts to the report; returns what keeps the others from being tried. */
async function step(order: BulkOrder, report: BulkReport): Promise<string | null> {
  try {
    const answer = await bulkAction(order)
    if (!answer.ok) return answer.reason
    if (answer.step === 'confirm') return 'unexpected'

    report.done.push(...answer.report.done)
    report.refused.push(...answer.report.refused)
    return null
  } catch {
    return 'unavailable'
  }
}
