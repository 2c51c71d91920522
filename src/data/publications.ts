import type { Source } from '../dataset/declaration.ts';

// Publications that several datasets rest on. Licences: works of the U.S. government are in the public domain;
// numbers printed by Chinese authorities and by papers are quoted as facts.

export const PUBLIC_DOMAIN = 'U.S. government work, public domain (17 U.S.C. 105)';
export const QUOTED = 'facts quoted with the source named';

export const overview: Source = {
  publisher: 'Hammer, Koopman and Martinez, Journal of International Commerce and Economics (U.S. International Trade Commission)',
  title: 'Overview of U.S.-China Trade in Advanced Technology Products, running text; its own source is the World Trade Atlas',
  vintage: 'May 2011',
  url: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3371280',
  licence: QUOTED,
  obtained: 'Read from the text of the paper. Its figures carry no readable labels.',
};

export const zhao: Source = {
  publisher: 'Yiming Zhao, Jilin University',
  title: 'The Empirical Analysis of High-tech Trade Imbalance Between China and the US',
  vintage: 'undated; its data end in 2018',
  licence: QUOTED,
  obtained: 'Read from the text and the tables of the paper. Its figures carry no readable labels.',
};

export const kangWang: Source = {
  publisher: 'Jiayu Kang and Yifei Wang',
  title: "Impact of China's Import and Export Trade on Innovation",
  vintage: 'undated; its data end in early 2023',
  licence: QUOTED,
  obtained: 'Read from the text of the paper.',
};

export const industryWeek: Source = {
  publisher: 'IndustryWeek and Bloomberg (Alex Tanzi), citing the U.S. Census Bureau',
  title: 'China Holds Ever-Growing Advanced Technology Trade Edge on US',
  vintage: '2018',
  url: 'https://www.industryweek.com/technology-and-iiot/article/22025907/china-holds-ever-growing-advanced-technology-trade-edge-on-us',
  licence: QUOTED,
  obtained: 'Read from the stored text of the article; the Census table behind it was not found.',
};

export const nsf2007: Source = {
  publisher: 'National Science Foundation, citing the U.S. Census Bureau',
  title: 'InfoBrief NSF 07-329, press text',
  vintage: 'August 2007',
  url: 'http://phys.org/news107019238.html',
  licence: PUBLIC_DOMAIN,
  obtained: 'Read from the press text as phys.org carries it.',
};

/** A row of the Census Bureau's workbook of trade by country. */
export function census(row: string): Source {
  return {
    publisher: 'U.S. Census Bureau, Foreign Trade',
    title: `U.S. Trade in Goods by Country, country.xlsx, ${row}`,
    vintage: 'revised data of March 2023',
    url: 'https://www.census.gov/foreign-trade/balance/country.xlsx',
    licence: PUBLIC_DOMAIN,
    obtained:
      'A copy of the publisher’s workbook committed on 19 March 2023 to the public GitHub repository JJamesRoy/ECN3950 (commit cce8d5f1); annual columns, which equal the sums of the months.',
  };
}

/** A series of the World Development Indicators. */
export function worldBank(indicator: string, name: string, vintage: string, obtained: string): Source {
  return {
    publisher: 'World Bank, World Development Indicators',
    title: `${name} (${indicator})`,
    vintage,
    url: `https://data.worldbank.org/indicator/${indicator}`,
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    obtained,
  };
}

export const yearbook2007: Source = {
  publisher: 'National Bureau of Statistics of China',
  title: 'China Statistical Yearbook 2007, table 21-38',
  vintage: '2007 edition',
  licence: QUOTED,
  obtained: 'Read from a stored copy of the yearbook’s page, kept without its address.',
};

/** A table of the science and technology yearbook, read from its national row. */
export function technologyYearbook(part: string, vintage: string): Source {
  return {
    publisher: 'National Bureau of Statistics and Ministry of Science and Technology of China',
    title: `China Statistical Yearbook on Science and Technology, ${part}`,
    vintage,
    licence: QUOTED,
    obtained: 'The yearbook’s tables as they are kept in the public GitHub repository huhuaping/techme (commit 9ad60a19).',
  };
}

export const communique2008: Source = {
  publisher: 'National Bureau of Statistics, Ministry of Science and Technology and Ministry of Finance of China',
  title: 'Statistical Communiqué on National Science and Technology Expenditure 2008',
  vintage: 'December 2009',
  url: 'http://m.yacht9.cn/reports/2009-12/16/content_19074689.htm',
  licence: QUOTED,
  obtained: 'Read from a reprint; the address is the reprint’s.',
};

export const communique2010: Source = {
  publisher: 'National Bureau of Statistics, Ministry of Science and Technology and Ministry of Finance of China',
  title: 'Statistical Communiqué on National Science and Technology Expenditure 2010',
  vintage: 'September 2011',
  url: 'https://www.chinanews.com/cj/2011/09-29/3362974.shtml',
  licence: QUOTED,
  obtained: 'Read from a reprint; the address is the reprint’s.',
};

export const researchCensus2009: Source = {
  publisher: 'Second national R&D resources census of China',
  title: 'Communiqué of the census, data of 2009',
  vintage: 'as first published',
  url: 'https://app.ixiawen.com/question/29720353/f531c442d7c4fe9fbd22129994ef45e5.html',
  licence: QUOTED,
  obtained: 'Read from an examination question that reproduces the communiqué, a second-hand copy; its R&D total of 580.21 billion yuan equals the value known from elsewhere.',
};

export const release2023: Source = {
  publisher: 'National Bureau of Statistics of China',
  title: 'Release on research and development in 2022, preliminary estimate',
  vintage: 'January 2023',
  url: 'http://jfsa.cn/caijing/2023/0124/11504.html',
  licence: QUOTED,
  obtained: 'Read from a reprint, whose address this is, and from the press (thesundaily.my, Bernama).',
};

/** Trade of China’s customs territory as the World Bank has it from the WTO. */
export const worldBankGoods = worldBank(
  'TX.VAL.MRCH.CD.WT',
  'Merchandise exports, and imports (TM.VAL.MRCH.CD.WT), current US$, China',
  '2025; first published values of imports 2021 and 2022 from 2023/24',
  'The public GitHub repositories open-numbers/ddf--open_numbers--world_development_indicators (commit 01a34e8b) and open-numbers/ddf--world_bank--world_development_indicators (commits 01a174d9 and 0cf74c75).',
);
