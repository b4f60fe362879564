/*
 * Verifies an export of detente, and needs nothing of detente: one file, no dependency, written from
 * docs/design/record.md alone. In node:
 *
 *     node verify.js [--key KEY] [--since CHECKPOINT-FILE] [--json] EXPORT-FILE|-
 *
 * exits 0 if everything is as it was recorded, 1 if something is not, 2 if it could not be verified.
 * In a browser, <script src="verify.js"> gives detenteVerify.verifyExport; index.html beside this
 * file is a page around it.
 *
 * SHA-256 is written out here; Ed25519 is the platform's (node:crypto, or the browser's WebCrypto).
 */
'use strict';

const detenteVerify = (() => {
    const LINE_BYTES = 1 << 20, NOTE_BYTES = 64 * 1024, NOTE_SIGNATURES = 64, PROOF_HASHES = 64;
    const INT64_MAX = (1n << 63n) - 1n;
    const encoder = new TextEncoder();

    /* SHA-256, FIPS 180-4. */
    const K = new Uint32Array(64);
    const START = new Uint32Array(8);
    (() => {
        const isPrime = (n) => {
            for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
            return true;
        };
        const fraction = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
        for (let n = 2, count = 0; count < 64; n++) {
            if (!isPrime(n)) continue;
            if (count < 8) START[count] = fraction(Math.sqrt(n));
            K[count++] = fraction(Math.cbrt(n));
        }
    })();

    class Sha256 {
        constructor() {
            this.state = START.slice();
            this.block = new Uint8Array(64);
            this.words = new Uint32Array(64);
            this.length = 0;
        }

        copy() {
            const other = new Sha256();
            other.state.set(this.state);
            other.block.set(this.block);
            other.length = this.length;
            return other;
        }

        update(bytes) {
            for (let i = 0; i < bytes.length;) {
                const at = this.length % 64, take = Math.min(64 - at, bytes.length - i);
                this.block.set(bytes.subarray(i, i + take), at);
                this.length += take;
                i += take;
                if (this.length % 64 === 0) this.mix();
            }
            return this;
        }

        digest() {
            const bits = BigInt(this.length) * 8n, rest = this.length % 64;
            const padding = new Uint8Array((rest < 56 ? 64 : 128) - rest);
            padding[0] = 0x80;
            new DataView(padding.buffer).setBigUint64(padding.length - 8, bits);
            this.update(padding);
            const out = new Uint8Array(32), view = new DataView(out.buffer);
            this.state.forEach((word, i) => view.setUint32(4 * i, word));
            return out;
        }

        mix() {
            const w = this.words, b = this.block, s = this.state;
            const turn = (x, n) => (x >>> n) | (x << (32 - n));
            for (let i = 0; i < 16; i++)
                w[i] = (b[4 * i] << 24) | (b[4 * i + 1] << 16) | (b[4 * i + 2] << 8) | b[4 * i + 3];
            for (let i = 16; i < 64; i++) {
                const x = w[i - 15], y = w[i - 2];
                w[i] = w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] +
                    (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
            }
            let [a, c, d, e, f, g, h, k] = s;
            for (let i = 0; i < 64; i++) {
                const t = (k + (turn(f, 6) ^ turn(f, 11) ^ turn(f, 25)) + ((f & g) ^ (~f & h)) + K[i] +
                    w[i]) | 0;
                const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & c) ^ (a & d) ^ (c & d))) | 0;
                k = h; h = g; g = f; f = (e + t) | 0; e = d; d = c; c = a; a = (t + u) | 0;
            }
            [a, c, d, e, f, g, h, k].forEach((word, i) => { s[i] += word; });
        }
    }

    const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), new Sha256()).digest();
    const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
    const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

    /* Base64 with padding, in its one form; null for anything else. */
    const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

    function toBase64(bytes) {
        let out = '';
        for (let i = 0; i < bytes.length; i += 3) {
            const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
            out += LETTERS[n >> 18] + LETTERS[(n >> 12) & 63] +
                (i + 1 < bytes.length ? LETTERS[(n >> 6) & 63] : '=') +
                (i + 2 < bytes.length ? LETTERS[n & 63] : '=');
        }
        return out;
    }

    function fromBase64(text, size) {
        if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
        const bytes = new Uint8Array((text.length / 4) * 3 - (text.match(/=*$/)[0].length));
        for (let i = 0, at = 0; i < text.length; i += 4) {
            let n = 0;
            for (let j = 0; j < 4; j++)
                n = (n << 6) | (text[i + j] === '=' ? 0 : LETTERS.indexOf(text[i + j]));
            for (let j = 16; j >= 0 && at < bytes.length; j -= 8) bytes[at++] = (n >> j) & 255;
        }
        if (size !== undefined && bytes.length !== size) return null;
        return toBase64(bytes) === text ? bytes : null;
    }

    /* Numbers as bytes, the largest first. */
    function number(value, size) {
        const out = new Uint8Array(size);
        let rest = BigInt.asUintN(8 * size, BigInt(value));
        for (let i = size - 1; i >= 0; i--, rest >>= 8n) out[i] = Number(rest & 255n);
        return out;
    }

    const part = (bytes) => [number(bytes.length, 8), bytes];
    const name = (bytes) => [Uint8Array.of(bytes.length), bytes];

    /* "The commitment" and "An entry" of docs/design/record.md. */
    const commit = (salt, conversation, actor, body) => sha256(encoder.encode('detente content 1\n'),
        salt, ...part(conversation), ...part(actor), ...part(body));

    const entryLeaf = (tenant, event) => sha256(Uint8Array.of(0), encoder.encode('detente entry 1\n'),
        ...name(tenant), number(event.entry, 8), event.tag, number(event.sequence, 8),
        number(event.at, 8), ...name(event.actor), ...name(event.kind), number(event.version, 2),
        event.commitment);

    /* The Merkle tree, RFC 9162 section 2.1. */
    const node = (left, right) => sha256(Uint8Array.of(1), left, right);
    const EMPTY = sha256();

    class Tree {
        constructor() {
            this.size = 0n;
            this.peaks = []; /* [height, hash], the highest first */
        }

        append(leaf) {
            let height = 0, hash = leaf;
            while (this.peaks.length > 0 && this.peaks[this.peaks.length - 1][0] === height) {
                hash = node(this.peaks.pop()[1], hash);
                height++;
            }
            this.peaks.push([height, hash]);
            this.size++;
        }

        root() {
            if (this.peaks.length === 0) return EMPTY;
            return this.peaks.reduceRight((right, [, left]) => (right ? node(left, right) : left), null);
        }
    }

    /* 2.1.3.2, and with `first` the two roots of 2.1.4.2 at once. */
    function climb(index, last, proof, start, both) {
        let hash = start, old = start;
        for (const step of proof) {
            if (last === 0n) return null;
            if ((index & 1n) === 1n || index === last) {
                hash = node(step, hash);
                if (both) old = node(step, old);
                while ((index & 1n) === 0n && index !== 0n) {
                    index >>= 1n;
                    last >>= 1n;
                }
            } else {
                hash = node(hash, step);
            }
            index >>= 1n;
            last >>= 1n;
        }
        return last === 0n ? { hash, old } : null;
    }

    function isIncluded(leaf, index, size, proof, root) {
        if (index < 0n || index >= size) return false;
        const end = climb(index, size - 1n, proof, leaf, false);
        return end !== null && equal(end.hash, root);
    }

    function isConsistent(oldSize, oldRoot, size, root, proof) {
        if (oldSize > size) return false;
        if (oldSize === 0n) return proof.length === 0 && equal(oldRoot, EMPTY);
        if (oldSize === size) return proof.length === 0 && equal(oldRoot, root);
        const whole = (oldSize & (oldSize - 1n)) === 0n;
        if (!whole && proof.length === 0) return false;
        let index = oldSize - 1n, last = size - 1n;
        while ((index & 1n) === 1n) {
            index >>= 1n;
            last >>= 1n;
        }
        const end = climb(index, last, whole ? proof : proof.slice(1), whole ? oldRoot : proof[0], true);
        return end !== null && equal(end.old, oldRoot) && equal(end.hash, root);
    }

    /* Signed notes and checkpoints, C2SP. */
    const isName = (text) => text.length > 0 && encoder.encode(text).length <= 255 &&
        !/[\p{White_Space}\p{Cc}+]/u.test(text);

    const keyId = (keyName, publicKey) =>
        sha256(encoder.encode(keyName), Uint8Array.of(10, 1), publicKey).subarray(0, 4);

    function parseKey(text) {
        const parts = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text.trim());
        const bytes = parts && fromBase64(parts[3], 33);
        if (!bytes || bytes[0] !== 1 || !isName(parts[1])) return null;
        const id = keyId(parts[1], bytes.subarray(1));
        return hex(id) === parts[2] ? { name: parts[1], id, publicKey: bytes.subarray(1), text: text.trim() }
            : null;
    }

    async function isSigned(publicKey, signature, message) {
        if (typeof process !== 'undefined' && process.versions && process.versions.node) {
            const crypto = require('node:crypto');
            const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
            const key = crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
            return crypto.verify(null, message, key, signature);
        }
        const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
        return crypto.subtle.verify('Ed25519', key, signature, message);
    }

    /* { text } or { why }. */
    async function openNote(note, keys) {
        const split = note.lastIndexOf('\n\n');
        if (encoder.encode(note).length > NOTE_BYTES) return { why: 'a note of over 64 KiB' };
        if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || split < 0 || !note.endsWith('\n') ||
            split + 2 === note.length)
            return { why: 'it is no signed note' };
        const text = note.slice(0, split + 1), lines = note.slice(split + 2, -1).split('\n');
        if (lines.length > NOTE_SIGNATURES) return { why: 'too many signatures' };
        let signer = null;
        for (const line of lines) {
            const parts = /^\u2014 (\S+) (\S+)$/u.exec(line);
            const bytes = parts && fromBase64(parts[2]);
            if (!parts || !isName(parts[1]) || !/^[A-Za-z0-9+/]{6,}={0,2}$/.test(parts[2]) ||
                parts[2].length % 4 !== 0)
                return { why: 'a signature line is not one' };
            const id = fromBase64(parts[2].slice(0, 8).replace(/=/g, 'A'), 6);
            const key = id && keys.find((known) => known.name === parts[1] &&
                equal(known.id, id.subarray(0, 4)));
            if (!key) continue;
            if (!bytes || bytes.length !== 68 ||
                !await isSigned(key.publicKey, bytes.subarray(4), encoder.encode(text)))
                return { why: `the signature of ${key.name} does not fit` };
            signer = signer ?? key;
        }
        return signer ? { text, signer } : { why: 'none of the known keys has signed it' };
    }

    async function openCheckpoint(note, keys) {
        const opened = await openNote(note, keys);
        if (opened.why) return opened;
        const lines = opened.text.slice(0, -1).split('\n');
        const root = lines.length >= 3 ? fromBase64(lines[2], 32) : null;
        if (!root || lines.some((line) => line === '') || !/^(?:0|[1-9][0-9]{0,18})$/.test(lines[1]) ||
            BigInt(lines[1]) > INT64_MAX)
            return { why: 'it is no checkpoint' };
        if (lines[0] !== opened.signer.name) return { why: `it is of ${lines[0]}` };
        return { origin: lines[0], size: BigInt(lines[1]), root };
    }

    /*
     * JSON in the one form that an export has. Values: strings, BigInts, booleans, null, arrays, and
     * objects as { members: [[name, value] ...], from, to } with their place in the text.
     */
    class Parser {
        constructor(text) {
            this.text = text;
            this.at = 0;
        }

        fail() {
            throw new SyntaxError('this line is not one that an export has');
        }

        take(token) {
            if (!this.text.startsWith(token, this.at)) this.fail();
            this.at += token.length;
        }

        has(token) {
            return this.text.startsWith(token, this.at);
        }

        match(pattern) {
            pattern.lastIndex = this.at;
            const found = pattern.exec(this.text);
            if (!found) this.fail();
            this.at = pattern.lastIndex;
            return found[0];
        }

        string() {
            this.take('"');
            const raw = this.match(
                /(?:[^"\\\u0000-\u001f\u007f]|\\["\\nrt]|\\u00(?:0[0-8bcef]|1[0-9a-f]|7f))*/uy);
            this.take('"');
            return raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw;
        }

        list(open, close, item) {
            const items = [];
            this.take(open);
            while (!this.has(close)) {
                if (items.length > 0) this.take(',');
                items.push(item());
            }
            this.take(close);
            return items;
        }

        value(depth = 0) {
            if (depth > 4) this.fail();
            const next = this.text[this.at];
            if (next === '"') return this.string();
            if (next === '[') return this.list('[', ']', () => this.value(depth + 1));
            if (next === '{') {
                const from = this.at;
                const members = this.list('{', '}', () => {
                    const key = this.string();
                    this.take(':');
                    return [key, this.value(depth + 1)];
                });
                return { members, from, to: this.at };
            }
            for (const [word, value] of [['null', null], ['true', true], ['false', false]])
                if (this.has(word)) {
                    this.take(word);
                    return value;
                }
            return BigInt(this.match(/-?(?:0|[1-9][0-9]*)/y));
        }

        whole() {
            const value = this.value();
            if (this.at !== this.text.length) this.fail();
            return value;
        }
    }

    /* Takes a line's members in their order. */
    class Members {
        constructor(object) {
            if (object === null || typeof object !== 'object' || !object.members) this.fail();
            this.rest = object.members.slice();
        }

        fail() {
            throw new SyntaxError('this line is not one that an export has');
        }

        take(key) {
            if (this.rest.length === 0 || this.rest[0][0] !== key) this.fail();
            return this.rest.shift()[1];
        }

        text(key, limit) {
            const value = this.take(key);
            if (typeof value !== 'string' || encoder.encode(value).length > limit) this.fail();
            return value;
        }

        int(key, limit = INT64_MAX) {
            const value = this.take(key);
            if (typeof value !== 'bigint' || value < 0n || value > limit) this.fail();
            return value;
        }

        bytes(key, size) {
            const value = this.take(key), bytes = typeof value === 'string' ? fromBase64(value, size) : null;
            if (!bytes) this.fail();
            return bytes;
        }

        time(key) {
            const value = this.take(key), at = new Date(value);
            if (typeof value !== 'string' || !/^(?!0000)\d{4}-/.test(value) || Number.isNaN(at.getTime()) ||
                at.toISOString() !== value)
                this.fail();
            return at.getTime();
        }

        proof() {
            const value = this.take('proof');
            if (!Array.isArray(value) || value.length > PROOF_HASHES) this.fail();
            return value.map((text) => (typeof text === 'string' && fromBase64(text, 32)) || this.fail());
        }

        end() {
            if (this.rest.length > 0) this.fail();
        }
    }

    function readHead(members) {
        if (members.int('detente_export') !== 1n) members.fail();
        const head = { type: 'head', tenant: members.text('tenant', 64) };
        head.conversation = members.rest[0] && members.rest[0][1] === null ? members.take('conversation')
            : members.text('conversation', 1024);
        head.key = members.text('key', 1024);
        head.at = members.time('at');
        head.checkpoint = members.text('checkpoint', NOTE_BYTES);
        const since = members.take('since');
        if (since !== null) {
            const inner = new Members(since);
            head.since = { size: inner.int('size'), proof: inner.proof() };
            inner.end();
        }
        return head;
    }

    function readBody(members, text) {
        const value = members.take('body');
        if (value === null) return null;
        if (typeof value !== 'object' || !value.members) members.fail();
        for (const [key, member] of value.members)
            if (!/^[a-z_]*$/.test(key) || !(typeof member === 'string' || typeof member === 'boolean' ||
                (typeof member === 'bigint' && BigInt.asIntN(64, member) === member)))
                members.fail();
        return encoder.encode(text.slice(value.from, value.to));
    }

    function readEvent(members, text) {
        const event = { type: 'event', entry: members.int('entry') };
        event.name = members.text('conversation', 1024);
        event.tag = members.bytes('tag', 16);
        event.sequence = members.int('sequence');
        event.at = members.time('at');
        event.actor = encoder.encode(members.text('actor', 255));
        event.kind = encoder.encode(members.text('kind', 255));
        event.version = members.int('version', 65535n);
        event.body = readBody(members, text);
        event.salt = event.body ? members.bytes('salt', 32) : members.take('salt');
        if (!event.body && event.salt !== null) members.fail();
        event.commitment = members.bytes('commitment', 32);
        event.proof = members.rest.length > 0 ? members.proof() : null;
        return event;
    }

    function readEnd(members) {
        return { type: 'end', events: members.int('events'), sha256: members.bytes('sha256', 32),
            signature: members.text('signature', NOTE_BYTES) };
    }

    function readLine(bytes) {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const object = new Parser(text).whole(), members = new Members(object);
        const first = members.rest.length > 0 ? members.rest[0][0] : '';
        const line = first === 'entry' ? readEvent(members, text)
            : first === 'events' ? readEnd(members) : readHead(members);
        members.end();
        return line;
    }

    async function* linesOf(chunks) {
        let rest = new Uint8Array(0);
        for await (const chunk of chunks) {
            const bytes = new Uint8Array(rest.length + chunk.length);
            bytes.set(rest);
            bytes.set(chunk, rest.length);
            let from = 0;
            for (let end; (end = bytes.indexOf(10, from)) >= 0; from = end + 1)
                yield { bytes: bytes.subarray(from, end), ended: true };
            rest = bytes.slice(from);
            if (rest.length > LINE_BYTES) break;
        }
        if (rest.length > 0) yield { bytes: rest, ended: false };
    }

    class Verification {
        constructor(keys, earlier, found) {
            this.keys = keys;
            this.earlier = earlier.map((note) => ({ note }));
            this.found = found;
            this.result = { findings: [], events: 0, conversations: 0, erased: 0, earlier: 0, key: null,
                keyKnown: false };
            this.line = 0;
            this.stage = 'before';
            this.tree = new Tree();
            this.outOfStep = false;
            this.met = new Map();
            this.lastEntry = 0n;
            this.digest = new Sha256();
        }

        say(text) {
            const finding = { line: this.line, text };
            this.result.findings.push(finding);
            if (this.found) this.found(finding);
        }

        async openEarlier(key) {
            const known = [key, ...this.keys.filter((one) => one.text !== key.text)];
            for (const [i, one] of this.earlier.entries()) {
                if (!one.note.startsWith(`${key.name}\n`)) {
                    this.say(`the earlier checkpoint number ${i + 1} is not of this log (${key.name})`);
                    continue;
                }
                const opened = await openCheckpoint(one.note, known);
                if (opened.why) {
                    this.say(`the earlier checkpoint number ${i + 1} does not hold: ${opened.why}`);
                    continue;
                }
                Object.assign(one, opened, { ours: true });
                if (one.size === 0n) this.compared(one, equal(one.root, EMPTY));
            }
        }

        compared(one, holds) {
            one.compared = true;
            this.result.earlier++;
            if (!holds) this.say(`the log does not begin with the ${one.size} entries of the earlier ` +
                'checkpoint: it was rewritten since');
        }

        async takeHead(head) {
            this.head = head;
            this.tenant = encoder.encode(head.tenant);
            const key = parseKey(head.key);
            if (!key) return this.say('the key in the first line is none');
            this.key = key;
            this.result.key = key.text;
            this.result.origin = key.name;
            this.result.keyKnown = this.keys.some((known) => known.text === key.text);
            if (this.keys.length > 0 && !this.result.keyKnown)
                this.say(`it is signed with the key ${key.text}, which is not one you gave`);
            await this.openEarlier(key);
            const opened = await openCheckpoint(head.checkpoint, [key]);
            if (opened.why) return this.say(`the checkpoint does not hold: ${opened.why}`);
            this.checkpoint = opened;
            this.result.size = opened.size;
            if (head.conversation !== null) this.compareEarlier(head, opened);
            return undefined;
        }

        compareEarlier(head, now) {
            for (const one of this.earlier) {
                if (!one.ours || one.compared || one.size > now.size) continue;
                const proof = one.size === now.size ? []
                    : head.since && head.since.size === one.size ? head.since.proof : null;
                if (proof) this.compared(one, isConsistent(one.size, one.root, now.size, now.root, proof));
                else this.say(`nothing here joins it to the earlier checkpoint of ${one.size} entries`);
            }
        }

        takeLeaf(event) {
            const leaf = entryLeaf(this.tenant, event);
            if (this.head.conversation === null) {
                if (event.proof) this.say(`entry ${event.entry} has a proof, which does not belong here`);
                if (event.entry !== this.lastEntry + 1n && !this.outOfStep) {
                    this.say(`entry ${event.entry} stands where entry ${this.lastEntry + 1n} should`);
                    this.outOfStep = true;
                }
                if (this.outOfStep) return;
                this.tree.append(leaf);
                for (const one of this.earlier)
                    if (one.ours && one.size === this.tree.size)
                        this.compared(one, equal(one.root, this.tree.root()));
                return;
            }
            if (event.entry <= this.lastEntry)
                this.say(`entry ${event.entry} stands behind entry ${this.lastEntry}`);
            if (!event.proof) this.say(`entry ${event.entry} has no proof`);
            else if (this.checkpoint && !isIncluded(leaf, event.entry - 1n, this.checkpoint.size, event.proof,
                this.checkpoint.root))
                this.say(`entry ${event.entry} is not in the log as it stands here`);
        }

        follow(event) {
            const tag = hex(event.tag);
            const row = this.met.get(tag) ?? { name: event.name, sequence: 0n, missing: null, held: false };
            const isOf = (kind) => equal(event.kind, encoder.encode(kind));
            if (!this.met.has(tag)) this.result.conversations++;
            if (row.name !== event.name)
                this.say(`entry ${event.entry} was recorded in another conversation than "${event.name}"`);
            if (event.sequence !== row.sequence + 1n)
                this.say(`entry ${event.entry} is event ${event.sequence} of "${event.name}", and event ` +
                    `${row.sequence} stands before it`);
            row.sequence = event.sequence;
            if (!event.body) {
                this.result.erased++;
                row.missing = row.missing ?? event.entry;
            } else if (isOf('erased')) {
                row.missing = null;
                if (row.held)
                    this.say(`entry ${event.entry} erases a conversation that was under a legal hold`);
            }
            if (isOf('held')) row.held = true;
            if (isOf('released')) row.held = false;
            this.met.set(tag, row);
        }

        takeEvent(event) {
            if (this.head.conversation !== null && event.name !== this.head.conversation)
                this.say(`entry ${event.entry} is of another conversation`);
            if (event.body && !equal(event.commitment,
                commit(event.salt, encoder.encode(event.name), event.actor, event.body)))
                this.say(`entry ${event.entry} (event ${event.sequence} of "${event.name}"): what it says ` +
                    'is not what was recorded');
            this.takeLeaf(event);
            this.follow(event);
            this.lastEntry = event.entry;
            this.result.events++;
        }

        async takeEnd(end) {
            if (end.events !== BigInt(this.result.events))
                this.say(`the last line counts ${end.events} events, and ${this.result.events} are here`);
            if (!equal(end.sha256, this.digest.copy().digest()))
                this.say('the lines before the last are not those that were signed');
            const opened = this.key ? await openNote(end.signature, [this.key]) : { why: 'there is no key' };
            if (opened.why)
                return this.say(`the signature in the last line does not hold: ${opened.why}`);
            if (opened.text !==
                `detente export 1\n${this.key.name}\n${end.events}\n${toBase64(end.sha256)}\n`)
                this.say('the signature in the last line is of something else');
            return undefined;
        }

        async takeLine(bytes) {
            this.line++;
            let line;
            try {
                line = readLine(bytes);
            } catch (error) {
                this.say(error instanceof SyntaxError ? error.message : 'this line is not UTF-8');
                this.outOfStep = true;
                if (this.stage === 'before') this.stage = 'within';
            }
            if (line) {
                const head = line.type === 'head';
                if (this.stage === 'after' || head !== (this.stage === 'before') || (!head && !this.head)) {
                    this.say('a line that does not belong here');
                    if (this.stage === 'before') this.stage = 'within';
                } else if (head) {
                    this.stage = 'within';
                    await this.takeHead(line);
                } else if (line.type === 'event') {
                    this.takeEvent(line);
                } else {
                    await this.takeEnd(line);
                    this.stage = 'after';
                }
            }
            this.digest.update(bytes).update(Uint8Array.of(10));
        }

        checkTree() {
            if (!this.head || this.head.conversation !== null || !this.checkpoint || this.outOfStep) return;
            if (this.tree.size !== this.checkpoint.size)
                this.say(`${this.tree.size} entries are here, the checkpoint counts ${this.checkpoint.size}`);
            else if (!equal(this.tree.root(), this.checkpoint.root))
                this.say('the entries do not make up the log that the checkpoint signs');
        }

        finish() {
            this.line = 0;
            if (this.stage !== 'after') this.say('it ends before its last line, which signs it');
            else if (this.head && this.head.conversation !== null && this.result.events === 0)
                this.say('it holds no event of the conversation');
            this.checkTree();
            for (const one of this.earlier)
                if (one.ours && !one.compared && this.checkpoint && one.size > this.checkpoint.size)
                    this.say(`there are ${this.checkpoint.size} entries, fewer than the ${one.size} of the ` +
                        'earlier checkpoint: an older state was put back, or the last ones were taken away');
            for (const row of this.met.values())
                if (row.missing !== null)
                    this.say(`the text of entry ${row.missing} is gone, and no erasure was recorded`);
            return this.result;
        }
    }

    /*
     * chunks: an iterable, async or not, of Uint8Arrays. options: keys (texts), earlier (checkpoints,
     * texts), found (called at each finding). Throws where a key of the options is none.
     */
    async function verifyExport(chunks, options = {}) {
        const keys = (options.keys ?? []).map((text) => {
            const key = parseKey(text);
            if (!key) throw new TypeError(`this is no key: ${text}`);
            return key;
        });
        const verification = new Verification(keys, options.earlier ?? [], options.found);
        for await (const line of linesOf(chunks)) {
            if (line.ended && line.bytes.length <= LINE_BYTES) {
                await verification.takeLine(line.bytes);
                continue;
            }
            verification.line++;
            verification.say('the last line has no end, or is too long');
            verification.stage = 'within';
            break;
        }
        return verification.finish();
    }

    return { verifyExport, parseKey, sha256, hex, isIncluded, isConsistent, Tree };
})();

/* The command line. */
async function main(argv) {
    const fs = require('node:fs');
    const keys = [], earlier = [], files = [];
    let json = false;
    for (let i = 0; i < argv.length; i++) {
        if (argv[i] === '--key') {
            const value = argv[++i] ?? '';
            keys.push(...(value.includes('+') ? [value]
                : fs.readFileSync(value, 'utf8').split('\n').filter((line) => line !== '')));
        } else if (argv[i] === '--since') {
            earlier.push(fs.readFileSync(argv[++i] ?? '', 'utf8'));
        } else if (argv[i] === '--json') {
            json = true;
        } else {
            files.push(argv[i]);
        }
    }
    if (files.length !== 1) {
        console.error('usage: node verify.js [--key KEY] [--since CHECKPOINT] [--json] EXPORT|-');
        return 2;
    }
    const stream = files[0] === '-' ? process.stdin : fs.createReadStream(files[0]);
    const result = await detenteVerify.verifyExport(stream, { keys, earlier });
    if (json) {
        console.log(JSON.stringify(result, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
        return result.findings.length > 0 ? 1 : 0;
    }
    console.log(`${files[0]}: ${result.origin ?? 'no log'}, ${result.events} events of ` +
        `${result.conversations} conversations: ` +
        (result.findings.length === 0 ? 'all as recorded' : `${result.findings.length} findings`));
    for (const { line, text } of result.findings.slice(0, 100))
        console.log(line > 0 ? `  line ${line}: ${text}` : `  ${text}`);
    if (result.key && !result.keyKnown && result.earlier === 0)
        console.log(`  signed by ${result.key}\n  which is its own word: compare it with the key you were given`);
    return result.findings.length > 0 ? 1 : 0;
}

if (typeof module !== 'undefined' && module.exports) {
    module.exports = detenteVerify;
    if (require.main === module)
        main(process.argv.slice(2)).then((status) => { process.exitCode = status; }, (error) => {
            console.error(`verify.js: ${error.message}`);
            process.exitCode = 2;
        });
}
