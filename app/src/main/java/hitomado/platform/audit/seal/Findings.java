package hitomado.platform.audit.seal;

import java.util.ArrayList;
import java.util.List;

/// Collects findings and counts those that are too many to name.
final class Findings {
    private final List<Finding> named = new ArrayList<>();
    private long count;

    void add(Finding.Kind kind, String place, long id) {
        add(kind, place, id, "");
    }

    void add(Finding.Kind kind, String place, long id, String more) {
        count++;
        if (named.size() < Verification.MOST) {
            named.add(new Finding(kind, place, id, more));
        }
    }

    long count() {
        return count;
    }

    List<Finding> named() {
        return named;
    }
}
