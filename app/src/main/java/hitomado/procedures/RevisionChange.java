package hitomado.procedures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 改定の内容 — what changed for one life event from one revision of the definitions to another.
///
/// @param procedures ids of the event's procedures that were changed, added or removed
/// @param shared whether facts, topics, groups or the city's settings, which all procedures use, were changed
public record RevisionChange(int from, int to, Set<String> procedures, boolean shared) {
    private static final Pattern PROCEDURE = Pattern.compile("procedures/([^/]+)/(.+)");
    /// Examples are for the tests; nobody fills in anything differently because of them.
    private static final String EXAMPLES = "examples.yaml";

    public RevisionChange {
        procedures = Set.copyOf(procedures);
    }

    public boolean isEmpty() {
        return procedures.isEmpty() && !shared;
    }

    static RevisionChange of(Definitions before, Definitions after, String lifeEvent, List<Difference> differences) {
        var old = Set.copyOf(before.findLifeEvent(lifeEvent).orElseThrow().procedures());
        var young = Set.copyOf(after.findLifeEvent(lifeEvent).orElseThrow().procedures());
        var of = new TreeSet<>(old);
        of.addAll(young);
        var changed = differences.stream()
                .map(difference -> PROCEDURE.matcher(difference.path()))
                .filter(path -> path.matches() && !path.group(2).equals(EXAMPLES))
                .map(path -> path.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var touched = of.stream()
                .filter(id -> changed.contains(id) || old.contains(id) != young.contains(id))
                .collect(Collectors.toUnmodifiableSet());
        return new RevisionChange(
                before.revision(),
                after.revision(),
                touched,
                differences.stream().anyMatch(RevisionChange::isShared));
    }

    private static boolean isShared(Difference difference) {
        return difference.path().startsWith("facts/")
                || difference.path().equals("city.yaml")
                || difference.path().equals("groups.yaml")
                || difference.path().equals("topics.yaml");
    }
}
