package hitomado.eligibility.columns;

import hitomado.procedures.LocalText;
import java.util.List;

/// 集計の区分 — a small code of every person's row, and what each code means.
public record Breakdown(byte[] codes, List<LocalText> labels) {
    public Breakdown {
        labels = List.copyOf(labels);
    }
}
