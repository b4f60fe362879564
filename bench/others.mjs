// Messages a second of VADER and of npm's sentiment, on the same messages and one core.
//   node others.mjs MESSAGES
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const vader = require('vader-sentiment');
const Sentiment = require('sentiment');

const messages = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).slice(0, 20000);
const sentiment = new Sentiment();
let sink = 0;

function rate(score, count) {
  const some = messages.slice(0, count);
  some.forEach((m) => { sink += score(m); }); // warm
  const rates = [];
  for (let round = 0; round < 5; round++) {
    const start = process.hrtime.bigint();
    some.forEach((m) => { sink += score(m); });
    rates.push(some.length / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return rates.sort((a, b) => a - b)[2];
}

console.log(JSON.stringify({
  vader: Math.round(rate((m) => vader.SentimentIntensityAnalyzer.polarity_scores(m).compound, 1000)),
  sentiment: Math.round(rate((m) => sentiment.analyze(m).score, 20000)),
  sink: sink === 0,
}));
