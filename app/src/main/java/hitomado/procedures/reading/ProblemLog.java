package hitomado.procedures.reading;

import hitomado.procedures.DefinitionsRefused;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Collects every problem of a set of files, so that all of them can be shown at once; safe for many threads.
public final class ProblemLog {
    /// Not readable as YAML within the limits.
    public static final String YAML = "yaml";

    public static final String TAG = "tag";
    public static final String FILE = "file";
    public static final String MISSING = "missing";
    public static final String SHAPE = "shape";
    public static final String UNKNOWN_KEY = "unknown-key";
    public static final String DUPLICATE = "duplicate";
    public static final String VALUE = "value";
    public static final String REFERENCE = "reference";
    public static final String LAYOUT = "layout";
    public static final String EXAMPLE = "example";
    public static final String UNSOURCED = "unsourced";

    /// 案内の根拠 — a programme may not tell people unasked as its definition says.
    public static final String PUSH = "push";

    private static final Set<String> NAMES = Set.of(Problems.UNKNOWN_FACT, Problems.UNKNOWN_GROUP);
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::code).thenComparing(Problem::message);
    private final Set<Problem> found = new ConcurrentSkipListSet<>(ORDER);

    public void add(Position at, String code, String message) {
        found.add(new Problem(at, code, message));
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /// Whether a problem of the rule compiler is one of those noted here, about a name that does not exist.
    boolean says(Problem problem) {
        if (!NAMES.contains(problem.code())) {
            return problem.code().equals(Problems.UNKNOWN_TOPIC);
        }
        return found.stream()
                .filter(known -> known.code().equals(REFERENCE))
                .anyMatch(known -> sameLine(known.at(), problem.at()));
    }

    private static boolean sameLine(Position one, Position other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /// Ends the reading when anything was wrong.
    public void refuse() {
        if (!found.isEmpty()) {
            throw new DefinitionsRefused(all());
        }
    }

    /// The beginning of a file, for what concerns the file as a whole.
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }
}
