package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.Catalogue;
import hitomado.rules.Problems;
import hitomado.rules.dmn.DmnWriting;
import hitomado.testing.DemoCityTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Tables go out as DMN and come back; hostile files are refused with their place.
@DemoCityTest
class DmnExchangeTests {
    @Autowired
    DmnExchange exchange;

    @Autowired
    Rules rules;

    @Autowired
    Catalogue catalogue;

    private Draft draft = draft(1);
    private Sheet sheet = new Sheet(new Sheet.Ref("", "", 0), "", "", "", "", List.of(), List.of());

    private static Draft draft(int base) {
        var author = new Draft.Person("staff:1", "加藤 明");
        return new Draft(UUID.randomUUID(), base, "案", author, Draft.State.EDITING, 1, Instant.EPOCH, null, Map.of());
    }

    @BeforeEach
    void aTable() {
        draft = draft(catalogue.current().revision());
        sheet = rules.find(draft, "programme.childAllowance", 0).orElseThrow();
    }

    private String xml() {
        assertThat(exchange.export(draft, sheet)).isInstanceOf(DmnWriting.Written.class);
        return ((DmnWriting.Written) exchange.export(draft, sheet)).xml();
    }

    private DmnExchange.Import read(String xml) {
        return exchange.read(draft, sheet, "mine.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes(String xml) {
        assertThat(read(xml)).isInstanceOf(DmnExchange.Import.Refused.class);
        var problems = ((DmnExchange.Import.Refused) read(xml)).problems();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.at().file()).isEqualTo("mine.dmn");
            assertThat(problem.message()).isNotBlank();
        });
        return problems.stream().map(problem -> problem.code()).toList();
    }

    @Test
    void whatGoesOutComesBackTheSame() {
        assertThat(xml())
                .contains("https://www.omg.org/spec/DMN/20230324/MODEL/")
                .contains("児童手当法6条1項");
        assertThat(read(xml())).isEqualTo(new DmnExchange.Import.Taken(new Edit.Replace(sheet.grid())));
    }

    @Test
    void anEditInAnotherToolIsTaken() {
        var taken = (DmnExchange.Import.Taken) read(xml().replace("&lt;= 36", "&lt;= 48"));
        var text = catalogue.files(draft.base()).contents().get(sheet.ref().path());
        assertThat(text).isNotNull();
        var after = SheetReader.sheets(
                        sheet.ref().path(),
                        SheetWriter.apply(text, sheet.ref(), taken.edit()).orElseThrow())
                .getFirst();
        assertThat(RowChange.between(sheet.grid(), after.grid()))
                .singleElement()
                .satisfies(change -> assertThat(change.cells().get(4)).isEqualTo(new RowChange.Text("<= 36", "<= 48")));
    }

    @Test
    void everyProgrammeGoesOutOrSaysWhyNot() {
        long written = rules.sheets(draft.base()).stream()
                .filter(one -> one.ref().isProgramme())
                .filter(one -> switch (exchange.export(draft, one)) {
                    case DmnWriting.Written ok -> true;
                    case DmnWriting.Refused(var problems) -> {
                        assertThat(problems).as(one.ref().table()).isNotEmpty();
                        yield false;
                    }
                })
                .count();
        assertThat(written).isGreaterThan(40);
    }

    @Test
    void aColumnOfKnownFactsComesWithTheFile() {
        var taken = read(xml().replace("person.calendarMonths", "person.isFiler"));
        assertThat(taken).isInstanceOf(DmnExchange.Import.Taken.class);
        var edit = (Edit.Reshape) ((DmnExchange.Import.Taken) taken).edit();
        assertThat(edit.formulas()).extracting(Column::name).contains("person.isFiler", "entitled");
        var text = catalogue.files(draft.base()).contents().get(sheet.ref().path());
        assertThat(text).isNotNull();
        var after = SheetWriter.apply(text, sheet.ref(), edit).orElseThrow();
        var change = SheetChange.between(sheet.ref().path(), text, after).getFirst();
        assertThat(change.shape())
                .extracting(column -> column.column().name() + " " + column.isGone())
                .containsExactly("person.isFiler false", "person.calendarMonths true");
        var now = SheetReader.sheets(sheet.ref().path(), after).getFirst();
        assertThat(now.grid()).hasSameSizeAs(sheet.grid());
        assertThat(now.text(4, 4)).isEqualTo("<= 36");
        assertThat(now.text(1, 10)).isEqualTo(sheet.text(1, 10));
    }

    @Test
    void aTableOfTheDraftGoesOutAndComesBack() {
        var path = sheet.ref().path();
        var text = catalogue.files(draft.base()).contents().get(path);
        assertThat(text).isNotNull();
        var table = new Edit.AddTable(
                "childAllowance.rank",
                "person",
                Column.condition("person.orderForAllowance"),
                Column.result("value", "number", List.of()));
        var wider = SheetWriter.apply(text, sheet.ref(), table).orElseThrow();
        var reading = new Edit.AddColumn(99, Column.condition("childAllowance.rank.value"), "-");
        var after = SheetWriter.apply(wider, sheet.ref(), reading).orElseThrow();
        var changed = new Draft(
                draft.id(),
                draft.base(),
                draft.title(),
                draft.author(),
                draft.state(),
                2,
                draft.changedAt(),
                null,
                Map.of(path, after.replace("then: ['']", "then: ['1']")));
        for (var name : List.of("childAllowance.rank", "programme.childAllowance")) {
            var one = rules.find(changed, name, 0).orElseThrow();
            var written = exchange.export(changed, one);
            assertThat(written).as(name).isInstanceOf(DmnWriting.Written.class);
            var xml = ((DmnWriting.Written) written).xml();
            assertThat(exchange.read(changed, one, "mine.dmn", xml.getBytes(StandardCharsets.UTF_8)))
                    .as(name)
                    .isEqualTo(new DmnExchange.Import.Taken(new Edit.Replace(one.grid())));
        }
    }

    @Test
    void unknownAndMissedColumnsAreRefused() {
        assertThat(read(xml().replace("person.calendarMonths", "person.shoeSize")))
                .isInstanceOf(DmnExchange.Import.Other.class);
        assertThat(read(xml().replace("name=\"entitled\"", "name=\"eligible\"")))
                .isInstanceOf(DmnExchange.Import.Other.class);
        assertThat(read(xml().replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")))
                .isEqualTo(new DmnExchange.Import.Other("dmn.policy", "FIRST", "UNIQUE"));
    }

    @Test
    void bombsAndEntitiesAreRefused() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertThat(codes(xml().replace("?>", "?>" + bomb))).isNotEmpty();
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        assertThat(codes(xml().replace("?>", "?>" + entity).replace("&lt;= 36", "&e;")))
                .isNotEmpty();
        assertThat(codes("kein XML")).containsExactly(Problems.SYNTAX);
    }

    @Test
    void whatIsOutsideTheSubsetIsRefusedWithItsPlace() {
        assertThat(codes(xml().replace("&lt;= 36", "for x in [1] return x"))).isNotEmpty();
        assertThat(codes(xml().replace("&lt;= 36", "(".repeat(5_000) + "1" + ")".repeat(5_000))))
                .isNotEmpty();
        assertThat(codes("<a>".repeat(500) + "</a>".repeat(500))).isNotEmpty();
    }

    @Test
    void aMegabyteOfFeelAndTenThousandRowsAreRefused() {
        assertThat(read(xml().replace("&lt;= 36", "&lt;= " + "1+".repeat(500_000) + "1")))
                .isNotInstanceOf(DmnExchange.Import.Taken.class);
        int first = xml().indexOf("<rule>");
        int last = xml().lastIndexOf("</rule>") + "</rule>".length();
        var rule = xml().substring(first, xml().indexOf("</rule>") + "</rule>".length());
        assertThat(read(xml().substring(0, first) + rule.repeat(10_000) + xml().substring(last)))
                .isNotInstanceOf(DmnExchange.Import.Taken.class);
    }
}
