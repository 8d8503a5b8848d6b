package hitomado.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.Citation;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            WAREKI, DATE, PLAIN, 2019-04-30, 平成31年4月30日
            WAREKI, DATE, PLAIN, 2019-05-01, 令和元年5月1日
            DATE, DATE, PLAIN, 2019-05-01, 2019年5月1日
            YEN, NUMBER, PLAIN, 1234567, '1,234,567円'
            TEXT, NUMBER, PLAIN, 3200, 3200
            CHECK, BOOLEAN, PLAIN, true, はい
            CHECK, BOOLEAN, PLAIN, false, いいえ
            CHOICE, CHOICE, PLAIN, male, 男
            CHOICE, CHOICE, PLAIN, other, other
            POSTCODE, TEXT, POSTCODE, 8030841, 〒803-0841
            POSTCODE, TEXT, POSTCODE, 803, 803
            TEXT, TEXT, PHONE, 09012345678, 090-1234-5678
            TEXT, TEXT, PHONE, +44 20 7946 0000, +44 20 7946 0000
            TEXT, TIME, PLAIN, 09:05, 午前9時5分
            TEXT, TIME, PLAIN, 00:30, 午前0時30分
            TEXT, TIME, PLAIN, 12:00, 午後0時0分
            WAREKI, DATE_TIME, PLAIN, 2026-03-10T13:04, 令和8年3月10日午後1時4分
            """)
    void writesAsOfficialPapersDo(
            Form.Format format, FactType type, Constraint.Format constraint, String value, String written) {
        assertThat(FormText.of(format, fact(type, constraint), Value.parse(type, value)))
                .isEqualTo(written);
    }

    private static Fact fact(FactType type, Constraint.Format format) {
        var label = new LocalText("項目", "項目", "Item");
        var male = new Fact.Choice("male", new LocalText("男", "男", "Male"));
        return new Fact(
                new FactId("person.item"),
                type,
                "topic",
                new Fact.Texts(label, label, LocalText.NONE),
                List.of(male),
                new Constraint(null, 0, 100, null, null, format, false),
                new LinkedHashSet<>(Set.of(Source.RESIDENT)),
                "",
                Set.of(),
                Fact.Sensitivity.BASIC,
                null,
                Citation.NONE);
    }
}
