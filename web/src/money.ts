// Amounts come in a currency's smallest unit.
function digitsOf(currency: string): number {
    try {
        return (
            new Intl.NumberFormat(undefined, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
            2
        );
    } catch {
        return 2;
    }
}

/** 1250, "GBP" -> "£12.50"; "" where there is no amount. */
export function money(amount: unknown, currency: string | undefined): string {
    if (typeof amount !== "number") return "";
    const digits = digitsOf(currency || "USD");
    const value = amount / 10 ** digits;
    try {
        if (currency) return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(value);
    } catch {
        // an unknown currency: its code beside the number
    }
    return `${value.toFixed(digits)} ${currency ?? ""}`.trim();
}

/** "12.50", "GBP" -> 1250; undefined if it is no amount. */
export function amountOf(text: string, currency: string | undefined): number | undefined {
    const value = Number(text.trim().replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value) || value < 0) return undefined;
    return Math.round(value * 10 ** digitsOf(currency || "USD"));
}
