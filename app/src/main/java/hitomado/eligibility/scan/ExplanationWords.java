package hitomado.eligibility.scan;

import hitomado.eligibility.Explained;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Texts;
import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.rules.FactId;
import hitomado.rules.NearestChange;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// 説明の文言 — rows, facts and changes in one of the three languages.
record ExplanationWords(Definitions definitions, Texts t) {
    Explained.Ground ground(TableRow row) {
        var reason = Reason.of(row);
        var articles = Stream.concat(reason.citation().law().stream(), reason.citation().source().stream())
                .toList();
        return new Explained.Ground(reason.because().in(t.lang()), articles);
    }

    Explained.Line fact(FactId id, Value value) {
        return new Explained.Line(label(id), value(id, value), t.get("eligibility.why.source.register"));
    }

    Explained.Line presumed(FactId id, Value value) {
        return new Explained.Line(label(id), value(id, value), t.get("eligibility.why.source.presumed"));
    }

    String label(FactId id) {
        return definitions.fact(id).label().in(t.lang());
    }

    /// 「所得があと120,000円低ければ、対象から外れます。」
    String change(NearestChange change) {
        var id = change.fact().fact();
        var then = t.get(
                Value.of(Programme.YES).equals(change.outcome())
                        ? "eligibility.why.then.yes"
                        : "eligibility.why.then.no");
        if (change.from() instanceof Value.Num(var from) && change.to() instanceof Value.Num(var to)) {
            return switch (change.reach()) {
                case AT ->
                    t.get(
                            to.compareTo(from) < 0 ? "eligibility.why.lower" : "eligibility.why.higher",
                            label(id),
                            number(definitions.fact(id), to.subtract(from).abs()),
                            then);
                case BELOW -> t.get("eligibility.why.below", label(id), number(definitions.fact(id), to), then);
                case ABOVE -> t.get("eligibility.why.above", label(id), number(definitions.fact(id), to), then);
            };
        }
        return t.get("eligibility.why.if", label(id), value(id, change.to()), then);
    }

    String value(FactId id, Value value) {
        var fact = definitions.fact(id);
        return switch (value) {
            case Value.Absent absent -> t.get("eligibility.why.none");
            case Value.Bool(var truth) -> t.get(truth ? "eligibility.why.yes" : "eligibility.why.no");
            case Value.Day(var day) -> day(day);
            case Value.Num(var number) -> number(fact, number);
            case Value.Text(var text) -> fact.labelOf(text, t.lang());
            case Value.Time time -> time.text();
            case Value.DateTime moment -> moment.text();
            case Value.Days days -> days.text();
            case Value.Months months -> months.text();
        };
    }

    private String number(Fact fact, BigDecimal number) {
        var text = NumberFormat.getInstance(Locale.JAPAN).format(number);
        return fact.sensitivity() == Fact.Sensitivity.TAX ? t.get("eligibility.why.yen", text) : text;
    }

    private String day(LocalDate day) {
        return switch (t.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    /// Each line once.
    static <T> List<T> distinct(Stream<T> lines) {
        return lines.distinct().toList();
    }
}
