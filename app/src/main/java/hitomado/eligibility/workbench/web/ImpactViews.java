package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Effect;
import hitomado.eligibility.workbench.Effect.Kind;
import hitomado.eligibility.workbench.Impact;
import hitomado.eligibility.workbench.ShownEffect;
import hitomado.procedures.Programme;
import hitomado.rules.FactId;
import hitomado.rules.Problem;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Tells an effect in the reader's language.
final class ImpactViews {
    private static final int WIDTH = 150;
    private final Words words;

    ImpactViews(Words words) {
        this.words = words;
    }

    /// @param path address of the effect, for the other programmes
    ImpactView view(Impact impact, List<Programme> affected, String path) {
        return switch (impact) {
            case Impact.Counted counted -> counted(counted, others(affected, counted.programme(), path));
            case Impact.Broken broken -> message("workbench.impact.broken", List.of());
            case Impact.None none -> message("workbench.impact.noProgramme", List.of());
            case Impact.Refused(var problems) ->
                message(
                        "workbench.impact.none",
                        problems.stream().map(Problem::message).toList());
        };
    }

    private ImpactView message(String key, List<String> details) {
        return new ImpactView(words.t(key), details, "", List.of(), List.of(), List.of(), List.of());
    }

    private List<ImpactView.Other> others(List<Programme> affected, Programme shown, String path) {
        return affected.size() < 2
                ? List.of()
                : affected.stream()
                        .map(one -> new ImpactView.Other(
                                path + "&programme=" + one.id(), words.owner(one.id()), one.equals(shown)))
                        .toList();
    }

    private ImpactView counted(Impact.Counted counted, List<ImpactView.Other> others) {
        var effect = counted.effect();
        var lead = words.t(
                "workbench.impact.asOf",
                words.day(counted.asOf()),
                number((long) counted.residents()),
                counted.millis());
        var figures = new ArrayList<ImpactView.Figure>();
        for (var kind : Kind.values()) {
            figures.add(new ImpactView.Figure(label(kind), number(effect.total().of(kind))));
        }
        if (effect.yearly()) {
            figures.add(new ImpactView.Figure(
                    words.t("workbench.impact.cost"), signed(effect.total().cost())));
        }
        return new ImpactView(
                effect.somethingChanges() ? "" : words.t("workbench.impact.same"),
                List.of(),
                words.owner(counted.programme().id()) + "　" + lead,
                figures,
                !effect.somethingChanges()
                        ? List.of()
                        : effect.divisions().stream()
                                .map(division -> division(division, effect.yearly()))
                                .toList(),
                notes(counted),
                others);
    }

    private String label(Kind kind) {
        return words.t("workbench.impact." + kind.name().toLowerCase(Locale.ROOT));
    }

    private List<String> notes(Impact.Counted counted) {
        var effect = counted.effect();
        var notes = new ArrayList<String>();
        var presumed = new TreeMap<FactId, Value>(counted.programme().push().presumes());
        if (!presumed.isEmpty()) {
            notes.add(words.t(
                    "workbench.impact.presumed",
                    presumed.entrySet().stream()
                            .map(fact -> words.fact(fact.getKey()) + "："
                                    + new ValueWords(words).value(fact.getKey(), fact.getValue()))
                            .collect(Collectors.joining("、"))));
        }
        Long open = effect.total().of(Kind.OPEN);
        if (open == null || open > 0) {
            notes.add(words.t("workbench.impact.undecided", number(open)));
        }
        if (effect.yearly()) {
            notes.add(words.t("workbench.impact.before", number(effect.costBefore())));
            notes.add(words.t("workbench.impact.after", number(effect.costAfter())));
        } else {
            notes.add(words.t("workbench.impact.noYear"));
        }
        Long computed = effect.computed();
        if (computed == null || computed > 0) {
            notes.add(words.t("workbench.impact.computed"));
        }
        notes.add(words.t("workbench.impact.hidden.note"));
        return notes;
    }

    private ImpactView.Division division(ShownEffect.Division division, boolean yearly) {
        var columns = new ArrayList<String>();
        for (var kind : Kind.values()) {
            columns.add(label(kind));
        }
        if (yearly) {
            columns.add(words.t("workbench.impact.cost"));
        }
        long most = division.lines().stream()
                .flatMapToLong(line -> LongStream.of(count(line, Kind.GAINS), count(line, Kind.LOSES)))
                .max()
                .orElse(0);
        var lines = new ArrayList<ImpactView.Line>();
        for (int i = 0; i < division.lines().size(); i++) {
            var line = division.lines().get(i);
            var numbers = new ArrayList<String>();
            line.numbers().forEach(number -> numbers.add(number(number.count())));
            if (yearly) {
                numbers.add(signed(line.cost()));
            }
            lines.add(new ImpactView.Line(
                    division.labels().get(i).in(words.page().lang()),
                    numbers,
                    width(count(line, Kind.GAINS), most),
                    width(count(line, Kind.LOSES), most)));
        }
        return new ImpactView.Division(words.t("workbench.impact.by." + of(division.of())), columns, lines);
    }

    private static String of(Effect.Of of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    private static long count(ShownEffect.Line line, Kind kind) {
        Long count = line.of(kind);
        return count == null ? 0 : count;
    }

    private static int width(long count, long most) {
        return most == 0 ? 0 : (int) (count * WIDTH / most);
    }

    private String number(@Nullable Long number) {
        return number == null ? words.t("workbench.impact.hidden") : String.format(Locale.ROOT, "%,d", number);
    }

    private String signed(@Nullable Long number) {
        return number == null ? words.t("workbench.impact.hidden") : String.format(Locale.ROOT, "%+,d", number);
    }
}
