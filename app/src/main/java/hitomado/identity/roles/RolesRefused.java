package hitomado.identity.roles;

import java.util.List;

/// A file of roles that cannot be taken, with every reason and its place.
public final class RolesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RolesRefused(List<String> problems) {
        super(problems.size() + " problem(s)");
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
