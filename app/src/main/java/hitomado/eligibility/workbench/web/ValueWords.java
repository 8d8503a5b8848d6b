package hitomado.eligibility.workbench.web;

import hitomado.procedures.Fact;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 値の表記 — values of facts and results for a reader.
record ValueWords(Words words) {
    private static final Set<String> CODED = Set.of("entitled", "outcome");

    String value(FactId id, Value value) {
        return value(value, words.definitions().findFact(id).orElse(null));
    }

    private String value(Value value, @Nullable Fact fact) {
        return switch (value) {
            case Value.Absent absent -> words.t("workbench.value.none");
            case Value.Bool(var truth) -> words.t(truth ? "workbench.value.true" : "workbench.value.false");
            case Value.Day(var day) -> words.day(day);
            case Value.Num(var number) -> number(number);
            case Value.Text(var text) ->
                fact == null ? text : fact.labelOf(text, words.page().lang());
            case Value.Time time -> time.text();
            case Value.DateTime moment -> moment.text();
            case Value.Days days -> days.text();
            case Value.Months months -> months.text();
        };
    }

    /// `yes` of `entitled` is 該当する.
    String result(String output, Value value) {
        return value instanceof Value.Text(var code) && CODED.contains(output)
                ? words.t("workbench.value." + code)
                : value(value, null);
    }

    String number(String written) {
        return written.matches("-?[0-9]{1,18}") ? number(new BigDecimal(written)) : written;
    }

    private static String number(BigDecimal number) {
        return NumberFormat.getInstance(Locale.JAPAN).format(number);
    }
}
