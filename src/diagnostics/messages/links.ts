import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** Links and images. */
export const links = {
  relativeLink: (address: string): Complaint => ({
    rule: 'relative-link',
    message: `The address “${address}” depends on the page that it stands on.`,
    fix: 'Begin with / for a page of this site, with # for a place on this page, or with https://.',
  }),
  linkScheme: (address: string): Complaint => ({
    rule: 'link-scheme',
    message: `“${address}” is no address of a page or a file.`,
    fix: 'Begin with https:// or mailto:, with / for a page of this site, or with # for a place on this page.',
  }),
  linkAddress: (page: string, near: string | undefined): Complaint => ({
    rule: 'link-address',
    message: `There is no page ${page}.`,
    fix: didYouMean(near, 'Addresses of pages begin and end with a slash; docs/addresses.md lists them.'),
  }),
  linkAnchor: (anchor: string, page: string | null, near: string | undefined): Complaint => ({
    rule: 'link-anchor',
    message: `${page === null ? 'This page' : `The page ${page}`} has no place ${anchor}.`,
    fix: didYouMean(near, 'Write the id of a heading, figure, table or equation.'),
  }),
  imageMissing: (address: string, near: string | undefined): Complaint => ({
    rule: 'image-missing',
    message: `There is no image ${address}.`,
    fix: didYouMean(near, `Put the file at public${address}.`),
  }),
  imageRelative: (address: string): Complaint => ({
    rule: 'image-missing',
    message: `The address “${address}” of the image depends on the page that it stands on.`,
    fix: `Put the file into public/ and write ${`/${address.replace(/^(?:\.*\/)+/, '')}`}.`,
  }),
  imageElsewhere: (address: string): Complaint => ({
    rule: 'image-missing',
    message: `The image ${address} is on another host, which may move it and sees who reads the page.`,
    fix: 'Put a copy into public/, if its licence allows, and write its address from there.',
  }),
  imageAlt: (address: string): Complaint => ({
    rule: 'image-alt',
    message: `The image ${address} does not say what it shows.`,
    fix: 'Write ![what it shows](…).',
  }),
} as const;
