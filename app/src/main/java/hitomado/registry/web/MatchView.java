package hitomado.registry.web;

import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.SummaryRow;
import java.time.LocalDate;
import java.util.List;

/// The pages of doubtful matches as they are shown.
public final class MatchView {
    private MatchView() {}

    /// One line of the list.
    public record Line(String href, String name, String birth, String asked) {}

    /// 基本4情報 of one side.
    public record Items(String name, String birth, String sex, String address) {
        public List<SummaryRow> rows(Page page) {
            return List.of(
                    SummaryRow.of(page.t("match.name"), name),
                    SummaryRow.of(page.t("match.birth"), birth),
                    SummaryRow.of(page.t("match.sex"), sex),
                    SummaryRow.of(page.t("match.address"), address));
        }
    }

    /// Somebody of the register.
    ///
    /// @param items one entry; none where this member of staff may not see the person
    public record Candidate(String person, String number, List<Items> items) {
        public Candidate {
            items = List.copyOf(items);
        }
    }

    static String date(LocalDate date, Page page) {
        return page.lang() == Lang.EN ? JapaneseDate.english(date) : JapaneseDate.warekiWithWestern(date);
    }
}
