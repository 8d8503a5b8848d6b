package hitomado.procedures.reading;

import hitomado.procedures.Citation;
import hitomado.procedures.Parameter;
import hitomado.procedures.Reason;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `parameters/*.yaml`; each value becomes a version of a table without inputs, so that expressions read the one
/// in force.
final class ParametersReader {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,10})?");
    private static final List<DecisionTable.Output> OUTPUT =
            List.of(new DecisionTable.Output("value", FactType.NUMBER, List.of()));
    private final Draft draft;

    ParametersReader(Draft draft) {
        this.draft = draft;
    }

    void read(YamlMap file) {
        file.maps("parameters").forEach(this::readParameter);
        file.done();
    }

    private void readParameter(YamlMap map) {
        var id = map.located("id");
        if (!ID.matcher(id.text()).matches()) {
            draft.problems.add(id.at(), ProblemLog.VALUE, "a parameter is named in lower camel case, not " + id.text());
        }
        var label = map.localText("label");
        var unit = Codes.read(map, "unit", Parameter.Unit.class, Parameter.Unit.YEN);
        var entries = map.maps("values");
        var values = new ArrayList<Parameter.Dated>();
        for (int i = 0; i < entries.size(); i++) {
            values.add(dated(entries.get(i), i + 1 < entries.size() ? entries.get(i + 1) : null));
        }
        if (values.isEmpty()) {
            draft.problems.add(map.at(), ProblemLog.MISSING, "a parameter needs a value");
        }
        var parameter = new Parameter(id.text(), label, unit, values);
        if (draft.parameters.putIfAbsent(parameter.id(), parameter) != null) {
            draft.problems.add(id.at(), ProblemLog.DUPLICATE, "parameter " + id.text() + " is defined twice");
        } else {
            for (int i = 0; i < values.size(); i++) {
                draft.tables.add(table(parameter, values.get(i), entries.get(i)));
            }
        }
        map.done();
    }

    /// A value without `to` holds until the day before the next one.
    private Parameter.Dated dated(YamlMap map, @Nullable YamlMap next) {
        if (!map.has("from")) {
            draft.problems.add(map.at(), ProblemLog.MISSING, "key from is missing");
        }
        var from = map.findDate("from").orElse(LocalDate.EPOCH);
        var to = map.findDate("to").orElse(null);
        if (to == null && next != null) {
            to = next.findDate("from").map(day -> day.minusDays(1)).orElse(null);
        }
        if (to != null && to.isBefore(from)) {
            draft.problems.add(map.at(), ProblemLog.VALUE, "the value ends before it begins");
        }
        var citation = Parts.groundedCitation(map, "a parameter's value");
        var dated = new Parameter.Dated(from, to, number(map.located("value")), citation);
        map.done();
        return dated;
    }

    private BigDecimal number(Located text) {
        if (NUMBER.matcher(text.text()).matches()) {
            return new BigDecimal(text.text());
        }
        draft.problems.add(text.at(), ProblemLog.VALUE, "value must be a number, not " + text.text());
        return BigDecimal.ZERO;
    }

    private static DecisionTable table(Parameter parameter, Parameter.Dated dated, YamlMap map) {
        var value = new Located(dated.value().toPlainString(), map.at("value"));
        var row = new DecisionTable.Row(List.of(), List.of(value), notes(dated.citation()), map.at());
        return new DecisionTable(
                parameter.table(),
                SubjectKind.EVENT,
                HitPolicy.FIRST,
                List.of(),
                OUTPUT,
                List.of(row),
                map.at(),
                dated.from(),
                dated.to());
    }

    private static Map<String, String> notes(Citation citation) {
        return Map.of(
                Reason.LAW, String.join("\n", citation.law()),
                Reason.SOURCE, String.join("\n", citation.source()),
                Reason.UNVERIFIED, Boolean.toString(citation.unverified()));
    }
}
