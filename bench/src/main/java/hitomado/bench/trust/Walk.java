package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// 総当たり — every walker at every step; what is open against the rules is a leak, and so is a secret on a page.
final class Walk {
    private final List<Walker> walkers;
    private final List<Step> steps;
    private final Specimens specimens;

    Walk(List<Walker> walkers, List<Step> steps, Specimens specimens) {
        this.walkers = List.copyOf(walkers);
        this.steps = List.copyOf(steps);
        this.specimens = specimens;
    }

    /// 結果.
    ///
    /// @param cells how many steps were asked for
    /// @param leaks what was open to somebody who must not have it
    /// @param locked what was shut to somebody who may have it
    /// @param shut the cells that were shut, as `walker METHOD path`
    /// @param proven the entrances that were open to somebody and shut to somebody else, or are for everybody
    record Found(int cells, Set<String> leaks, Set<String> locked, Set<String> shut, Set<Entrance> proven) {}

    /// Walks; what would change something is asked only by those who must be refused.
    Found walk() {
        var cells = 0;
        var leaks = new TreeSet<String>();
        var locked = new TreeSet<String>();
        var shut = new LinkedHashSet<String>();
        var proven = new LinkedHashSet<Entrance>();
        for (var step : steps) {
            var entrance = step.entrance();
            for (var walker : walkers) {
                var admitted = step.admits(walker);
                if (admitted && !entrance.reads()) {
                    continue;
                }
                cells++;
                var answer = walker.visitor().ask(entrance, step.path());
                var cell = walker.name() + " " + entrance.method() + " " + step.path();
                if (answer.shut()) {
                    shut.add(cell);
                }
                if (answer.status() >= 500) {
                    locked.add(cell + " failed with " + answer.status());
                } else if (!admitted && !answer.shut()) {
                    leaks.add(cell + " answered " + answer.status() + " " + answer.location());
                } else if (admitted && answer.shut()) {
                    locked.add(cell + " answered " + answer.status());
                } else if (admitted) {
                    proven.add(entrance);
                    secrets(walker, answer).forEach(secret -> leaks.add(cell + " shows " + secret));
                }
            }
        }
        return new Found(cells, leaks, locked, shut, proven);
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
