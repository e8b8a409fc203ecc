import { encodeCredit, readErrorReport, readHeader } from '@nlmq/codec';
import { drain, ping, stats, subscribe } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { TestPeer, TestService, frame, message, settled } from './harness.ts';
import { BOTH } from './large.ts';
import { place } from './place.ts';

describe('[CTL-18] a broker that drains', () => {
  test('takes no new links and requests, runs those commands that begin nothing, and ends behind the last answer', async () => {
    const clock = virtualClock();
    await using p = await place({ clock });
    const service = new TestService('slow');
    await p.broker.provide(service);
    const { accept } = p.listening.get('here')!;
    const [admin, asker, taker] = [await p.join(), await p.join(), await p.join()];
    asker.say(frame({ seq: 1, dst: 0x10003 }, message(18, { seq: 1 })));
    asker.say(frame({ seq: 2, dst: taker.label }, message(18, { seq: 2 })));
    const asked = taker.data()[0]!;
    await admin.call(drain, {});
    await admin.call(drain, {});
    expect(p.listening.size).toBe(0);
    const late = new TestPeer({ kind: 'process' });
    accept(late);
    expect(late.ended).toBe(true);
    asker.say(
      frame({ seq: 3, dst: 0x10003 }, message(18, { seq: 3 })),
      frame({ seq: 4, dst: taker.label }, message(18)),
    );
    expect(asker.data().map(({ seq, cdata }) => [seq, readErrorReport(cdata!, 0).errno])).toEqual([
      [3, -108],
      [4, -108],
    ]);
    for (const command of [ping, stats]) await admin.call<object, object>(command, {});
    await expect(admin.call(subscribe, { keys: [] })).rejects.toMatchObject({ code: 'ERR_DRAINING' });
    clock.advance(10_000);
    service.requests[0]!.reply(message(16), true);
    clock.advance(10_000);
    expect(asker.ended).toBe(false);
    taker.say(frame({ seq: asked.seq, dst: asked.src, flags: 12 }, message(16)));
    expect(asker.data()).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    clock.advance(1_000);
    await p.broker.closed;
    expect(asker.ended).toBe(true);
  });

  test('sends an answer in fragments to its end', async () => {
    const clock = virtualClock();
    await using p = await place({ clock });
    await p.broker.provide(new TestService('large', (request) => request.reply(new Uint8Array(1 << 20), true)));
    const asker = await (await p.join()).greet(BOTH);
    asker.say(frame({ seq: 1, dst: 0x10003, flags: 0x10 }, message(18, { seq: 1 })));
    p.broker.drain();
    clock.advance(2_000);
    expect(asker.ended).toBe(false);
    const id = readHeader(asker.data()[0]!.cdata!).seq;
    asker.say(frame({ dst: 0x10003, flags: 0x10 }, encodeCredit({ id, limit: 1 << 21 })));
    clock.advance(1_000);
    await p.broker.closed;
    expect(asker.data().at(-1)).toMatchObject({ flags: 12 });
  });

  test('ends after 60 s, whatever is under way', async () => {
    const clock = virtualClock();
    await using p = await place({ clock });
    await p.broker.provide(new TestService('never'));
    const asker = await p.join();
    asker.say(frame({ seq: 1, dst: 0x10003 }, message(18, { seq: 1 })));
    p.broker.drain();
    clock.advance(59_000);
    await settled();
    expect(asker.ended).toBe(false);
    clock.advance(2_000);
    await p.broker.closed;
    expect(asker.ended).toBe(true);
  });
});
