// Times wink-nlp's full pipeline over a folder of texts: node wink.cjs MODULES TEXTS SECONDS.
// Prints the least time of a pass in milliseconds.
const fs = require('fs');
const path = require('path');

const [modules, texts, seconds] = process.argv.slice(2);
const load = (name) => require(path.resolve(modules, 'node_modules', name));
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
const reports = fs
  .readdirSync(texts)
  .sort()
  .map((file) => fs.readFileSync(path.join(texts, file), 'utf8'));

let tokens = 0;
const pass = () => {
  const begin = process.hrtime.bigint();
  for (const report of reports) tokens += nlp.readDoc(report).tokens().length();
  return Number(process.hrtime.bigint() - begin) / 1e6;
};

const end = Date.now() + 1000 * Number(seconds);
let least = pass();
while (Date.now() < end) least = Math.min(least, pass());
console.log(`speed\twinkNlp\t${least.toFixed(1)}`);
