/*
 * Checks a text with gramma, a client of LanguageTool's interface, and writes what it makes of the
 * answer: one JSON line a text. Texts come as arguments behind the address; "markdown:" in front of
 * one sends it as annotations.
 *
 *     node client.js http://127.0.0.1:8080/v2/check "Please calm down." "markdown:**Calm** down."
 */
"use strict"

const gramma = require("gramma")

const run = async (address, texts) => {
  for (const given of texts) {
    const markdown = given.startsWith("markdown:")
    const text = markdown ? given.slice("markdown:".length) : given
    const found = await gramma.check(text, { api_url: address, language: "en-GB", markdown })
    const matches = found.matches.map((match) => ({
      rule: match.rule.id,
      category: match.rule.category.id,
      word: match.word,
      marked: text.slice(match.offset, match.offset + match.length),
      better: match.replacements.map((replacement) => replacement.value),
    }))
    console.log(JSON.stringify({ language: found.language.code, matches }))
  }
}

run(process.argv[2], process.argv.slice(3)).catch((error) => {
  console.error(error)
  process.exit(1)
})
