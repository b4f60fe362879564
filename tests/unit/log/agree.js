/*
 * Holds contrib/verify/verify.js against the verdicts of the C verifier: node agree.js VERDICTS
 * runs that program and judges each of its exports, and each of their bytes flipped, once more.
 */
'use strict';

const { execFileSync } = require('node:child_process');
const { createHash, randomBytes, webcrypto } = require('node:crypto');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const path = require('node:path');
const verify = require(path.join(__dirname, '../../../contrib/verify/verify.js'));

let number = 0, failed = 0;

function report(ok, name, why) {
    number++;
    console.log(`${ok ? 'ok' : 'not ok'} ${number} - ${name}`);
    if (!ok) {
        failed++;
        console.log(`# ${why}`);
    }
}

const isFound = async (bytes, one) =>
    (await verify.verifyExport([bytes], { keys: one.keys, earlier: one.since })).findings.length > 0;

async function judgeFlips(bytes, one) {
    let differ = [], missed = 0;
    for (const [offset, mask, found] of one.flips) {
        bytes[offset] ^= mask;
        const ours = await isFound(bytes, one);
        bytes[offset] ^= mask;
        if (ours !== found) differ.push(offset);
        if (!ours) missed++;
    }
    report(differ.length === 0 && missed === 0, `${one.name}: ${one.flips.length} bytes flipped`,
        `they differ at ${differ.slice(0, 10)}, ${missed} were missed`);
}

/* The same file as a browser sees it: no module, no process, signatures by WebCrypto. */
async function judgeAsBrowser(cases) {
    const file = path.join(__dirname, '../../../contrib/verify/verify.js');
    const context = vm.createContext({ TextEncoder, TextDecoder, crypto: webcrypto });
    const there = vm.runInContext(`${readFileSync(file, 'utf8')}\ndetenteVerify;`, context);
    const differ = [];
    for (const one of cases) {
        const result = await there.verifyExport([new Uint8Array(Buffer.from(one.export, 'base64'))],
            { keys: one.keys, earlier: one.since });
        if (result.findings.length > 0 !== one.found) differ.push(one.name);
    }
    report(differ.length === 0, `${cases.length} exports, as in a browser`,
        `they differ on: ${differ.join('; ')}`);
}

async function main() {
    for (let size = 0; size < 200; size++) {
        const bytes = randomBytes(size);
        if (verify.hex(verify.sha256(bytes)) !== createHash('sha256').update(bytes).digest('hex'))
            return report(false, 'sha256', `${size} bytes`);
    }
    report(true, 'sha256 of up to 200 bytes', '');
    const lines = execFileSync(process.argv[2], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const cases = lines.trim().split('\n').map((line) => JSON.parse(line));
    let good = 0, bad = 0;
    const differ = [];
    for (const one of cases) {
        const bytes = Buffer.from(one.export, 'base64');
        const ours = await isFound(bytes, one);
        if (ours !== one.found) differ.push(one.name);
        if (ours) bad++;
        else good++;
    }
    report(differ.length === 0 && good >= 6 && bad > 100,
        `${cases.length} exports: ${good} hold, ${bad} do not`, `they differ on: ${differ.join('; ')}`);
    await judgeAsBrowser(cases);
    for (const one of cases.filter((each) => each.flips.length > 0))
        await judgeFlips(Buffer.from(one.export, 'base64'), one);
    console.log(`1..${number}`);
    return undefined;
}

main().then(() => { process.exitCode = failed > 0 ? 1 : 0; }, (error) => {
    console.error(error);
    process.exitCode = 1;
});
