package hitomado.bench.trust;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// 総当たりの結果.
///
/// @param cells what was asked for, as `walker METHOD path`
/// @param leaks what was open to somebody who must not have it
/// @param locked what was shut to somebody who may have it
/// @param shut the cells that were shut
/// @param proven the entrances that were open to somebody who may come in
/// @param pages what each cell that reads was answered with, without what changes from one page to the next
record Found(
        Set<String> cells,
        Set<String> leaks,
        Set<String> locked,
        Set<String> shut,
        Set<Entrance> proven,
        Map<String, Integer> pages) {
    static Found none() {
        return new Found(
                new LinkedHashSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new HashMap<>());
    }

    static Found together(List<Found> parts) {
        var all = none();
        for (var part : parts) {
            all.cells.addAll(part.cells);
            all.leaks.addAll(part.leaks);
            all.locked.addAll(part.locked);
            all.shut.addAll(part.shut);
            all.proven.addAll(part.proven);
            all.pages.putAll(part.pages);
        }
        return all;
    }

    /// What a walk under other conditions was shown or let into that this one was not; cells of which two equal walks
    /// differ are left out.
    Set<String> openedBy(Found after, Set<String> restless) {
        var opened = new TreeSet<>(shut);
        opened.retainAll(after.cells);
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

    /// With what a later walk saw of some of the cells.
    Found refreshed(Found later) {
        var fresh = together(List.of(this));
        fresh.shut.removeAll(later.cells);
        fresh.shut.addAll(later.shut);
        fresh.pages.putAll(later.pages);
        return fresh;
    }
}
