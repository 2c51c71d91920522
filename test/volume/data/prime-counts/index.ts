import { defineDataset } from '#dataset';

export default defineDataset({
  title: 'Anzahl der Primzahlen unter Zehnerpotenzen',
  description: 'Eine Zeile für jeden Exponenten von 1 bis 8.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    exponent: { type: 'integer', label: 'n', meaning: 'Exponent der Zehnerpotenz', range: [1, 8] },
    count: { type: 'integer', label: 'Anzahl', meaning: 'Primzahlen unter zehn hoch n', range: [1, 1e9] },
  },
  key: ['exponent'],
  basis: 'source',
  sources: {
    counted: {
      publisher: 'Jeder, der zählt',
      title: 'Sieb des Eratosthenes',
      vintage: 'zeitlos',
      licence: 'gemeinfrei',
      obtained: 'Gezählt mit dem Sieb; ein Test zählt nach.',
    },
  },
});
