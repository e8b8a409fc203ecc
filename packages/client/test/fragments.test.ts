import {
  ERRNO,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  MAX_PART,
  encodeCredit,
  encodeError,
  encodeFrame,
  isFragment,
} from '@nlmq/codec';
import { FEATURE, hello } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { ECHO, FarEnd, MIB, MOST, echoing, large, open, same } from './far-end.ts';
import { message, valueOf } from './peer.ts';
import { type Started, closeAll, codeOf, failure, settle, start } from './start.ts';

afterEach(closeAll);

describe('a request that no frame holds', () => {
  test('[FRG-3] [FRG-4] goes in fragments: the first is the request, the others carry no seq', async () => {
    const end = echoing();
    const { client } = await open(end);
    const packet = large(3 * MIB);
    const answer = await (await client.service('echo')).request(packet);
    expect(same(answer, packet)).toBe(true);
    const [first, ...rest] = end.headers;
    expect(first).toMatchObject({ offset: 0, total: 3 * MIB, request: true });
    expect(first!.seq).toBeGreaterThan(0);
    expect(rest.every(({ seq, request }) => seq === 0 && request)).toBe(true);
    expect(new Set(end.frames.map(({ flags, dst, src }) => `${flags} ${dst} ${src}`))).toEqual(
      new Set([`${FLAG_FRAGMENTS} ${ECHO} 0`]),
    );
  });

  test('to the default service asks first how long a packet that takes', async () => {
    const { client } = await open(echoing());
    const answer = await (await client.service()).request(large(MIB));
    expect(answer).toHaveLength(MIB);
  });

  test('is copied, and lets small ones pass', async () => {
    const end = new FarEnd((far, request, packet) => {
      if (packet.length < 100) far.peer.reply(request, packet);
      else far.reply(request, packet);
    });
    end.generous = false;
    const { client } = await open(end);
    const service = await client.service('echo');
    const packet = large(MIB);
    const answer = service.request(packet);
    packet.fill(0);
    expect(valueOf(await service.request(message(20, 5)))).toBe(5);
    const to = end.frames.find(({ seq, cdata }) => seq !== 0 && isFragment(cdata!, 0, cdata!.length))!;
    end.peer.reply(to, encodeCredit({ id: 1, limit: MIB }), false);
    expect(same(await answer, large(MIB))).toBe(true);
  });

  test('goes no further than it is let, and fails after its deadline without a word', async () => {
    const clock = virtualClock();
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end, { clock });
    const service = await client.service('echo');
    const failed = failure(service.request(large(MIB)));
    await settle();
    expect(end.headers.map(({ offset }) => offset)).toEqual([0, 1, 2, 3].map((part) => part * MAX_PART));
    clock.advance(2000);
    end.peer.reply(end.frames[0]!, encodeCredit({ id: 1, limit: 5 * MAX_PART }), false);
    clock.advance(2000);
    await settle();
    expect(end.headers).toHaveLength(5);
    clock.advance(1100);
    expect((await failed).code).toBe('ERR_TIMEOUT');
    await settle();
    expect(end.headers.at(-1)).toMatchObject({ seq: 0, offset: 0, total: 0 });
  });

  test.each([
    ['too long', ERRNO.EMSGSIZE, 'ERR_TOO_LARGE'],
    ['too much at once', ERRNO.ENOBUFS, 'ERR_BUSY'],
    ['too slow', ERRNO.ETIMEDOUT, 'ERR_TIMEOUT'],
  ])('fails early when the far end says that it is %s', async (_, errno, code) => {
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end);
    const failed = failure((await client.service('echo')).request(large(MIB)));
    await settle();
    const { seq, pid } = end.frames[0]!;
    end.peer.send(encodeFrame({ flags: FLAG_REPLY | FLAG_LAST, seq, pid, src: 0 }, encodeError(-errno, { seq, pid })));
    expect((await failed).code).toBe(code);
    await settle();
    expect(end.headers.at(-1)!.total).toBe(0);
  });

  test('that its caller gives up is given up there too', async () => {
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end);
    const controller = new AbortController();
    const failed = failure((await client.service('echo')).request(large(MIB), { signal: controller.signal }));
    await settle();
    controller.abort();
    expect((await failed).code).toBe('ERR_ABORTED');
    await settle();
    expect(end.headers.at(-1)).toMatchObject({ offset: 0, total: 0 });
  });

  test('fails with ERR_DISCONNECTED when the link is lost', async () => {
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end);
    const failed = failure((await client.service('echo')).request(large(MIB)));
    await settle();
    end.peer.end();
    expect((await failed).code).toBe('ERR_DISCONNECTED');
  });

  test('beyond what a client sends at once is refused with ERR_BUSY', async () => {
    const end = new FarEnd();
    end.generous = false;
    const { client } = await open(end, { maxPacket: MIB });
    const service = await client.service('echo');
    const failures = [1, 2, 3, 4, 5].map(() => failure(service.request(large(MIB))));
    expect((await Promise.race(failures)).code).toBe('ERR_BUSY');
  });
});

describe('is refused with ERR_TOO_LARGE', () => {
  const asked = async ({ client }: Started, size: number): Promise<unknown> =>
    (await failure((await client.service('echo')).request(large(size)))).code;

  test('a packet that is longer than the service takes', async () => {
    expect(await asked(await open(new FarEnd()), MOST + 1)).toBe('ERR_TOO_LARGE');
  });

  test('one that is longer than the client was told to send', async () => {
    expect(await asked(await open(new FarEnd(), { maxPacket: MIB }), MIB + 1)).toBe('ERR_TOO_LARGE');
    expect(await asked(await open(new FarEnd(), { maxPacket: 0 }), 70_000)).toBe('ERR_TOO_LARGE');
  });

  test('one to a broker that knows no fragments', async () => {
    expect(await asked(await start(), 70_000)).toBe('ERR_TOO_LARGE');
  });

  test('a push to subscribers', async () => {
    const { client } = await open(new FarEnd());
    expect(codeOf(() => client.push(large(70_000)))).toBe('ERR_TOO_LARGE');
  });
});

test('a client tells in HELLO that it takes part in fragments, unless it was told not to', async () => {
  const told = async (options: Parameters<typeof start>[1]): Promise<unknown> => {
    const { transport } = await open(new FarEnd(), options);
    const { cdata } = transport.peer.frames[0]!;
    return ((await hello.request.decode(cdata!.subarray(20))) as { features: number }).features;
  };
  expect(await told({})).toBe(FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS);
  expect(await told({ maxPacket: 0 })).toBe(FEATURE.REPLY_MARKS);
});
