import type { ReplicationSection } from '#audit';
import { causality } from './replication/causality.ts';
import { description } from './replication/description.ts';
import { equation } from './replication/equation.ts';
import { ratios } from './replication/ratios.ts';
import { remainder } from './replication/remainder.ts';
import { unitRoots } from './replication/unit-roots.ts';

/** The empirical part of the paper beside its recomputation, in the order of the paper. */
export const replication: readonly ReplicationSection[] = [description(), unitRoots(), causality(), equation(), ratios(), remainder()];
