// What is said once, when it matters: that this browser keeps nothing, that its clock is off.
import { effect } from "@preact/signals";
import { toast } from "../parts/toast.tsx";
import { session } from "../session.ts";
import { skewMs } from "../time.ts";
import { accountWords as w } from "../words/account.ts";

const clockMs = 120_000;

function keepsNothing(): boolean {
    try {
        localStorage.setItem("detente.try", "1");
        localStorage.removeItem("detente.try");
        return false;
    } catch {
        return true;
    }
}

let clockTold = false;
effect(() => {
    if (clockTold || !session.value || Math.abs(skewMs.value) < clockMs) return;
    clockTold = true;
    toast(w.clock(Math.round(Math.abs(skewMs.value) / 60_000), skewMs.value < 0), { ms: 12_000 });
});

let storageTold = false;
effect(() => {
    if (storageTold || !session.value) return;
    storageTold = true;
    if (keepsNothing()) toast(w.storage, { ms: 12_000 });
});
