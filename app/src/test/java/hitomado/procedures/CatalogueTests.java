package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditTrail;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

// ModularityTests verifies the walls; here Modulith would take the library `rules` for a module
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@TestPropertySource(properties = "hitomado.definitions.directory=src/test/resources/definitions-sample")
class CatalogueTests {
    private static final Acting WHO = Acting.by(new Actor.Process("test"));

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail audit;

    @TempDir
    Path folder;

    @Test
    void publishesTheFilesAtTheFirstStart() {
        var first = catalogue.revisions().getLast();
        assertThat(first.no()).isEqualTo(1);
        assertThat(first.note()).isEqualTo("first start");
        assertThat(catalogue.revision(1).procedures()).containsOnlyKeys("sample-child", "sample-move");
        assertThat(catalogue.files(1)).isEqualTo(SampleDefinitions.files());
        assertThat(audit.of("definitions:1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("system:start"));
    }

    @Test
    void keepsEveryRevisionAsItWas() {
        var before = catalogue.current().revision();
        var revision = catalogue.publish(titled("新しい転出届"), WHO, "new title");
        assertThat(revision.no()).isGreaterThan(before);
        assertThat(catalogue.current().revision()).isEqualTo(revision.no());
        assertThat(title(revision.no())).isEqualTo("新しい転出届");
        assertThat(title(1)).isEqualTo("転出届（見本）");
    }

    @Test
    void makesNoRevisionOfTheSameFiles() {
        var one = catalogue.publish(titled("同じ"), WHO, "once");
        var again = catalogue.publish(titled("同じ"), WHO, "twice");
        assertThat(again).isEqualTo(one);
    }

    @Test
    void publishesNothingWithAProblem() {
        var before = catalogue.revisions();
        var bad =
                SampleDefinitions.changed("procedures/sample-move/examples.yaml", "outcome: visit", "outcome: submit");
        assertThatThrownBy(() -> catalogue.publish(bad, WHO, "bad"))
                .isInstanceOf(DefinitionsRefused.class)
                .hasMessageContaining("event outcome: expected submit, got visit");
        assertThat(catalogue.revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update procedures.revision set note = 'x'",
                "delete from procedures.revision_file where path = 'city.yaml'",
                "update procedures.revision_file set content = 'x' where revision_no = 1",
                "truncate procedures.revision cascade",
                "insert into procedures.revision_file values (1, 'x.yaml', 'x', repeat('0', 64))"
            })
    void theDatabaseRefusesToChangeWhatIsPublished(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("immutable");
        assertThat(catalogue.files(1)).isEqualTo(SampleDefinitions.files());
    }

    @Test
    void numbersRevisionsWithoutGapsWhenManyPublishAtOnce() throws Exception {
        int before = catalogue.revisions().size();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = List.of("一", "二", "三", "四").stream()
                    .map(title -> threads.submit(() -> catalogue.publish(titled(title), WHO, title)))
                    .toList();
            for (Future<Revision> task : tasks) {
                task.get();
            }
        }
        var numbers = catalogue.revisions().stream().map(Revision::no).toList();
        assertThat(numbers).hasSize(before + 4).doesNotHaveDuplicates();
        assertThat(numbers.getFirst()).isEqualTo(before + 4);
    }

    @Test
    void exportsWhatWasImportedByteForByte() {
        var imported = catalogue.publish(titled("転出届 𠮷 葛\uDB40\uDD00"), WHO, "round trip");
        assertThat(command("export", folder.toString(), "" + imported.no()))
                .contains("wrote revision " + imported.no());
        assertThat(DefinitionSource.directory(folder)).isEqualTo(catalogue.files(imported.no()));
        assertThat(DefinitionSource.directory(folder).sha256()).isEqualTo(imported.sha256());
    }

    @Test
    void showsWhatAnImportWouldChange() {
        catalogue.publish(titled("差分の前"), WHO, "before the difference");
        DefinitionFolder.write(SampleDefinitions.with(titled("差分の後"), "cases/other.yaml", """
                schema: 1
                id: other
                title: {ja: 他, easy: 他, en: Other}
                """), folder);
        assertThat(command("diff", folder.toString()).lines())
                .containsExactly(
                        "added cases/other.yaml",
                        "changed procedures/sample-move/procedure.yaml",
                        "    -3 title: {ja: 差分の前, easy: 引っ越しの 届け, en: Moving-out notice}",
                        "    +3 title: {ja: 差分の後, easy: 引っ越しの 届け, en: Moving-out notice}",
                        "1 added, 1 changed, 0 removed");
        assertThat(command("import", folder.toString())).contains("1 added, 1 changed, 0 removed");
        assertThat(command("diff", folder.toString()).strip()).isEqualTo("no difference");
    }

    @Test
    void followsChangedFilesAtStartInDemoMode() {
        DefinitionFolder.write(titled("自動取込"), folder);
        start("demo");
        assertThat(catalogue.current().procedures().get("sample-move").title().ja())
                .isEqualTo("自動取込");
        assertThat(catalogue.revisions().getFirst().note()).isEqualTo("files changed");
    }

    @Test
    void keepsThePublishedRevisionAtStartInRealMode() {
        var before = catalogue.publish(titled("公開済み"), WHO, "before");
        DefinitionFolder.write(titled("まだ公開しない"), folder);
        start("real");
        assertThat(catalogue.revisions().getFirst()).isEqualTo(before);
    }

    private void start(String mode) {
        var settings = new MockEnvironment()
                .withProperty("hitomado.mode", mode)
                .withProperty("hitomado.definitions.directory", folder.toString());
        new StartingDefinitions(catalogue, settings).afterPropertiesSet();
    }

    private String command(String... args) {
        var bytes = new ByteArrayOutputStream();
        new DefinitionsCommand(() -> catalogue)
                .run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String title(int revision) {
        return catalogue
                .revision(revision)
                .procedures()
                .get("sample-move")
                .title()
                .ja();
    }

    private static DefinitionFiles titled(String title) {
        return SampleDefinitions.changed("procedures/sample-move/procedure.yaml", "転出届（見本）", title);
    }
}
