package hitomado.identity.staff;

import hitomado.identity.roles.Role;
import hitomado.identity.roles.Roles;
import hitomado.identity.staff.StaffChange.Problem;
import hitomado.procedures.Catalogue;
import hitomado.procedures.City;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a placement and a login must be.
@Component
class PlacementRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 100;

    private final Catalogue catalogue;
    private final Roles roles;
    private final StaffDeskStore store;

    PlacementRules(Catalogue catalogue, Roles roles, StaffDeskStore store) {
        this.catalogue = catalogue;
        this.roles = roles;
        this.store = store;
    }

    /// What there is to choose from, read once for any number of placements.
    record Known(Set<String> sections, Set<String> wards, Set<String> roles) {
        Known {
            sections = Set.copyOf(sections);
            wards = Set.copyOf(wards);
            roles = Set.copyOf(roles);
        }
    }

    Known known() {
        var city = catalogue.current().city();
        var sections = new HashSet<>(store.sections());
        city.sections().forEach(section -> sections.add(section.id()));
        return new Known(
                sections,
                city.wards().stream().map(City.Ward::code).collect(Collectors.toSet()),
                roles.all().stream().map(Role::code).collect(Collectors.toSet()));
    }

    static List<Problem> problems(Placement placement, Known known) {
        var problems = new ArrayList<Problem>();
        if (placement.name().isBlank()) {
            problems.add(Problem.NAME_MISSING);
        } else if (placement.name().codePointCount(0, placement.name().length()) > LONGEST_NAME) {
            problems.add(Problem.NAME_LONG);
        }
        if (!known.sections().contains(placement.section())) {
            problems.add(Problem.SECTION_UNKNOWN);
        }
        if (!known.wards().contains(placement.ward())) {
            problems.add(Problem.WARD_UNKNOWN);
        }
        if (placement.roles().isEmpty()) {
            problems.add(Problem.ROLE_MISSING);
        } else if (!known.roles().containsAll(placement.roles())) {
            problems.add(Problem.ROLE_UNKNOWN);
        }
        return problems;
    }

    static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches();
    }
}
