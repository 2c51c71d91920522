// What stands beside both places where the paper ranks China first.
export const merchandiseByCountry = 'merchandise trade of all countries by year in like valuation, 2016 to 2022 (World Trade Organization, WTO Stats)';
export const customsRank =
  'China’s customs administration announced the same rank and the same six years on 13 January 2023. Beside the United States alone (Census basis) China’s total is the larger in each year from 2017 to 2022, but that decides neither the rank among all countries nor where the count begins.';
