package hitomado.bench.effort;

import hitomado.bench.city.Page;

/// 実演の結果 — what a household went through, as far as the pages told.
///
/// @param review the last page of the review, before it was submitted
/// @param receipt the receipt
/// @param details the page of every filed application
/// @param pdf all forms as they are printed
/// @param seconds from the first page to the receipt, as the machine took
record Play(
        Household household,
        Names names,
        Counts counts,
        int pages,
        Page review,
        Page receipt,
        java.util.List<Page> details,
        byte[] pdf,
        double seconds) {}
