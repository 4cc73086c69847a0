/** Decides which addresses may be fetched: public ones only, checked on the parsed address and again on what its name resolves to. */
import ipaddr from 'ipaddr.js'
import { ReckonerError } from '../model/index.ts'

/** The parsed address. Throws `address-refused` for other schemes, ports, credentials and private hosts. */
export function guardAddress(address: string, isPrivateAllowed: boolean): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new ReckonerError(
      'address-refused',
      `found "${address.slice(0, 200)}"; expected an address like https://example.org/page`,
    )
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ReckonerError('address-refused', `found the scheme "${url.protocol}"; expected http or https`)
  if (url.username !== '' || url.password !== '')
    throw new ReckonerError('address-refused', 'found a user name or password in the address; expected none')
  if (isPrivateAllowed) return url
  if (url.port !== '' && url.port !== '80' && url.port !== '443')
    throw new ReckonerError('address-refused', `found port ${url.port}; expected 80 or 443`)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (
    /(^|\.)(localhost|local|internal|home\.arpa|localdomain|test|invalid|onion)$/i.test(host) ||
    (!host.includes('.') && !host.includes(':'))
  ) {
    throw new ReckonerError('address-refused', `found the host "${host}", which is not on the public network`)
  }
  if (ipaddr.isValid(host)) guardIp(host)
  return url
}

/** Throws `address-refused` unless the IP address is public: mapped, NAT64 and 6to4 forms are judged by the address inside. */
export function guardIp(ip: string): void {
  const parsed = ipaddr.process(ip)
  const inner = parsed.kind() === 'ipv6' ? innerAddress(parsed as ipaddr.IPv6) : null
  const range = inner ? inner.range() : parsed.range()
  if (range !== 'unicast' || isBenchmark(parsed)) {
    throw new ReckonerError('address-refused', `found ${ip}, an address of the range "${range}"; expected a public one`)
  }
}

function innerAddress(ip: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = ip.toByteArray()
  const isNat64 = bytes[0] === 0 && bytes[1] === 0x64 && bytes[2] === 0xff && bytes[3] === 0x9b
  if (isNat64) return new ipaddr.IPv4(bytes.slice(12))
  return bytes[0] === 0x20 && bytes[1] === 0x02 ? new ipaddr.IPv4(bytes.slice(2, 6)) : null
}

function isBenchmark(ip: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const bytes = ip.toByteArray()
  return ip.kind() === 'ipv4' && bytes[0] === 198 && (bytes[1] === 18 || bytes[1] === 19)
}
