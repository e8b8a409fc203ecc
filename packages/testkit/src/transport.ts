import { Bench, type TransportCase } from './transport/bench.ts';
import { burstRules } from './transport/bursts.ts';
import { endingRules, receiverRules } from './transport/ending.ts';
import { datagramEndingRules, datagramMeetingRules, datagramRules } from './transport/datagrams.ts';
import { dialRules, meetingRules } from './transport/meeting.ts';
import { pressureRules } from './transport/pressure.ts';
import { lingerRules, rawRules, stallRules } from './transport/raw.ts';
import { holdRules, relayRules } from './transport/relay.ts';
import { scaleRules } from './transport/scale.ts';

export type { RawStream, TransportCase, TransportPlace } from './transport/bench.ts';

/**
 * Registers the rules that every duplex transport keeps as jest tests; call it in a test file of the transport's own.
 *
 * Those about cut, missing or wrong bytes need `rawDial`.
 */
export function transportCompliance(name: string, transportCase: TransportCase): void {
  describe(`${name} keeps the rules of a transport`, () => {
    const bench = new Bench(transportCase);
    beforeEach(() => bench.begin());
    afterEach(() => bench.end());
    describe('meeting', () => meetingRules(bench));
    describe('dialling', () => dialRules(bench));
    describe('bursts', () => burstRules(bench));
    describe('relaying', () => {
      relayRules(bench);
      holdRules(bench);
    });
    describe('pressure', () => pressureRules(bench));
    describe('ending', () => endingRules(bench));
    describe('receivers', () => receiverRules(bench));
    const { rawDial } = transportCase;
    if (rawDial) {
      describe('bytes', () => rawRules(bench, rawDial));
      describe('stalls', () => stallRules(bench, rawDial));
      describe('lingering', () => lingerRules(bench, rawDial));
    }
    describe('scale', () => scaleRules(bench));
  });
}

/** Registers the rules of a transport of datagrams, which carries pushes one way, as jest tests. */
export function datagramCompliance(name: string, transportCase: Omit<TransportCase, 'rawDial'>): void {
  describe(`${name} keeps the rules of a transport of datagrams`, () => {
    const bench = new Bench(transportCase);
    beforeEach(() => bench.begin());
    afterEach(() => bench.end());
    test('says that it is none for both ways', () => expect(bench.duplex).toBe(false));
    describe('meeting', () => datagramMeetingRules(bench));
    describe('datagrams', () => datagramRules(bench));
    describe('ending', () => datagramEndingRules(bench));
  });
}
