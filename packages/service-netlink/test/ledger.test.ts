import { encodeError, encodeMessage, MessageCursor, NLM_F, NLMSG } from '@nlmq/codec';
import fc from 'fast-check';
import { route } from '../src/route.ts';
import { Ledger } from '../src/ledger.ts';
import { plan } from '../src/plan.ts';
import { messagesOf, Requester } from './harness.ts';

const empty = new Uint8Array(0);
const body = new Uint8Array(8);

/** A kernel as a function: what it answers to one message, in one or more messages. */
function kernel(message: Uint8Array, parts: number, fails: boolean): Uint8Array[] {
  const [asked] = messagesOf(message);
  const { type, flags, seq } = asked!;
  const reply = { type: type - 2, flags: 0, seq, pid: 777 };
  if (fails) return [encodeError(-19, { type, seq, pid: 0 })];
  if (route.dumps(type, flags)) {
    const part = encodeMessage({ ...reply, flags: NLM_F.MULTI }, body);
    return [
      ...Array<Uint8Array>(parts).fill(part),
      encodeMessage({ ...reply, type: NLMSG.DONE, flags: NLM_F.MULTI }, new Uint8Array(4)),
    ];
  }
  const answer = route.dumps(type, NLM_F.DUMP) ? [encodeMessage(reply, body)] : [];
  return (flags & NLM_F.ACK) !== 0 ? [...answer, encodeError(0, { type, seq, pid: 0 })] : answer;
}

const message = fc.record({
  type: fc.constantFrom(16, 17, 18, 22, 26, 38),
  flags: fc.constantFrom(1, 5, 0x301, 0x305, 0x601),
  parts: fc.nat(4),
  fails: fc.boolean(),
});

test('every message of every request is answered once, with its own seq and pid, and the last is told once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(message, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      fc.nat(64),
      (requests, cut) => {
        const ledger = new Ledger();
        const answers: Uint8Array[] = [];
        const requesters = requests.map((messages, pid) => {
          const packets = messages.map(({ type, flags }, seq) => encodeMessage({ type, flags, seq, pid }, body));
          const requester = new Requester(...packets);
          for (const [i, ask] of plan(requester, route).entries()) {
            ledger.enter(ask, ask.message, 0);
            answers.push(...kernel(ask.message, messages[i]!.parts, messages[i]!.fails));
          }
          return requester;
        });
        for (const piece of [answers.slice(0, cut), answers.slice(cut)]) {
          ledger.take(Uint8Array.from(piece.flatMap((bytes) => [...bytes])));
        }
        expect(ledger.size).toBe(0);
        for (const [pid, { answer, lasts }] of requesters.entries()) {
          expect(lasts).toBe(1);
          expect(answer.every((heard) => heard.pid === pid && heard.seq < requests[pid]!.length)).toBe(true);
          const acks = answer.filter(({ type, errno }) => type === NLMSG.ERROR && errno === 0);
          expect(acks.every(({ seq }) => (requests[pid]![seq]!.flags & NLM_F.ACK) !== 0)).toBe(true);
        }
      },
    ),
  );
});

test('drops what nobody asked for, and what comes after the end of an answer', () => {
  const ledger = new Ledger();
  const requester = new Requester(encodeMessage({ type: 18, flags: 1, seq: 5, pid: 6 }, body));
  const [ask] = plan(requester, route);
  ledger.enter(ask!, ask!.message, 0);
  const [asked] = messagesOf(ask!.message);
  const reply = encodeMessage({ type: 16, flags: 0, seq: asked!.seq, pid: 1 }, body);
  const stranger = encodeMessage({ type: 16, flags: 0, seq: 4711, pid: 1 }, body);
  ledger.take(Uint8Array.from([...stranger, ...reply, ...reply, ...stranger]));
  expect(requester.answer).toMatchObject([{ type: 16, seq: 5, pid: 6 }]);
  expect(requester.lasts).toBe(1);
});

test('never asks the kernel under a seq of 0, nor under one that still waits', () => {
  const ledger = new Ledger();
  const seqs = Array.from({ length: 1000 }, () => {
    const [ask] = plan(new Requester(encodeMessage({ type: 18, flags: 1, seq: 0, pid: 0 }, empty)), route);
    ledger.enter(ask!, ask!.message, 0);
    return messagesOf(ask!.message)[0]!.seq;
  });
  expect(new Set(seqs).size).toBe(1000);
  expect(seqs).not.toContain(0);
});

test('reads any bytes as requests and faults, the faults last', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(40), (bytes, length) => {
      if (bytes.length > 4) bytes.set([length, 0, 0, 0], 0);
      const asks = plan(new Requester(bytes), route);
      const cursor = new MessageCursor(bytes);
      let whole = 0;
      while (cursor.next()) whole++;
      expect(asks).toHaveLength(cursor.error || whole === 0 ? whole + 1 : whole);
      if (cursor.error) expect(asks.at(-1)?.ending).toBe('fault');
    }),
  );
});
