package hitomado.eligibility.workbench;

import hitomado.platform.Actor;
import hitomado.procedures.DefinitionFiles;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 規則の案 — files that differ from one revision of the definitions, with who wrote them and what became of them.
///
/// @param base number of the revision it changes
/// @param files only the changed ones, by path
/// @param version one more with every change; who saves names the one that was seen
public record Draft(
        UUID id,
        int base,
        String title,
        Person author,
        State state,
        int version,
        Instant changedAt,
        @Nullable Review review,
        Map<String, String> files) {
    public Draft {
        files = Map.copyOf(files);
    }

    /// 状態.
    public enum State {
        /// The author writes.
        EDITING,
        /// It waits for a second person.
        WAITING,
        /// The second person sent it back.
        REFUSED,
        /// It became a revision.
        RELEASED,
        DISCARDED
    }

    /// 職員 — a key that stays and the name at the time.
    public record Person(String key, String name) {
        public static Person of(Actor actor) {
            return new Person(actor.key(), actor.label());
        }
    }

    /// 審査 — what the second person said.
    ///
    /// @param revision what it became; null unless released
    public record Review(
            Person reviewer, String remark, @Nullable Integer revision) {}

    public boolean isOpen() {
        return state == State.EDITING || state == State.REFUSED;
    }

    public boolean isAuthor(Actor actor) {
        return author.key().equals(actor.key());
    }

    /// All definition files as they would be.
    public DefinitionFiles over(DefinitionFiles published) {
        var all = new TreeMap<>(published.contents());
        all.putAll(files);
        return new DefinitionFiles(all);
    }
}
