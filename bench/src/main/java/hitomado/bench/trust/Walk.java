package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// 総当たり — every walker at every step; what is open against the rules is a leak, and so is a secret on a page.
final class Walk {
    /// Tokens and keys, which are new on every page.
    private static final Pattern CHANGING =
            Pattern.compile("name=\"(_csrf|key)\" value=\"[^\"]*\"|hx-headers='[^']*'|hx-headers=\"[^\"]*\"");

    private static final int AT_ONCE = 3;

    private final List<Walker> walkers;
    private final List<Step> steps;
    private final Specimens specimens;

    Walk(List<Walker> walkers, List<Step> steps, Specimens specimens) {
        this.walkers = List.copyOf(walkers);
        this.steps = List.copyOf(steps);
        this.specimens = specimens;
    }

    /// Walks; what would change something is asked only by those who must be refused. Each walker goes its own way.
    Found walk() {
        return walk(cell -> true);
    }

    /// Walks these cells alone.
    Found walk(Predicate<String> chosen) {
        try (var ways = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = walkers.stream()
                    .map(walker -> CompletableFuture.supplyAsync(() -> walk(walker, chosen), ways))
                    .toList();
            return Found.together(all.stream().map(CompletableFuture::join).toList());
        }
    }

    private Found walk(Walker walker, Predicate<String> chosen) {
        var found = Found.none();
        for (var step : steps) {
            var cell = walker.name() + " " + step.entrance().method() + " " + step.path();
            var admitted = step.admits(walker);
            if ((!admitted || step.entrance().reads()) && chosen.test(cell)) {
                found.cells().add(cell);
                judge(
                        found,
                        cell,
                        new Asked(walker, step, admitted, walker.visitor().ask(step.entrance(), step.path())));
            }
        }
        return found;
    }

    /// @param admitted whether the rules let the walker in
    private record Asked(Walker walker, Step step, boolean admitted, Visitor.Answer answer) {}

    private void judge(Found found, String cell, Asked asked) {
        var answer = asked.answer();
        var entrance = asked.step().entrance();
        if (answer.shut()) {
            found.shut().add(cell);
        }
        if (entrance.reads()) {
            found.pages()
                    .put(cell, CHANGING.matcher(answer.body()).replaceAll("").hashCode());
        }
        if (answer.status() >= 500) {
            found.locked().add(cell + " failed with " + answer.status());
        } else if (!asked.admitted() && !answer.shut()) {
            found.leaks().add(cell + " answered " + answer.status() + " " + answer.location());
        } else if (asked.admitted() && answer.shut()) {
            if (answer.status() != 404 && !(entrance.declared() instanceof Declared.Everybody)) {
                found.locked().add(cell + " answered " + answer.status());
            }
        } else if (asked.admitted()) {
            found.proven().add(entrance);
            secrets(asked.walker(), answer).forEach(secret -> found.leaks().add(cell + " shows " + secret));
        }
    }

    /// What stands on a page that this walker must not read there.
    private List<String> secrets(Walker walker, Visitor.Answer answer) {
        var seen = new ArrayList<String>();
        var mayRead = walker.actor() instanceof Actor.Staff staff && staff.may(Permission.REGISTRY_PROTECTED_READ);
        if (!mayRead
                && !walker.own().contains(specimens.guarded().session())
                && answer.body().contains(Specimens.SECRET)) {
            seen.add("a protected address");
        }
        if (walker.actor() instanceof Actor.Staff staff && answer.body().contains("/staff/cases/")) {
            specimens.cases().stream()
                    .filter(one -> !one.section().equals(staff.section()))
                    .filter(one -> answer.body().contains("/staff/cases/" + one.id()))
                    .forEach(one -> seen.add("a case of " + one.section()));
        }
        return seen;
    }
}
