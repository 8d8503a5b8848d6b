package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// 総当たり — every walker at every step; what is open against the rules is a leak, and so is a secret on a page.
final class Walk {
    /// Tokens and keys, which are new on every page.
    private static final Pattern CHANGING =
            Pattern.compile("name=\"(_csrf|key)\" value=\"[^\"]*\"|hx-headers='[^']*'|hx-headers=\"[^\"]*\"");

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
    /// @param proven the entrances that were open to somebody who may come in
    /// @param pages what each cell that reads was answered with, without what changes from one page to the next
    record Found(
            int cells,
            Set<String> leaks,
            Set<String> locked,
            Set<String> shut,
            Set<Entrance> proven,
            Map<String, Integer> pages) {
        /// What a walk under other conditions was shown or let into that this one was not; cells of which two equal
        /// walks differ are left out.
        Set<String> openedBy(Found after, Set<String> restless) {
            var opened = new TreeSet<>(shut);
            opened.removeAll(after.shut);
            pages.forEach((cell, page) -> {
                var now = after.pages.get(cell);
                if (now != null && !now.equals(page) && !after.shut.contains(cell)) {
                    opened.add(cell);
                }
            });
            opened.removeAll(restless);
            return opened;
        }
    }

    /// Walks; what would change something is asked only by those who must be refused.
    Found walk() {
        var cells = 0;
        var leaks = new TreeSet<String>();
        var locked = new TreeSet<String>();
        var shut = new LinkedHashSet<String>();
        var proven = new LinkedHashSet<Entrance>();
        var pages = new HashMap<String, Integer>();
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
                if (entrance.reads()) {
                    pages.put(
                            cell, CHANGING.matcher(answer.body()).replaceAll("").hashCode());
                }
                if (answer.status() >= 500) {
                    locked.add(cell + " failed with " + answer.status());
                } else if (!admitted && !answer.shut()) {
                    leaks.add(cell + " answered " + answer.status() + " " + answer.location());
                } else if (admitted && answer.shut()) {
                    if (answer.status() != 404 && !(entrance.declared() instanceof Declared.Everybody)) {
                        locked.add(cell + " answered " + answer.status());
                    }
                } else if (admitted) {
                    proven.add(entrance);
                    secrets(walker, answer).forEach(secret -> leaks.add(cell + " shows " + secret));
                }
            }
        }
        return new Found(cells, leaks, locked, shut, proven, pages);
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
