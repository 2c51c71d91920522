// The series that nothing at hand replaces, each with the place where its publisher has it.
const api = 'interface timeseries/intltrade';
const pages = 'December pages ctryatp/atp5700.html';
const bothFlows = `U.S. Census Bureau, ${api}/exports/hitech and imports/hitech with CTY_CODE 5700 from 2013, ${pages} before`;

/** What lny is made of. */
export const deficits = `lny, that is the U.S. deficit with China in advanced technology products for each year from 2004 to 2016: ${bothFlows}`;

/** What RATIO is made of; its denominator is known. */
export const exportsToChina = `RATIO, that is U.S. exports of advanced technology products to China for each year from 2004 to 2018: U.S. Census Bureau, ${api}/exports/hitech with CTY_CODE 5700 from 2013, ${pages} before`;

/** What every estimate with both of them needs. */
export const both = `lny and RATIO, that is U.S. exports and imports of advanced technology products with China for each year from 2004 to 2018: ${bothFlows}`;

/** One year's balance. */
export function balanceOf(year: number): string {
  const place = year < 2013 ? `page ctryatp/atp5700.html of December ${year}` : `${api}/exports/hitech and imports/hitech with CTY_CODE 5700`;
  return `U.S. exports and imports of advanced technology products with China in ${year}: U.S. Census Bureau, ${place}`;
}
