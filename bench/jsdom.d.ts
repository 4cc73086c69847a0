declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options?: { readonly virtualConsole?: VirtualConsole })
    readonly window: Window & { readonly document: Document; close(): void }
  }
}
