package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Comments survive an edit, and columns and tables come and go without touching what is not theirs.
class ShapeTests {
    private static final String RULES = "programmes/child-allowance/rules.yaml";

    private static Sheet first(String text) {
        return SheetReader.sheets(RULES, text).getFirst();
    }

    private static String apply(String text, Edit edit) {
        return SheetWriter.apply(text, first(text).ref(), edit).orElseThrow();
    }

    private static String put(String text, int row, int column, String typed) {
        return apply(text, new Edit.Put(List.of(new Edit.Entry(row, column, typed))));
    }

    private static String commented() {
        return SheetTests.file(RULES)
                .replace(
                        "then: ['\"no\"', '0']\n        because: {ja: 施設",
                        "then: ['\"no\"', '0']   # 施設へ払う # 二つ目\n        # 理由は市民に見せる\n        because: {ja: 施設")
                .replace("- when: ['-', 'true', '-', '-', '-']", "- when: ['-', 'true', '-', '-', '-'] # 4条1項4号")
                .replace("law: 児童手当法4条1項4号", "law: \"児童手当法4条1項4号 # 号まで\" # 確かめた 髙﨑")
                .replace(
                        "inputs: [person.isRaisedToAge18, person.livesInFacility, household.saysPublicServant, person.orderForAllowance, person.calendarMonths]",
                        "inputs: [person.isRaisedToAge18, person.livesInFacility, # 施設\n             household.saysPublicServant, person.orderForAllowance, person.calendarMonths] # 五つ");
    }

    @Test
    void commentsBehindAnEditedLineStay() {
        var text = commented();
        var after = put(text, 1, 1, "false");
        assertThat(after).contains("- when: ['-', 'false', '-', '-', '-'] # 4条1項4号\n");
        assertThat(after.replace("['-', 'false'", "['-', 'true'")).isEqualTo(text);
        var law = put(text, 1, 10, "児童手当法4条");
        assertThat(law).contains("        law: 児童手当法4条 # 確かめた 髙﨑\n");
        var paid = put(text, 1, 6, "1");
        assertThat(paid).contains("then: ['\"no\"', '1'] # 施設へ払う # 二つ目\n        # 理由は市民に見せる\n        because:");
        assertThat(first(paid).grid().get(1).get(6)).isEqualTo("1");
    }

    @Test
    void aCommentStaysWhereItsContentGoes() {
        var after = put(commented(), 1, 10, "");
        assertThat(after).doesNotContain("law: \"児童手当法4条1項4号").contains("        # 確かめた 髙﨑\n");
        assertThat(first(after).text(1, 10)).isEmpty();
        assertThat(first(after).grid()).hasSize(6);
    }

    @Test
    void aCommentBehindAValueOrADayStays() {
        var path = "parameters/child-allowance.yaml";
        var text = SheetTests.file(path).replaceFirst("(?m)^( +- \\{.*\\})$", "$1 # 2024年の改正");
        assertThat(text).contains("# 2024年の改正");
        var ref = SheetReader.sheets(path, text).getFirst().ref();
        var edit = new Edit.Put(List.of(new Edit.Entry(0, 2, "31000")));
        assertThat(SheetWriter.apply(text, ref, edit).orElseThrow()).containsPattern("value: 31000.*\\} # 2024年の改正\n");
        var rules = SheetTests.file(RULES).replace("validFrom: 2024-10-01", "validFrom: 2024-10-01 # 改正");
        assertThat(apply(rules, new Edit.Period(java.time.LocalDate.of(2025, 4, 1), null)))
                .contains("    validFrom: 2025-04-01 # 改正\n");
        assertThat(apply(rules, new Edit.Period(null, null)))
                .contains("    # 改正\n")
                .doesNotContain("validFrom");
    }

    @Test
    void anAddedConditionChangesOnlyWhatNamesIt() {
        var text = commented();
        var column = Column.condition("person.careCertified");
        var after = apply(text, new Edit.AddColumn(99, column, "-"));
        var sheet = first(after);
        assertThat(sheet.columns().get(5).name()).isEqualTo("person.careCertified");
        assertThat(sheet.grid())
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo("-"))
                .hasSize(6);
        assertThat(after)
                .contains(
                        "person.calendarMonths, person.careCertified] # 施設 # 五つ\n",
                        "- when: ['-', 'true', '-', '-', '-', '-'] # 4条1項4号\n        then: ['\"no\"', '0']   # 施設へ払う # 二つ目\n        # 理由は市民に見せる\n");
        var changed = after.lines().filter(line -> !text.contains(line)).toList();
        assertThat(changed).hasSize(7).allMatch(line -> line.contains("when:") || line.contains("inputs:"));
        var back = apply(after, new Edit.RemoveColumn(5));
        assertThat(first(back).grid()).isEqualTo(first(text).grid());
        assertThat(apply(text, new Edit.AddColumn(0, column, "true")).lines())
                .contains("      - when: ['true', '-', 'true', '-', '-', '-'] # 4条1項4号");
    }

    @Test
    void aResultComesAndGoes() {
        var path = "programmes/senior-pass/rules.yaml";
        var text = SheetTests.file(path);
        var sheet = SheetReader.sheets(path, text).getFirst();
        var after = SheetWriter.apply(
                        text, sheet.ref(), new Edit.AddColumn(99, Column.result("amount", "number", List.of()), "0"))
                .orElseThrow();
        var wider = SheetReader.sheets(path, after).getFirst();
        assertThat(wider.columns()).anySatisfy(column -> {
            assertThat(column.name()).isEqualTo("amount");
            assertThat(column.type()).isEqualTo("number");
        });
        assertThat(after).contains("amount: number}").contains("'0']");
        int at = wider.columns().stream().map(Column::name).toList().indexOf("amount");
        assertThat(SheetWriter.apply(after, sheet.ref(), new Edit.RemoveColumn(at)))
                .contains(text);
    }

    @Test
    void anotherListOfCodesStaysAsItIs() {
        var path = "programmes/care-limit/rules.yaml";
        var text = SheetTests.file(path);
        var sheet = SheetReader.sheets(path, text).getFirst();
        var after = SheetWriter.apply(
                        text, sheet.ref(), new Edit.AddColumn(99, Column.result("amount", "number", List.of()), "0"))
                .orElseThrow();
        assertThat(after)
                .contains(
                        "stage: {type: choice, choices: [s1, s2, s31, s32, none]}, foodPerDay: number, amount: number}");
    }

    @Test
    void aColumnTwiceOrANoteIsRefused() {
        var text = SheetTests.file(RULES);
        var ref = first(text).ref();
        var twice = new Edit.AddColumn(0, Column.condition("person.livesInFacility"), "-");
        assertThat(SheetWriter.apply(text, ref, twice)).isEmpty();
        assertThat(SheetWriter.apply(text, ref, new Edit.RemoveColumn(8))).isEmpty();
        var parameter = SheetTests.file("parameters/child-allowance.yaml");
        var value = SheetReader.sheets("parameters/child-allowance.yaml", parameter)
                .getFirst()
                .ref();
        assertThat(SheetWriter.apply(
                        parameter, value, new Edit.AddColumn(0, Column.condition("person.livesInFacility"), "-")))
                .isEmpty();
    }

    @Test
    void aTableComesAndGoes() {
        var text = SheetTests.file(RULES);
        var table = new Edit.AddTable(
                "childAllowance.rank",
                "person",
                Column.condition("person.orderForAllowance"),
                Column.result("value", "number", List.of()));
        var after = apply(text, table);
        var sheets = SheetReader.sheets(RULES, after);
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getLast().ref()).isEqualTo(new Sheet.Ref(RULES, "childAllowance.rank", 0));
        assertThat(sheets.getLast().grid().getFirst()).startsWith("-", "");
        assertThat(after).startsWith(text.stripTrailing());
        assertThat(SheetWriter.apply(after, first(after).ref(), table)).isEmpty();
        assertThat(SheetWriter.apply(after, sheets.getLast().ref(), new Edit.RemoveTable()))
                .contains(text);
        assertThat(SheetWriter.apply(text, first(text).ref(), new Edit.RemoveTable()))
                .isEmpty();
    }

    @Test
    void theDifferenceTellsColumnsAsSuch() {
        var text = SheetTests.file(RULES);
        var added = apply(text, new Edit.AddColumn(0, Column.condition("person.careCertified"), "-"));
        var change = SheetChange.between(RULES, text, added).getFirst();
        assertThat(change.shape()).singleElement().satisfies(column -> {
            assertThat(column.isNew()).isTrue();
            assertThat(column.column().name()).isEqualTo("person.careCertified");
        });
        assertThat(change.rows()).isEmpty();
        var used = put(added, 3, 0, "true");
        var row = SheetChange.between(RULES, text, used).getFirst().rows();
        assertThat(row).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(RowChange.Kind.CHANGED);
            assertThat(one.cells().getFirst()).isEqualTo(new RowChange.Text("-", "true"));
        });
        var gone = apply(text, new Edit.RemoveColumn(2));
        var removed = SheetChange.between(RULES, text, gone).getFirst();
        assertThat(removed.shape())
                .singleElement()
                .satisfies(column -> assertThat(column.isGone()).isTrue());
        assertThat(removed.columns().get(2).name()).isEqualTo("household.saysPublicServant");
        assertThat(removed.rows())
                .singleElement()
                .satisfies(one -> assertThat(one.cells().get(2)).isEqualTo(new RowChange.Text("true", "-")));
        var retyped = text.replace("amount: number", "amount: text");
        assertThat(SheetChange.between(RULES, text, retyped).getFirst().shape())
                .singleElement()
                .satisfies(column -> assertThat(column.column().written()).isEqualTo("text"));
    }

    @Test
    void everyTableOfTheCityTakesAColumnAndGivesItBack() throws IOException {
        try (var all = Files.walk(Path.of("../definitions"))) {
            var paths = all.filter(path -> path.endsWith("rules.yaml")).toList();
            assertThat(paths).hasSizeGreaterThan(70);
            for (var path : paths) {
                var text = Files.readString(path);
                var name = Path.of("../definitions").relativize(path).toString();
                for (var sheet : SheetReader.sheets(name, text)) {
                    var column = Column.condition("household.aFactOfTests");
                    var added = SheetWriter.apply(text, sheet.ref(), new Edit.AddColumn(0, column, "-"));
                    assertThat(added).as(name).isPresent();
                    assertThat(SheetWriter.apply(added.orElseThrow(), sheet.ref(), new Edit.RemoveColumn(0)))
                            .as(name)
                            .hasValueSatisfying(after -> assertThat(SheetReader.sheets(name, after))
                                    .extracting(Sheet::grid)
                                    .isEqualTo(SheetReader.sheets(name, text).stream()
                                            .map(Sheet::grid)
                                            .toList()));
                }
            }
        }
    }
}
