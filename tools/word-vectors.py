#!/usr/bin/env python3
"""Makes model/words/wordnet.vec: what WordNet knows of words, as short vectors.

    tools/word-vectors.py --wordnet FOLDER --texts DATA/goemotions.tsv --texts ... OUT

A word is described by the words of its glosses, its synonyms and what its senses are related to,
the first sense most; words of like description get like vectors (a truncated singular value
decomposition). Inflected words stand for what they come from. The words are those of the texts
and of model/words/emotions.tsv that WordNet knows. Each element is one hex digit.

The result is in the repository; this is how it was made, and how to make another. Needs numpy and
scipy; the same input gives the same vectors but for the last digits of floating point.
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("er", "e"), ("er", ""), ("est", "e"), ("est", ""), ("ly", ""), ("ier", "y"), ("iest", "y"),
    ("ily", "y"),
)
STOPWORDS = set(
    "a an the of or and to in for with on by as that is are be from at it its not which who what "
    "used one's one especially usually any into something someone having being made very e.g. this "
    "than when but has have their his her you he she they i".split()
)
# How much a relation's synset, and its words, tell: similar, hypernym, antonym and so on.
RELATIONS = {"&": 2.0, "@": 1.0, "~": 0.2, "=": 0.7, "\\": 0.7, "+": 0.7, "^": 0.7, "*": 0.7,
             ">": 0.7, "<": 0.7}
WORDS_OF = ("&", "@", "+", "^")


class WordNet:
    """The data files: senses of words, synsets with their words, pointers and glosses."""

    def __init__(self, folder):
        self.synsets = {}
        self.senses = defaultdict(list)
        self.irregular = defaultdict(list)
        for part, name in FILES.items():
            for line in self._lines(folder / f"data.{name}"):
                self._add_synset(part, line)
            for line in self._lines(folder / f"index.{name}"):
                fields = line.split()
                count = int(fields[2])
                for rank, offset in enumerate(fields[-count:]):
                    self.senses[fields[0].lower()].append((part, offset, 1 / (1 + rank)))
            for line in self._lines(folder / f"{name}.exc"):
                word, *bases = line.split()
                self.irregular[word] += bases

    @staticmethod
    def _lines(path):
        with open(path, encoding="latin-1") as lines:
            yield from (line for line in lines if not line.startswith("  "))

    def _add_synset(self, part, line):
        head, _, gloss = line.partition("|")
        fields = head.split()
        count = int(fields[3], 16)
        words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count)]
        at = 5 + 2 * count
        pointers = [
            (fields[at + 4 * i], fields[at + 2 + 4 * i].replace("s", "a"), fields[at + 1 + 4 * i])
            for i in range(int(fields[at - 1]))
        ]
        self.synsets[part, fields[0]] = (words, pointers, gloss.lower())

    def bases(self, word):
        """The words of the dictionary that a word may come from, three at most."""
        found = [word] if word in self.senses else []
        found += [base for base in self.irregular.get(word, ()) if base in self.senses]
        for ending, instead in ENDINGS:
            if not word.endswith(ending) or len(word) - len(ending) < 2:
                continue
            base = word[: -len(ending)] + instead
            if base in self.senses:
                found.append(base)
            doubled = ending in ("ed", "ing") and not instead and len(base) > 3
            if doubled and base[-1] == base[-2] and base[:-1] in self.senses:
                found.append(base[:-1])
        return list(dict.fromkeys(found))[:3]

    def describe(self, key):
        """The features of a synset."""
        words, pointers, gloss = self.synsets[key]
        features = defaultdict(float)
        for token in re.findall(r"[a-z']+", gloss):
            if token not in STOPWORDS and len(token) > 2:
                bases = self.bases(token)
                features["g:" + (bases[0] if bases else token)] += 0.7
        for word in words:
            features["g:" + word] += 1.0
        features["s:%s%s" % key] = 2.0
        for symbol, part, offset in pointers:
            if symbol not in RELATIONS:
                continue
            features[f"s:{part}{offset}"] += RELATIONS[symbol]
            if symbol in WORDS_OF and (part, offset) in self.synsets:
                for word in self.synsets[part, offset][0]:
                    features["g:" + word] += 0.4
        return features


def words_of_texts(paths, list_path):
    words = set()
    for path in paths:
        with open(path, encoding="utf-8") as rows:
            for row in rows:
                split, _, text = row.rstrip("\n").split("\t", 2)
                if split == "train":
                    words.update(re.findall(r"[a-z]+", text.lower()))
    with open(list_path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#") and "\t" in line:
                words.update(re.findall(r"[a-z]+", line.split("\t")[1].lower()))
    return sorted(word for word in words if len(word) > 1)


def describe_words(wordnet, words):
    """Rows of weighted features, of unit length, and the words they belong to."""
    described = {key: wordnet.describe(key) for key in wordnet.synsets}
    frequency = defaultdict(int)
    for features in described.values():
        for feature in features:
            frequency[feature] += 1
    columns = {f: i for i, f in enumerate(f for f, n in frequency.items() if 2 <= n < 8000)}
    known, rows, cols, values = [], [], [], []
    for word in words:
        bases = wordnet.bases(word)
        if not bases:
            continue
        sums = defaultdict(float)
        for place, base in enumerate(bases):
            for part, offset, share in wordnet.senses[base]:
                for feature, value in described[part, offset].items():
                    if feature in columns:
                        sums[feature] += value * share / (1 + place)
        weights = {f: np.log1p(v) * np.log(len(described) / frequency[f]) for f, v in sums.items()}
        length = np.sqrt(sum(w * w for w in weights.values()))
        for feature, weight in weights.items():
            rows.append(len(known))
            cols.append(columns[feature])
            values.append(weight / length)
        known.append(word)
    return known, csr_matrix((values, (rows, cols)), shape=(len(known), len(columns)))


def decompose(matrix, dimensions, rounds=4, seed=0):
    """Left singular vectors times the root of their values (Halko, Martinsson, Tropp 2011)."""
    basis = np.random.RandomState(seed).normal(size=(matrix.shape[1], dimensions + 10))
    for _ in range(rounds):
        basis, _ = np.linalg.qr(matrix @ basis)
        basis, _ = np.linalg.qr(matrix.T @ basis)
    left, sizes, _ = np.linalg.svd(matrix @ basis, full_matrices=False)
    left = left[:, :dimensions] * np.sqrt(sizes[:dimensions])
    left *= np.sign(left[np.abs(left).argmax(axis=0), np.arange(dimensions)])
    return left / np.linalg.norm(left, axis=1, keepdims=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of data.noun and so on")
    parser.add_argument("--texts", action="append", default=[], help="TSV: split, labels, text")
    parser.add_argument("--list", default="model/words/emotions.tsv")
    parser.add_argument("--dimensions", type=int, default=96)
    parser.add_argument("out")
    options = parser.parse_args()
    words, matrix = describe_words(WordNet(options.wordnet),
                                   words_of_texts(options.texts, options.list))
    vectors = decompose(matrix, options.dimensions)
    scale = np.abs(vectors).max(axis=0) * 0.6
    digits = np.clip(np.round((vectors / scale + 1) * 7.5), 0, 15).astype(int)
    with open(options.out, "w", encoding="ascii") as out:
        out.write(f"vectors\t{options.dimensions}\n")
        for word, row in zip(words, digits):
            out.write(word + "\t" + "".join("%x" % digit for digit in row) + "\n")


if __name__ == "__main__":
    main()
