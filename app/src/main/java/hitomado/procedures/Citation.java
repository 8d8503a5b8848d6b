package hitomado.procedures;

import java.util.List;

/// 根拠 — the law articles and public documents a statement rests on; `unverified` ones are never shown as fact.
public record Citation(List<String> law, List<String> source, boolean unverified) {
    public static final Citation NONE = new Citation(List.of(), List.of(), false);

    public Citation {
        law = List.copyOf(law);
        source = List.copyOf(source);
    }

    public boolean given() {
        return unverified || !law.isEmpty() || !source.isEmpty();
    }
}
