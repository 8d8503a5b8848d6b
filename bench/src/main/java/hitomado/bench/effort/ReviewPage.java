package hitomado.bench.effort;

import hitomado.bench.city.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String EMPTY =
            ResourceBundle.getBundle("i18n.web", Locale.ROOT).getString("summary.none");
    private static final String ROWS = "main section[aria-labelledby] .summary-list > div";

    static ReviewPage of(Page review, List<Page> details) {
        var rows = review.all(ROWS).stream().filter(row -> !isEmpty(row)).toList();
        var given = words("applications.source.", "RESIDENT", "STAFF", "PROXY");
        var known = rows.stream()
                .filter(row -> given.stream().noneMatch(source(row)::startsWith))
                .count();
        var without = new ArrayList<String>();
        Stream.concat(rows.stream(), details.stream().flatMap(page -> page.all(".summary-list > div").stream()))
                .filter(row -> source(row).isBlank())
                .forEach(row -> without.add(row.select("dt").text()));
        if (rows.isEmpty()) {
            without.add("the review shows no items");
        }
        return new ReviewPage(rows.size(), (int) known, without);
    }

    /// The page writes a word where nothing is filled in.
    private static boolean isEmpty(Element row) {
        var value = row.select("dd:not(.summary-list__change)").clone();
        value.select(".summary-list__source").remove();
        return value.text().isBlank() || value.text().strip().equals(EMPTY);
    }

    private static String source(Element row) {
        return row.select(".summary-list__source").text().replaceAll("[（）]", "");
    }

    /// The words by which the page says something.
    private static Set<String> words(String prefix, String... codes) {
        var words = ResourceBundle.getBundle("i18n.applications", Locale.ROOT);
        return Stream.of(codes).map(code -> words.getString(prefix + code)).collect(Collectors.toSet());
    }
}
