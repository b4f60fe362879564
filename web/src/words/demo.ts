// The demonstration.
import { catalogue } from "../words.ts";

export const demoWords = catalogue({
    title: "Try it",
    lead: "Call an upset customer in. They write in real time and react to what you send: nobody is harmed, and nothing leaves this machine.",
    choose: "Who shall come in?",
    call: "Call in",
    calling: "Coming in \u2026",
    none: "Nobody can be called in here",
    noneHelp: "Demonstrations are switched off on this server.",
    steps: "Three minutes, from anger to thanks",
    step: [
        "Call a customer in. The conversation opens, with what they wrote and how tense it is.",
        "Point at an underlined word: it says what was noticed, how much it weighs, and lets you call it wrong.",
        "Read the one next step. Take a phrase from it, or write in your own words.",
        "As you type, the reply is looked over: \u201ccalm down\u201d is worth a try, to see what happens.",
        "Send it, and watch the line of tension when the answer comes.",
    ] as readonly string[],
});
