export { virtualClock, type VirtualClock } from './clock.ts';
export { Collector, Keeper, type Take } from './collector.ts';
export { countedFrame, countedFrames, firstFault, frameEnd, joined } from './frames.ts';
export { SimulatedNetwork, type NetworkOptions } from './network.ts';
export { seededRandom, type Random } from './random.ts';
export {
  vectorBytes,
  vectors,
  type Vector,
  type VectorAttribute,
  type VectorControl,
  type VectorEnvelopeAttribute,
  type VectorFrame,
  type VectorGenerator,
  type VectorHeader,
  type VectorMessage,
} from './vectors.ts';
