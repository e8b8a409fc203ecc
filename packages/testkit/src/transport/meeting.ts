import { formatEndpoint, parseEndpoint } from '@nlmq/core';
import { virtualClock } from '../clock.ts';
import { Collector } from '../collector.ts';
import { countedFrame } from '../frames.ts';
import type { Bench } from './bench.ts';

/** How links come about, and how they do not. */
export function meetingRules(bench: Bench): void {
  test('a listener says where it is, and that can be printed, read and dialled', async () => {
    const { listener, accepted } = await bench.expectOne();
    const printed = formatEndpoint(listener.endpoint);
    await bench.dial(parseEndpoint(printed));
    await accepted;
    expect(printed).not.toMatch(/:0$/);
  });

  test('both ends print a remote endpoint that can be read again', async () => {
    const { near, far } = await bench.pair();
    for (const { remote } of [near, far]) expect(parseEndpoint(formatEndpoint(remote))).toEqual(remote);
  });

  test('refuses a second listener at the same place with ERR_ADDRESS_IN_USE', async () => {
    const { listener } = await bench.expectOne();
    const second = bench.listen(() => undefined, {}, listener.endpoint);
    await expect(second).rejects.toMatchObject({ code: 'ERR_ADDRESS_IN_USE' });
  });

  test('refuses to dial where nobody listens with ERR_UNREACHABLE, naming the URL', async () => {
    const { listener } = await bench.expectOne();
    await listener.close();
    const message = expect.stringContaining(formatEndpoint(listener.endpoint)) as string;
    await expect(bench.dial(listener.endpoint)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE', message });
  });

  test('a closed listener takes no more links, gives its place back, and leaves its links alive', async () => {
    const { near, far, listener } = await bench.pair();
    await listener.close();
    await listener.close();
    await expect(bench.dial(listener.endpoint)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
    const got = new Collector();
    far.receive(got);
    near.send(countedFrame(1, 4));
    await got.reached(1);
    await bench.listen(() => undefined, {}, listener.endpoint);
  });
}

/** How dialling is given up. */
export function dialRules(bench: Bench): void {
  test('gives up dialling with ERR_ABORTED when the signal has fired already', async () => {
    const { listener } = await bench.expectOne();
    const dialled = bench.dial(listener.endpoint, { signal: AbortSignal.abort() });
    await expect(dialled).rejects.toMatchObject({ code: 'ERR_ABORTED' });
  });

  test('gives up dialling with ERR_ABORTED when the signal fires while it is under way', async () => {
    const { listener } = await bench.expectOne();
    const control = new AbortController();
    const dialled = bench.dial(listener.endpoint, { signal: control.signal });
    control.abort();
    await expect(dialled).rejects.toMatchObject({ code: 'ERR_ABORTED' });
  });

  test('a signal that fires after the dial does not touch the link', async () => {
    const control = new AbortController();
    const { near, far } = await bench.pair({ signal: control.signal });
    control.abort();
    const got = new Collector();
    far.receive(got);
    near.send(countedFrame(1, 4));
    await got.reached(1);
  });

  test('gives up dialling with ERR_TIMEOUT at the deadline, and not before', async () => {
    const { listener } = await bench.expectOne();
    const clock = virtualClock();
    const dialled = bench.dial(listener.endpoint, { clock, timeout: 100 });
    clock.advance(99);
    expect(clock.pending).toBe(1);
    clock.advance(1);
    await expect(dialled).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
  });

  test('an idle link waits for nothing: no timer is left behind a dial', async () => {
    const clock = virtualClock();
    const { near, far } = await bench.pair({ clock });
    near.receive(new Collector());
    far.receive(new Collector());
    expect(clock.pending).toBe(0);
  });
}
