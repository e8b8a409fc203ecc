import type { ERRNO } from '@nlmq/codec';

/** What a service may answer: the kernel's error numbers by name. */
export type ServiceErrorCode = keyof typeof ERRNO;

/** Thrown by a handler to answer a request with this error; the requester is told the sentence as well. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;

  constructor(code: ServiceErrorCode, message: string) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
  }
}
