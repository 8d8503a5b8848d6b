package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Effect.Kind;
import hitomado.procedures.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 示してよい影響 — an effect without the numbers that could tell about single people; null is a number not shown.
public record ShownEffect(
        int rows,
        Line total,
        List<Division> divisions,
        @Nullable Long costBefore,
        @Nullable Long costAfter,
        boolean yearly,
        boolean somethingChanges,
        @Nullable Long computed) {
    public ShownEffect {
        divisions = List.copyOf(divisions);
    }

    /// 一行 — counts in the order of [Effect.Kind], null where hidden.
    public record Line(List<Number> numbers, @Nullable Long cost) {
        public @Nullable Long of(Kind kind) {
            return numbers.get(kind.ordinal()).count();
        }
    }

    /// 数 — null where hidden.
    public record Number(@Nullable Long count) {}

    /// 区分ごとの行.
    public record Division(Effect.Of of, List<LocalText> labels, List<Line> lines) {
        public Division {
            labels = List.copyOf(labels);
            lines = List.copyOf(lines);
        }
    }

    public static ShownEffect of(Effect effect) {
        boolean small = changes(effect.total()).stream().anyMatch(Hiding::isSmall);
        var total = new ArrayList<Number>();
        effect.total().counts().forEach(count -> total.add(number(count, Hiding.isSmall(count))));
        var costs = effect.costs();
        return new ShownEffect(
                effect.rows(),
                new Line(total, costs == null || small ? null : effect.total().cost()),
                effect.divisions().stream()
                        .map(division -> division(division, costs != null))
                        .toList(),
                costs == null || small || costs.few() ? null : costs.before(),
                costs == null || small || costs.few() ? null : costs.after(),
                costs != null,
                !effect.changesNothing(),
                Hiding.isSmall(effect.odd()) ? null : Long.valueOf(effect.odd()));
    }

    private static List<Long> changes(Effect.Tally tally) {
        return tally.counts().subList(0, Kind.OPEN.ordinal());
    }

    private static Division division(Effect.Division division, boolean yearly) {
        var changed =
                Hiding.of(division.tallies().stream().map(ShownEffect::changes).toList());
        var open = Hiding.of(division.tallies().stream()
                .map(tally -> List.of(tally.of(Kind.OPEN)))
                .toList());
        var lines = new ArrayList<Line>();
        for (int line = 0; line < division.tallies().size(); line++) {
            var tally = division.tallies().get(line);
            var numbers = new ArrayList<Number>();
            for (var kind : Kind.values()) {
                numbers.add(number(tally.of(kind), kind == Kind.OPEN ? open.get(line) : changed.get(line)));
            }
            lines.add(new Line(numbers, yearly && !changed.get(line) ? Long.valueOf(tally.cost()) : null));
        }
        return new Division(division.of(), division.labels(), lines);
    }

    private static Number number(long count, boolean hidden) {
        return new Number(hidden ? null : count);
    }
}
