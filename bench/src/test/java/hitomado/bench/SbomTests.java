package hitomado.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// 部品表 — what the jar of the city hall says about its parts; made when it is packaged, so run with `./hitomado test`.
class SbomTests {
    /// Of each part one of its licences must be among these; no GPL or AGPL at run time.
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "EPL-2.0", "Bouncy Castle Licence");

    private static JsonNode bom;

    @BeforeAll
    static void read() throws IOException {
        try (var in = SbomTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(in).as("made by `package` of the module app").isNotNull();
            bom = new ObjectMapper().readTree(in.readAllBytes());
        }
    }

    @Test
    void namesEveryPartWithVersionAndDigest() {
        assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bom.get("components")).hasSizeGreaterThan(100).allSatisfy(part -> {
            assertThat(part.get("version").asString()).isNotBlank();
            assertThat(part.get("purl").asString()).startsWith("pkg:maven/");
            if (!part.get("group").asString().equals("org.hitomado")) {
                assertThat(part.get("hashes")).as(part.get("name").asString()).isNotEmpty();
            }
        });
    }

    @Test
    void everyPartMayBeUsedUnderALicenceThatWeAllow() {
        assertThat(bom.get("components"))
                .allSatisfy(part -> assertThat(licences(part))
                        .as(part.get("name").asString())
                        .containsAnyElementsOf(ALLOWED));
    }

    @Test
    void whatTestsAndBenchmarksUseIsNotInTheCityHall() {
        assertThat(bom.get("components"))
                .extracting(part -> part.get("name").asString())
                .contains("spring-webmvc", "postgresql", "jte")
                .doesNotContain("assertj-core", "duckdb_jdbc", "jazzer", "kie-dmn-core", "byte-buddy-agent");
    }

    private static List<String> licences(JsonNode part) {
        var names = new ArrayList<String>();
        if (part.get("group").asString().equals("org.hitomado")) {
            names.add("Apache-2.0");
        }
        for (var one : part.path("licenses")) {
            names.add(one.path("license").path("id").asString(""));
            names.add(one.path("license").path("name").asString(""));
        }
        return names;
    }
}
