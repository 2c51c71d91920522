import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { auditPagesOf, besides, galleriesOf, MOST_CLAIMS, MOST_DRAWINGS } from '../../src/indexes/division.ts';
import type { Chapter, Figure, Volume } from '../../src/volume/model.ts';

/** A volume of which only the shape matters: so many figures and claims in each chapter. */
function volumeOf(sizes: readonly { figures: number; claims: number }[]): Pick<Volume, 'chapters' | 'figures' | 'audit'> {
  const chapters = sizes.map(({ figures }, i) => ({ slug: `c${i + 1}`, figures: Array.from({ length: figures }, () => ({}) as Figure) }) as Pick<Chapter, 'slug' | 'figures'> as Chapter); // nothing else is read
  const entries = sizes.flatMap(({ claims }, i) => Array.from({ length: claims }, () => ({ chapter: `c${i + 1}` }) as AuditEntry)); // the same
  return { chapters, figures: chapters.flatMap(({ figures }) => figures), audit: { entries, chart: null } };
}

const addresses = (shares: readonly { address: string }[]): string[] => shares.map(({ address }) => address);

describe('the division of large indexes', () => {
  it('leaves alone what one page can show', () => {
    const volume = volumeOf([{ figures: MOST_DRAWINGS - 1, claims: MOST_CLAIMS }, { figures: 1, claims: 0 }]);
    expect([galleriesOf(volume), auditPagesOf(volume)]).toEqual([[], []]);
  });

  it('gives each chapter that has any a page of its own, in their order', () => {
    const volume = volumeOf([{ figures: MOST_DRAWINGS, claims: 1 }, { figures: 0, claims: MOST_CLAIMS }, { figures: 1, claims: 0 }]);
    expect(addresses(galleriesOf(volume))).toEqual(['/figures/c1/', '/figures/c3/']);
    expect(addresses(auditPagesOf(volume))).toEqual(['/audit/c1/', '/audit/c2/']);
  });

  it('knows the pages beside one, and none for what is not divided', () => {
    const shares = galleriesOf(volumeOf([1, 2, 3].map(() => ({ figures: MOST_DRAWINGS, claims: 0 }))));
    const { share, previous, next } = besides(shares, 'c2');
    expect([share.address, previous?.address, next?.address]).toEqual(['/figures/c2/', '/figures/c1/', '/figures/c3/']);
    expect([besides(shares, 'c1').previous, besides(shares, 'c3').next]).toEqual([undefined, undefined]);
    expect(() => besides(shares, 'c4')).toThrow('c4');
  });
});
