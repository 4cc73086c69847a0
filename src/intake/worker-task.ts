/** What the worker is asked to take apart. */
export type WorkerTask =
  | { readonly kind: 'page'; readonly html: string; readonly address: string | null }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
