import { ERRNO, type ErrorReport } from '@nlmq/codec';
import { MEANING } from './errno.ts';

/**
 * The name of an error number, as errno.h writes it.
 *
 * `EINTR`: the table changed while it was read, so that the answer may have holes. `EPROTO`: the answer was cut off.
 * `EUNKNOWN`: a number that this version has no name for. All others come from the kernel or a broker.
 */
export type NetlinkErrorCode = keyof typeof ERRNO | 'EUNKNOWN';

/** The kernel refused a request, or could not finish its answer. */
export class NetlinkError extends Error {
  /** A positive number, as in errno.h. */
  readonly errno: number;
  readonly code: NetlinkErrorCode;
  /** Where in the request message the attribute at fault stands, when the kernel told. */
  readonly offset: number | undefined;
  /** The name of that attribute, or of the one that it is in; told of writes. */
  readonly attribute: string | undefined;

  /** `text` is the kernel's own sentence; without one the message says what the number means. */
  constructor(errno: number, text = '', offset?: number, attribute?: string) {
    const [code, meaning] = named(errno);
    super(text === '' ? meaning : text);
    this.name = 'NetlinkError';
    this.errno = errno;
    this.code = code;
    this.offset = offset;
    this.attribute = attribute;
  }

  /** An error with a sentence of our own. */
  static of(code: keyof typeof ERRNO, text: string): NetlinkError {
    return new NetlinkError(ERRNO[code], text);
  }

  /** The error of an NLMSG_ERROR or NLMSG_DONE with a negative number; `nameAt` tells which attribute stands where. */
  static from(report: ErrorReport, nameAt?: (offset: number) => string | undefined): NetlinkError {
    const { errno, text, attributeOffset: offset } = report;
    return new NetlinkError(-errno, text, offset, offset === undefined ? undefined : nameAt?.(offset));
  }
}

function named(errno: number): readonly [code: NetlinkErrorCode, meaning: string] {
  const codes = Object.keys(ERRNO) as (keyof typeof ERRNO)[];
  const code = codes.find((name) => ERRNO[name] === errno);
  return code === undefined ? ['EUNKNOWN', `error number ${errno}`] : [code, MEANING[code]];
}
