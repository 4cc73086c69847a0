/** The JSON-LD of a page. */
import type { PageDocument } from './page-tree/page-document.ts'

/** A node as written: nothing of it is to be trusted. */
export type JsonLdNode = Readonly<Record<string, unknown>>

const LONGEST = 2_000_000

/** The nodes of all scripts that can be read, those of graphs among them; 50 a script at most. */
export function jsonLdNodes({ jsonLd }: PageDocument): readonly JsonLdNode[] {
  return jsonLd.flatMap((source) => (source.length > LONGEST ? [] : nodesOf(parse(source))))
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

function nodesOf(data: unknown): readonly JsonLdNode[] {
  const list: readonly unknown[] = Array.isArray(data) ? data.slice(0, 50) : [data]
  return list.filter(isNode).flatMap((node) => {
    const graph = node['@graph']
    return [node, ...(Array.isArray(graph) ? graph.slice(0, 50).filter(isNode) : [])]
  })
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
