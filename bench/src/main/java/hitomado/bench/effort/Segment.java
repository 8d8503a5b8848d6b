package hitomado.bench.effort;

import hitomado.rules.SubjectId;
import org.jspecify.annotations.Nullable;

/// 様式の一片 — fixed words of a paper, or what an item of it must show, in reading order; without blanks.
///
/// @param item id of the item; null for fixed words
/// @param row whose row the item is in
/// @param text what must stand there; a mark for a ticked box, empty for an empty field
record Segment(@Nullable String item, @Nullable SubjectId row, String text) {
    static final String TICK = "☑";

    static Segment words(String text) {
        return new Segment(null, null, squeeze(text));
    }

    static Segment of(String item, SubjectId row, String text) {
        return new Segment(item, row, squeeze(text));
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00A0　]+", "");
    }
}
