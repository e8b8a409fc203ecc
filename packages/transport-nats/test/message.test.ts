import { numberOf } from '@nlmq/transport-nats';
import {
  DATA_HEADER,
  FLAG,
  KIND,
  decodeNote,
  encodeNote,
  encodeShared,
  flagsOf,
  kindOf,
  readData,
  readShared,
  writeData,
} from '../src/message.ts';
import { senderOf, subject } from '../src/subject.ts';

const PRESENCE = '01030100000000002a000000030000007261636b37';
const note = { kind: KIND.PRESENCE, flags: FLAG.BROKER | FLAG.ANSWER, from: 42, known: 3, text: 'rack7' };
const frames = Uint8Array.from({ length: 32 }, (_, at) => at);

test('[MSH-1] subjects hold the mesh and two numbers, and a number follows from a name', () => {
  expect(numberOf('rack7')).toBe(16 + Number.parseInt('a59af956dd3d', 16));
  expect(subject('lab', 42, 7)).toBe('nlmq.lab.42.7');
  expect(subject('lab', '*', 7)).toBe('nlmq.lab.*.7');
  expect(senderOf('nlmq.lab.42.7')).toBe(42);
});

test('[MSH-2] writes and reads a note as the document shows it', () => {
  const message = encodeNote(note);
  expect(Buffer.from(message).toString('hex')).toBe(PRESENCE);
  expect(decodeNote(message)).toEqual({ ...note, to: 0 });
});

test('[MSH-2] a message that is cut, or of another version, is none', () => {
  const message = encodeNote({ ...note, text: '' });
  for (let length = 0; length < message.length; length++)
    expect(decodeNote(message.subarray(0, length))).toBeUndefined();
  for (let length = 0; length < 4; length++) expect(kindOf(message.subarray(0, length))).toBe(0);
  message[2] = 2;
  expect(kindOf(message)).toBe(0);
});

test('[MSH-6] writes the header in front of frames, and reads it back, or nothing where it is cut', () => {
  const progress = { to: 1, from: 2, count: 3, framesBefore: 4, bytesBefore: 0xfffffffc, received: 6, losses: 7 };
  const message = new Uint8Array(DATA_HEADER + frames.length);
  message.set(frames, DATA_HEADER);
  writeData(message, FLAG.END, progress);
  expect([kindOf(message), flagsOf(message)]).toEqual([KIND.DATA, FLAG.END]);
  expect(readData(message)).toEqual(progress);
  for (let length = 0; length < DATA_HEADER; length++) expect(readData(message.subarray(0, length))).toBeUndefined();
});

test('[MSH-8] a shared message says to each receiver what the sender had sent it before', () => {
  const shares = [
    { to: 9, framesBefore: 1, bytesBefore: 32 },
    { to: 8, framesBefore: 5, bytesBefore: 160 },
  ];
  const message = encodeShared(1, shares, frames);
  expect(kindOf(message)).toBe(KIND.SHARED);
  const shared = readShared(message)!;
  expect([shared.count, [...shared.shares()], shared.frames]).toEqual([1, shares, frames]);
  const head = message.length - frames.length;
  for (let length = 0; length < head; length++) expect(readShared(message.subarray(0, length))).toBeUndefined();
});

test('[MSH-8] a count of receivers that the message has no room for is none', () => {
  const message = encodeShared(1, [], frames);
  message.fill(0xff, 4, 8);
  expect(readShared(message)).toBeUndefined();
});
