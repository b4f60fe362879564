/* The page around verify.js: index.html. */
'use strict';

async function* chunksOf(file) {
    for (const reader = file.stream().getReader();;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
    }
}

function inWords(result) {
    const lines = [`${result.origin ?? 'no log'}: ${result.events} events of ${result.conversations} conversations.`];
    lines.push(result.findings.length === 0 ? 'All is as it was recorded.'
        : `${result.findings.length} findings:`);
    for (const { line, text } of result.findings.slice(0, 100))
        lines.push(line > 0 ? `  line ${line}: ${text}` : `  ${text}`);
    if (result.erased > 0) lines.push(`${result.erased} texts were erased, as the record says.`);
    if (result.findings.length === 0 && result.earlier > 0)
        lines.push('It begins with what your checkpoint vouched for.');
    if (result.key && !result.keyKnown && result.earlier === 0)
        lines.push(`Signed by ${result.key}`, 'which is its own word: compare it with the key you were given.');
    return lines.join('\n');
}

document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const out = document.querySelector('output'), key = document.getElementById('key').value.trim();
    out.className = '';
    out.textContent = 'Reading ...';
    try {
        const earlier = await Promise.all(
            Array.from(document.getElementById('since').files, (file) => file.text()));
        const result = await detenteVerify.verifyExport(chunksOf(document.getElementById('export').files[0]),
            { keys: key ? [key] : [], earlier });
        out.className = result.findings.length === 0 ? 'holds' : 'found';
        out.textContent = inWords(result);
    } catch (error) {
        out.className = 'found';
        out.textContent = `It could not be verified: ${error.message}`;
    }
});
