package hitomado.identity.factor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 二要素目の要否 — `optional`, `required` for all staff, or the codes of the roles that need it, with commas.
@Component
class FactorPolicy {
    private final boolean everybody;
    private final Set<String> roles;

    FactorPolicy(@Value("${hitomado.staff.second-factor:optional}") String setting) {
        this.everybody = setting.equals("required");
        this.roles = everybody || setting.equals("optional")
                ? Set.of()
                : Arrays.stream(setting.split("[,\\s]+"))
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean asks(Collection<String> rolesOfAccount) {
        return everybody || rolesOfAccount.stream().anyMatch(roles::contains);
    }
}
