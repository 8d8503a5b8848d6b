package hitomado.rules.table;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// 該当行の範囲 — rows that match for certain and rows that may match; never changed once made.
record Span(BitSet must, BitSet may) {
    /// More combinations than this are looked at as one range: still sound, no longer exact.
    static final int MAX = 256;

    boolean isExact() {
        return must.equals(may);
    }

    private Span fitting(BitSet rows) {
        BitSet fewerMust = (BitSet) must.clone();
        BitSet fewerMay = (BitSet) may.clone();
        fewerMust.and(rows);
        fewerMay.and(rows);
        return new Span(fewerMust, fewerMay);
    }

    /// All combinations with the values of one more variable.
    static Set<Span> combine(Set<Span> spans, Variable variable) {
        Set<Span> combined = new HashSet<>();
        for (Span span : spans) {
            for (BitSet rows : variable.fits()) {
                combined.add(span.fitting(rows));
            }
        }
        return combined.size() > MAX ? Set.of(merged(combined)) : combined;
    }

    private static Span merged(Collection<Span> spans) {
        BitSet must = null;
        BitSet may = new BitSet();
        for (Span span : spans) {
            may.or(span.may);
            if (must == null) {
                must = (BitSet) span.must.clone();
            } else {
                must.and(span.must);
            }
        }
        return new Span(must == null ? new BitSet() : must, may);
    }
}
