// Times wink-nlp's full pipeline over texts, as whole reports and sentence by sentence:
// node wink.cjs MODULES TEXTS SECONDS. Prints the least time of a pass in milliseconds, each.
const fs = require('fs');
const path = require('path');

const [modules, texts, seconds] = process.argv.slice(2);
const load = (name) => require(path.resolve(modules, 'node_modules', name));
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
const read = (...names) => fs.readFileSync(path.join(texts, ...names), 'utf8');

let tokens = 0;
const time = (name, all) => {
  const pass = () => {
    const begin = process.hrtime.bigint();
    for (const text of all) tokens += nlp.readDoc(text).tokens().length();
    return Number(process.hrtime.bigint() - begin) / 1e6;
  };
  const end = Date.now() + 1000 * Number(seconds);
  let least = pass();
  while (Date.now() < end) least = Math.min(least, pass());
  console.log(`speed\t${name}\t${least.toFixed(1)}`);
};

const reports = fs.readdirSync(path.join(texts, 'reports')).sort();
time('winkNlp', reports.map((file) => read('reports', file)));
time('winkNlpBySentence', read('sentences.txt').trimEnd().split('\n'));
