import { FLAG_FRAGMENTS, FRAGMENT_HEADER, MAX_PART, writeFragment } from '@nlmq/codec';
import { virtualClock } from '@nlmq/testkit';
import { ECHO, FarEnd, MIB, MOST, large, open, same } from './far-end.ts';
import { message } from './peer.ts';
import { closeAll, codeOf, failure, settle, type start, take } from './start.ts';

afterEach(closeAll);

describe('an answer in fragments', () => {
  const answered = async (packet: Uint8Array, options: Parameters<typeof start>[1] = {}) => {
    const end = new FarEnd((far, request) => far.reply(request, packet));
    const { client } = await open(end, options);
    return { end, client, service: await client.service('echo') };
  };

  test('[FRG-5] is let go on by whoever asked, to the label that was asked', async () => {
    const { end, service } = await answered(large(3 * MIB));
    expect(same(await service.request(message(20)), large(3 * MIB))).toBe(true);
    expect(end.frames[0]!.flags).toBe(FLAG_FRAGMENTS);
    expect(end.credits[0]).toEqual([ECHO, 1, MAX_PART + MIB]);
    expect(end.credits.at(-1)).toEqual([ECHO, 1, 3 * MIB]);
  });

  test('comes packet by packet, and ends with the last', async () => {
    const end = new FarEnd((far, request) => {
      for (const [at, packet] of [large(70_000), large(80_000)].entries()) {
        for (let from = 0; from < packet.length; from += MAX_PART) {
          const part = packet.subarray(from, from + MAX_PART);
          const written = new Uint8Array(FRAGMENT_HEADER + part.length);
          writeFragment(written, 0, { id: at + 1, request: false, offset: from, total: packet.length }, part);
          far.peer.reply(request, written, at === 1 && from + part.length === packet.length);
        }
      }
    });
    const { client } = await open(end);
    const packets = await take((await client.service('echo')).request(message(20)));
    expect(packets.map(({ length }) => length)).toEqual([70_000, 80_000]);
  });

  test('that is longer than the client takes fails with ERR_TOO_LARGE, and is refused', async () => {
    const { end, service } = await answered(large(2 * MIB), { maxPacket: MIB });
    expect((await failure(service.request(message(20)))).code).toBe('ERR_TOO_LARGE');
    await settle();
    expect(end.credits[0]).toEqual([ECHO, 1, 0]);
  });

  test('that nobody waits for any more is refused, and what was there of it freed', async () => {
    const controller = new AbortController();
    const end = new FarEnd((far, request) => {
      far.reply(request, large(3 * MIB));
      controller.abort();
    });
    const { client } = await open(end);
    const failed = failure((await client.service('echo')).request(message(20), { signal: controller.signal }));
    expect((await failed).code).toBe('ERR_ABORTED');
    const to = end.frames[0]!;
    const late = new Uint8Array(FRAGMENT_HEADER + 8);
    writeFragment(late, 0, { id: 9, request: false, offset: 0, total: MIB }, new Uint8Array(8));
    end.peer.reply(to, late, false);
    await settle();
    expect(end.credits.at(-1)).toEqual([ECHO, 9, 0]);
  });
});

describe('a push that no frame holds', () => {
  test('goes to its service in fragments, and drained() waits for it', async () => {
    const got: Uint8Array[] = [];
    const end = new FarEnd((far, request, packet) => {
      got.push(packet);
      far.peer.reply(request, new Uint8Array(0));
    });
    const { client } = await open(end);
    const service = await client.service('echo');
    expect(service.push(large(2 * MIB))).toBe(false);
    await client.drained();
    await settle();
    expect(same(got[0]!, large(2 * MIB))).toBe(true);
    expect(end.headers.every(({ request }) => !request)).toBe(true);
    expect(client.dropped).toBe(0);
  });

  test('to the default service as well, and one that is too long for it is counted', async () => {
    const got: number[] = [];
    const end = new FarEnd((far, request, packet) => {
      got.push(packet.length);
      far.peer.reply(request, new Uint8Array(0));
    });
    const { client } = await open(end);
    const service = await client.service();
    expect([service.push(large(MOST + 1)), service.push(large(MIB))]).toEqual([false, false]);
    await settle();
    await client.drained();
    await settle();
    expect([got, client.dropped]).toEqual([[MIB], 1]);
    expect(codeOf(() => service.push(large(MOST + 1)))).toBe('ERR_TOO_LARGE');
  });

  test('that does not arrive is counted', async () => {
    const clock = virtualClock();
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end, { clock });
    (await client.service('echo')).push(large(MIB));
    await settle();
    clock.advance(3100);
    expect(client.dropped).toBe(1);
  });
});
