package hitomado.bench.effort;

import hitomado.bench.city.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// 確認画面を読む — how many items the forms have, how many of them nobody had to give, and whether each says its source.
///
/// @param items filled items of all forms
/// @param known those that came from register, card, message or calculation
/// @param withoutSource labels of items that do not say where they come from
record ReviewPage(int items, int known, List<String> withoutSource) {

    static ReviewPage of(Page review, List<Page> details) {
        var rows = review.all(".form-review .item-list__row").stream()
                .filter(row -> !row.select(".item-list__value").text().isBlank())
                .toList();
        var given = givenByPeople();
        var known = rows.stream()
                .filter(row -> given.stream().noneMatch(source(row)::startsWith))
                .count();
        var without = new ArrayList<String>();
        Stream.concat(rows.stream(), details.stream().flatMap(page -> page.all(".item-list__row").stream()))
                .filter(row -> source(row).isBlank())
                .forEach(row -> without.add(row.select("dt").text()));
        return new ReviewPage(rows.size(), (int) known, without);
    }

    private static String source(Element row) {
        return row.select(".item-list__source").text();
    }

    /// The words by which the page says that somebody was asked.
    private static Set<String> givenByPeople() {
        var words = ResourceBundle.getBundle("i18n.applications", java.util.Locale.ROOT);
        return Stream.of("RESIDENT", "STAFF", "PROXY")
                .map(source -> words.getString("applications.source." + source))
                .collect(Collectors.toSet());
    }
}
