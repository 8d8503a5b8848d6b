package hitomado.bench.effort;

import hitomado.bench.city.CityHall;
import hitomado.procedures.Catalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 手間の報告 — plays all cases and prints a line for each, its faults, and the figures of all at the end.
public final class EffortReport {
    private static final int RESIDENTS = 100;

    private EffortReport() {}

    /// @param households a case file; null for the shipped one
    /// @param only ids of the cases to play; empty for all
    /// @param keep where the PDFs are kept; null for nowhere
    public record Order(
            @Nullable Path households,
            List<String> only,
            @Nullable Path keep) {
        public Order {
            only = List.copyOf(only);
        }
    }

    /// @return whether no case has a fault
    public static boolean run(Order order, PrintStream out) throws IOException {
        var file = order.households() == null ? CaseFile.shipped() : CaseFile.read(order.households());
        var results = new ArrayList<CaseResult>();
        var broken = 0;
        allAreThere(order.only(), file);
        try (var cityHall = CityHall.open(RESIDENTS, file.asOf())) {
            var problems = new CaseFileCheck(cityHall.bean(Catalogue.class).current()).problems(file);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
            }
            var run = new EffortRun(cityHall, order.keep());
            for (var household : file.households()) {
                if (order.only().isEmpty() || order.only().contains(household.id())) {
                    try {
                        var result = run.judge(run.play(household));
                        results.add(result);
                        print(result, out);
                    } catch (IllegalStateException | IllegalArgumentException failed) {
                        broken++;
                        out.println(household.id() + " could not be played: " + failed.getMessage());
                    }
                }
            }
        }
        out.println(summary(results));
        return broken == 0 && results.stream().noneMatch(CaseResult::failed);
    }

    private static void allAreThere(List<String> only, CaseFile file) {
        var ids = file.households().stream().map(Household::id).toList();
        only.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("no case " + id + "; the file has " + String.join(" ", ids));
        });
    }

    private static void print(CaseResult result, PrintStream out) {
        out.println(result.line());
        out.println(result.details());
        result.faults().forEach(fault -> out.println("    ! " + fault));
        out.flush();
    }

    /// The first case of a life event speaks for it: a file puts the one that counts before the others.
    private static String summary(List<CaseResult> results) {
        var in = first(results, "move-in");
        return "move_in_procedures=%s move_in_items=%s move_in_asked=%s move_in_typed=%s move_within_asked=%s move_out_asked=%s birth_asked=%s wrong_items=%d blank_required=%d facts_without_source=%d"
                .formatted(
                        in.map(CaseResult::procedures).map(Object::toString).orElse("-"),
                        in.map(one -> one.review().items())
                                .map(Object::toString)
                                .orElse("-"),
                        asked(in),
                        in.map(one -> one.counts().typed())
                                .map(Object::toString)
                                .orElse("-"),
                        asked(first(results, "move-within")),
                        asked(first(results, "move-out")),
                        asked(first(results, "birth")),
                        results.stream().mapToInt(one -> one.wrong().size()).sum(),
                        results.stream().mapToInt(one -> one.blank().size()).sum(),
                        results.stream()
                                .mapToInt(one -> one.review().withoutSource().size())
                                .sum());
    }

    private static String asked(Optional<CaseResult> result) {
        return result.map(one -> Integer.toString(one.counts().inputs())).orElse("-");
    }

    private static Optional<CaseResult> first(List<CaseResult> results, String lifeEvent) {
        return results.stream()
                .filter(one -> one.household().lifeEvent().equals(lifeEvent))
                .findFirst();
    }
}
