// The palette and the list of keys.
import { catalogue, count } from "../words.ts";

export const paletteWords = catalogue({
    title: "What would you like to do?",
    search: "Type a few letters of it",
    none: "Nothing is called that.",
    found: (n: number) => count(n, "action"),
    goTo: "Go to",
    here: "Here",
    keysTitle: "Keys",
    keysOff: "Shortcuts of a single key are switched off. Control or Command with K works all the same.",
    turnOn: "Switch them on",
    turnOff: "Switch them off",
    palette: "Do something by its name",
    keys: "Show the keys",
    everywhere: "Everywhere",
});
