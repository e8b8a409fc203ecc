import { decodeFrame, type Frame } from '@nlmq/codec';

const frame: Frame = decodeFrame(new Uint8Array(16));
const payload: Uint8Array | undefined = frame.cdata;

export const length: number = payload?.length ?? 0;
