package hitomado.procedures;

import hitomado.rules.Position;
import hitomado.rules.TableRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 判定の理由 — why a row of an outcome table applies, in plain words, with its article.
///
/// @param satisfiedBy the procedure whose 付記 satisfies this one; null otherwise
public record Reason(
        LocalText because, Citation citation, @Nullable String satisfiedBy, Position at) {
    public static final String BECAUSE_JA = "because.ja";
    public static final String BECAUSE_EASY = "because.easy";
    public static final String BECAUSE_EN = "because.en";
    public static final String LAW = "law";
    public static final String SOURCE = "source";
    public static final String UNVERIFIED = "unverified";
    public static final String SATISFIED_BY = "satisfiedBy";

    /// Reads the notes that the loader put on the row.
    public static Reason of(TableRow row) {
        var notes = row.annotations();
        var because = new LocalText(
                notes.getOrDefault(BECAUSE_JA, ""),
                notes.getOrDefault(BECAUSE_EASY, ""),
                notes.getOrDefault(BECAUSE_EN, ""));
        var unverified = notes.getOrDefault(UNVERIFIED, "").equals("true");
        var citation = new Citation(lines(notes.get(LAW)), lines(notes.get(SOURCE)), unverified);
        return new Reason(because, citation, notes.get(SATISFIED_BY), row.at());
    }

    public Optional<String> findSatisfiedBy() {
        return Optional.ofNullable(satisfiedBy);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
