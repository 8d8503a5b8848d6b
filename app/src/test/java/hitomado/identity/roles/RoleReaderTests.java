package hitomado.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Grant;
import hitomado.platform.rights.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReaderTests {
    private static String roles(String grants) {
        return """
                schema: 1
                roles:
                  clerk:
                    label: {ja: 係, easy: かかり, en: Clerk}
                    grants:
                """ + grants.indent(6);
    }

    @Test
    void readsLimitsAndPurposes() {
        var role = RoleReader.read(roles("""
                        - CASE_READ
                        - {permission: CASE_READ, within: []}
                        - {permission: REGISTRY_READ, within: [own-ward, not-protected], for: [RECEPTION]}
                        """)).getFirst();

        assertThat(role.label().en()).isEqualTo("Clerk");
        assertThat(role.grants())
                .containsExactly(
                        new Grant(Permission.CASE_READ, Set.of(Limit.OWN_SECTION), Set.of()),
                        new Grant(Permission.CASE_READ, Set.of(), Set.of()),
                        new Grant(
                                Permission.REGISTRY_READ,
                                Set.of(Limit.OWN_WARD, Limit.NOT_PROTECTED),
                                Set.of(Purpose.RECEPTION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - CASE_RAED | there is no permission CASE_RAED
            - {permission: CASE_READ, within: [own-secton]} | own-secton is not known
            - {permission: CASE_READ, wihtin: []} | key wihtin is not known
            - {permission: CASE_READ, for: [FUN]} | FUN is not known
            - {within: []} | permission is missing
            - {permission: CASE_READ, within: own-ward} | must be a list
            - 7 | must be a mapping
            - !!javax.script.ScriptEngineManager [] | is not YAML
            """)
    void refusesWhatItDoesNotKnow(String grant, String problem) {
        assertThatThrownBy(() -> RoleReader.read(roles(grant)))
                .asInstanceOf(InstanceOfAssertFactories.type(RolesRefused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .anySatisfy(one -> assertThat(one).contains(problem)));
    }

    @Test
    void refusesARoleTwice() {
        var text = roles("- CASE_READ") + roles("- CASE_WORK").lines().skip(2).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> RoleReader.read(text)).isInstanceOf(RolesRefused.class);
    }

    @Test
    void everyPermissionIsGivenToSomebodyByTheShippedRoles() throws Exception {
        var shipped = RoleReader.read(Files.readString(Path.of("../definitions/organisation/roles.yaml")));

        var given = shipped.stream()
                .flatMap(role -> role.grants().stream())
                .map(Grant::permission)
                .collect(Collectors.toSet());
        assertThat(given).containsAll(Arrays.asList(Permission.values()));
    }
}
