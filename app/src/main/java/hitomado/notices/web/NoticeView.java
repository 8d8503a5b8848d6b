package hitomado.notices.web;

import hitomado.door.ReasonAnswer;
import hitomado.notices.Inbox;
import hitomado.procedures.City;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 制度のお知らせの表示.
///
/// @param amount empty where the scan does not know it
/// @param addition the clerk's words; empty where there are none
/// @param grounds the rows that decided; empty where it is not explained any more
/// @param presumptions what was taken for given, as no register of the city holds it
/// @param applies whether its button begins the application itself
/// @param wanted whether the person still wants to hear of its topic
public record NoticeView(
        String id,
        String title,
        String summary,
        String addition,
        String at,
        String amount,
        String decidedBy,
        String section,
        String phone,
        List<ReasonAnswer.Ground> grounds,
        List<ReasonAnswer.Line> facts,
        List<ReasonAnswer.Line> presumptions,
        List<Used> used,
        List<String> law,
        String procedure,
        boolean applies,
        boolean applied,
        String topic,
        boolean wanted) {
    public NoticeView {
        grounds = List.copyOf(grounds);
        facts = List.copyOf(facts);
        presumptions = List.copyOf(presumptions);
        used = List.copyOf(used);
        law = List.copyOf(law);
    }

    /// 使った情報 — a fact of the register and the law that allows to use it for telling people.
    public record Used(String fact, String basis) {}

    static NoticeView of(Inbox.Opened opened, ReasonAnswer why, boolean wanted, Words words) {
        var programme = opened.programme();
        var notice = opened.notice();
        var section = words.definitions().city().findSection(programme.office().section());
        return new NoticeView(
                notice.id().toString(),
                words.of(programme.title()),
                words.of(programme.summary()),
                words.of(opened.plan().addition()),
                words.moment(notice.toldAt()),
                amount(notice.amount(), programme.benefit().per().name(), words),
                words.t("benefits.by." + programme.office().decidedBy().name()),
                section.map(one -> words.of(one.name())).orElse(""),
                section.map(City.Section::phone).orElse(""),
                why.grounds(),
                why.facts(),
                why.presumptions(),
                programme.push().basis().entrySet().stream()
                        .map(entry -> new Used(
                                words.of(
                                        words.definitions().fact(entry.getKey()).label()),
                                entry.getValue()))
                        .sorted(Comparator.comparing(Used::fact))
                        .toList(),
                programme.citation().law(),
                programme.findProcedure().orElse(""),
                opened.applies(),
                notice.applied(),
                words.topic(programme.topic()),
                wanted);
    }

    private static String amount(@Nullable Long yen, String per, Words words) {
        return yen == null || yen <= 0 ? "" : words.t("benefits.per." + per, Words.number(yen));
    }
}
