package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SheetTests {
    private static final String RULES = "programmes/child-allowance/rules.yaml";
    private static final String[] BITS = {
        "\"yes\"",
        "'",
        "\"",
        ": ",
        "#",
        "髙﨑𠮷",
        "葛\uDB40\uDD00",
        ", ",
        "[",
        "}",
        "\\",
        "\n",
        "\t",
        "null",
        "~",
        "-",
        "? ",
        " ",
        "true",
        "0x1F",
        "%",
        "@",
        "\u0085",
        "\u2028",
        "　",
        "a",
        "< 3",
        "\u0007",
        "&a",
        "*b",
        "!c",
        "|",
        ">",
        "<<",
        "="
    };

    static String file(String path) {
        try {
            return Files.readString(Path.of("../definitions").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet first(String path, String text) {
        return SheetReader.sheets(path, text).getFirst();
    }

    private static String put(Sheet sheet, String text, int row, int column, String typed) {
        var edit = new Edit.Put(List.of(new Edit.Entry(row, column, typed)));
        return SheetWriter.apply(text, sheet.ref(), edit).orElseThrow();
    }

    @Test
    void readsATableAsAGrid() {
        var sheet = first(RULES, file(RULES));
        assertThat(sheet.ref()).isEqualTo(new Sheet.Ref(RULES, "programme.childAllowance", 0));
        assertThat(sheet.from()).isEqualTo("2024-10-01");
        assertThat(sheet.columns())
                .extracting(Column::name)
                .contains("person.orderForAllowance", "amount", "easy", "law");
        assertThat(sheet.grid().get(3)).contains(">= 3", "parameter.childAllowanceThirdChild.value", "児童手当法6条1項");
        assertThat(sheet.text(0, 10)).isEqualTo("児童手当法3条1項 | 児童手当法4条1項");
    }

    @Test
    void changesOnlyTheLinesOfTheEditedRow() {
        var text = file(RULES);
        var sheet = first(RULES, text);
        var after = put(sheet, text, 4, 4, "<= 48");
        var before = text.lines().toList();
        var changed = new ArrayList<String>();
        var lines = after.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(before.get(i))) {
                changed.add(lines.get(i).strip());
            }
        }
        assertThat(lines).hasSameSizeAs(before);
        assertThat(changed).containsExactly("- when: ['-', '-', '-', '-', '<= 48']");
    }

    @Test
    void writingWhatIsThereChangesNothing() {
        var text = file(RULES);
        var sheet = first(RULES, text);
        assertThat(put(sheet, text, 2, 0, sheet.text(2, 0))).isEqualTo(text);
    }

    @Test
    void keepsCommentsBetweenRows() {
        var text = file(RULES).replace("      - when: ['-', 'true'", "      # 施設\n      - when: ['-', 'true'");
        var sheet = first(RULES, text);
        var after = put(sheet, text, 1, 0, "false");
        assertThat(after).contains("      # 施設\n      - when: ['false', 'true'");
    }

    @Test
    void addsRemovesAndMovesRows() {
        var text = file(RULES);
        var sheet = first(RULES, text);
        var added = SheetWriter.apply(text, sheet.ref(), new Edit.Insert(6)).orElseThrow();
        assertThat(first(RULES, added).grid().get(6)).startsWith("-", "-", "-", "-", "-", "", "");
        assertThat(added).startsWith(text.stripTrailing());
        var removed = SheetWriter.apply(added, sheet.ref(), new Edit.Remove(6)).orElseThrow();
        assertThat(first(RULES, removed).grid()).isEqualTo(sheet.grid());
        var moved = SheetWriter.apply(text, sheet.ref(), new Edit.Move(0, 2)).orElseThrow();
        assertThat(first(RULES, moved).grid())
                .startsWith(
                        sheet.grid().get(1),
                        sheet.grid().get(2),
                        sheet.grid().get(0),
                        sheet.grid().get(3));
    }

    @Test
    void theLastRowCannotBeRemovedAndARowThatIsNotThereCannotBeEdited() {
        var text = file("parameters/child-allowance.yaml");
        var sheet = first("parameters/child-allowance.yaml", text);
        assertThat(SheetWriter.apply(text, sheet.ref(), new Edit.Remove(0))).isEmpty();
        assertThat(SheetWriter.apply(text, sheet.ref(), new Edit.Move(0, 1))).isEmpty();
        var ref = new Sheet.Ref(RULES, "programme.childAllowance", 1);
        assertThat(SheetWriter.apply(file(RULES), ref, new Edit.Insert(0))).isEmpty();
    }

    @Test
    void aNewVersionEndsTheFormerOneTheDayBefore() {
        var text = file(RULES);
        var ref = first(RULES, text).ref();
        var after = SheetWriter.apply(text, ref, new Edit.NewVersion(LocalDate.of(2027, 4, 1)))
                .orElseThrow();
        var sheets = SheetReader.sheets(RULES, after);
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0).from()).isEqualTo("2024-10-01");
        assertThat(sheets.get(0).to()).isEqualTo("2027-03-31");
        assertThat(sheets.get(1).from()).isEqualTo("2027-04-01");
        assertThat(sheets.get(1).to()).isEmpty();
        assertThat(sheets.get(1).grid()).isEqualTo(sheets.get(0).grid());
        assertThat(sheets.get(1).ref().version()).isOne();
    }

    @Test
    void aTableWithoutDatesGetsThem() {
        var path = "programmes/nhi-reduction/rules.yaml";
        var text = file(path);
        var after = SheetWriter.apply(text, first(path, text).ref(), new Edit.NewVersion(LocalDate.of(2027, 4, 1)))
                .orElseThrow();
        var sheets = SheetReader.sheets(path, after);
        assertThat(sheets).extracting(Sheet::from).containsExactly("", "2027-04-01");
        assertThat(sheets).extracting(Sheet::to).containsExactly("2027-03-31", "");
        var open = SheetWriter.apply(after, sheets.getFirst().ref(), new Edit.Period(LocalDate.of(2020, 4, 1), null))
                .orElseThrow();
        assertThat(SheetReader.sheets(path, open)).extracting(Sheet::from).containsExactly("2020-04-01", "2027-04-01");
        assertThat(SheetReader.sheets(path, open)).extracting(Sheet::to).containsExactly("", "");
    }

    @Test
    void aParameterGetsANewDatedValue() {
        var path = "parameters/child-allowance.yaml";
        var text = file(path);
        var sheet = first(path, text);
        var after = SheetWriter.apply(text, sheet.ref(), new Edit.NewVersion(LocalDate.of(2027, 4, 1)))
                .orElseThrow();
        assertThat(first(path, after).grid().get(1)).startsWith("2027-04-01", "", "30000");
        assertThat(after).contains("      - {from: 2027-04-01, value: 30000, law: 児童手当法6条1項");
    }

    @Test
    void whateverIsTypedComesBackFromTheFile() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var text = file(RULES);
        for (int i = 0; i < 400; i++) {
            var sheet = first(RULES, text);
            int row = random.nextInt(sheet.lines().size());
            int column = random.nextInt(10);
            var typed = typed(random);
            var after = put(sheet, text, row, column, typed);
            assertThat(first(RULES, after).text(row, column)).as("seed " + seed).isEqualTo(typed);
            assertThat(first(RULES, after).grid()).as("seed " + seed).hasSameSizeAs(sheet.grid());
            if (random.nextInt(4) == 0) {
                text = after;
            }
        }
    }

    @Test
    void aLineSeparatorInAWordDoesNotShiftTheRowsBelow() {
        var text = put(first(RULES, file(RULES)), file(RULES), 1, 7, "施設\u2028です");
        var after = put(first(RULES, text), text, 4, 4, "<= 48");
        assertThat(first(RULES, after).text(1, 7)).isEqualTo("施設\u2028です");
        assertThat(first(RULES, after).text(4, 4)).isEqualTo("<= 48");
        assertThat(first(RULES, after).grid()).hasSize(6);
    }

    private static String typed(RandomGenerator random) {
        var typed = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            typed.append(BITS[random.nextInt(BITS.length)]);
        }
        return typed.toString();
    }

    @Test
    void everyTableOfTheCityCanBeEdited() throws IOException {
        try (var all = Files.walk(Path.of("../definitions"))) {
            var paths = all.filter(path -> path.endsWith("rules.yaml")
                            || path.toString().contains("/parameters/")
                                    && path.toString().endsWith(".yaml"))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(50);
            for (var path : paths) {
                var text = Files.readString(path);
                var name = Path.of("../definitions").relativize(path).toString();
                for (var sheet : SheetReader.sheets(name, text)) {
                    var added = SheetWriter.apply(text, sheet.ref(), new Edit.Insert(0))
                            .orElseThrow();
                    assertThat(SheetReader.sheets(name, added)).as(name).anySatisfy(after -> {
                        assertThat(after.ref()).isEqualTo(sheet.ref());
                        assertThat(after.grid().subList(1, after.lines().size()))
                                .isEqualTo(sheet.grid());
                    });
                }
            }
        }
    }
}
