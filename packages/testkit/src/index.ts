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
