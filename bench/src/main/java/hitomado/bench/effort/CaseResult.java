package hitomado.bench.effort;

import hitomado.procedures.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// 一世帯の結果 — effort and faults of one case.
///
/// @param notNeeded procedures that the receipt says are not needed
/// @param left optional items whose truth nobody asked for, left empty
/// @param problems everything else that is not as it must be
record CaseResult(
        Household household,
        Counts counts,
        int pages,
        List<Filed> filed,
        int notNeeded,
        ReviewPage review,
        List<String> wrong,
        List<String> blank,
        List<String> left,
        List<String> problems,
        double seconds) {

    /// Different procedures that are filed or prepared for a visit; those another one satisfies are not counted.
    int procedures() {
        return (int) filed.stream()
                .filter(one -> one.outcome().open())
                .map(one -> one.procedure().id())
                .distinct()
                .count();
    }

    long count(Outcome outcome) {
        return filed.stream().filter(one -> one.outcome() == outcome).count();
    }

    boolean failed() {
        return !faults().isEmpty();
    }

    /// Everything that keeps the case from being green, one line each.
    List<String> faults() {
        var faults = new ArrayList<String>();
        wrong.forEach(one -> faults.add("wrong item: " + one));
        blank.forEach(one -> faults.add("blank required: " + one));
        review.withoutSource().forEach(one -> faults.add("without source: " + one));
        faults.addAll(problems);
        return faults;
    }

    String line() {
        return ("%-34s procedures %d (submit %d, visit %d, satisfied %d, not needed %d)  items %d  known %d  questions %d"
                        + "  inputs %d  typed %d  pages %d  left empty %d  %.1f s")
                .formatted(
                        household.id(),
                        procedures(),
                        count(Outcome.SUBMIT),
                        count(Outcome.VISIT),
                        count(Outcome.SATISFIED),
                        notNeeded,
                        review.items(),
                        review.known(),
                        counts.questions(),
                        counts.inputs(),
                        counts.typed(),
                        pages,
                        left.size(),
                        seconds);
    }

    /// Which procedures and which questions, for whoever wants to know why.
    String details() {
        var procedures = filed.stream()
                .collect(Collectors.groupingBy(
                        Filed::outcome, TreeMap::new, Collectors.mapping(Filed::name, Collectors.joining(" "))));
        return "    " + procedures + "\n    asked: "
                + counts.asked().stream().map(Object::toString).collect(Collectors.joining(" "))
                + (left.isEmpty() ? "" : "\n    left empty: " + String.join(" ", left));
    }
}
