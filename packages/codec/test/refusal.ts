import { CodecError } from '@nlmq/codec';

/** The CodecError that a call ends with; any other end fails the test. */
export function refusal(call: () => unknown): CodecError {
  try {
    call();
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
