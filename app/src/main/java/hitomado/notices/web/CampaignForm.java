package hitomado.notices.web;

import hitomado.notices.CampaignPlan;
import hitomado.notices.Channel;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Typed;
import hitomado.procedures.LocalText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 案内の入力 — as typed; nothing of it is lost when something is wrong.
record CampaignForm(
        String programme,
        String ja,
        String easy,
        String en,
        List<String> channel,
        String quietFrom,
        String quietUntil,
        String perWeek,
        String expires,
        String standing) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int MOST_A_WEEK = 7;

    /// In the first place: the order that the programme itself names.
    static final String USUAL = "USUAL";

    CampaignForm(
            @Nullable String programme,
            @Nullable String ja,
            @Nullable String easy,
            @Nullable String en,
            @Nullable List<String> channel,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable String perWeek,
            @Nullable String expires,
            @Nullable String standing) {
        this.programme = Typed.of(programme);
        this.ja = Typed.of(ja);
        this.easy = Typed.of(easy);
        this.en = Typed.of(en);
        this.channel =
                channel == null ? List.of() : channel.stream().map(Typed::code).toList();
        this.quietFrom = Typed.code(Typed.of(quietFrom));
        this.quietUntil = Typed.code(Typed.of(quietUntil));
        this.perWeek = Typed.code(Typed.of(perWeek));
        this.expires = Typed.of(expires);
        this.standing = Typed.of(standing);
    }

    static CampaignForm of(String programme, CampaignPlan plan) {
        return of(programme, plan, plan.channels().stream().map(Channel::name).toList());
    }

    /// @param channel as the selects have it
    static CampaignForm of(String programme, CampaignPlan plan, List<String> channel) {
        return new CampaignForm(
                programme,
                plan.addition().ja(),
                plan.addition().easy(),
                plan.addition().en(),
                channel,
                TIME.format(plan.quietFrom()),
                TIME.format(plan.quietUntil()),
                Integer.toString(plan.perWeek()),
                JapaneseDate.wareki(plan.expiresOn()),
                plan.standing() ? "true" : "");
    }

    /// Message keys of what is wrong, by field.
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (programme.isEmpty()) {
            problems.put("programme", "notices.form.programme.missing");
        }
        var written =
                List.of(ja, easy, en).stream().filter(text -> !text.isEmpty()).count();
        if (written != 0 && written != 3) {
            problems.put(ja.isEmpty() ? "ja" : easy.isEmpty() ? "easy" : "en", "notices.refused.LANGUAGE_MISSING");
        }
        var order = named();
        if (order.stream().distinct().count() < order.size()) {
            problems.put("channel", "notices.form.channel.twice");
        } else if (order.contains(USUAL) && order.size() > 1) {
            problems.put("channel", "notices.form.channel.usual.alone");
        }
        if (time(quietFrom) == null) {
            problems.put("quietFrom", "notices.form.time.problem");
        }
        if (time(quietUntil) == null) {
            problems.put("quietUntil", "notices.form.time.problem");
        }
        if (!perWeek.matches("[1-" + MOST_A_WEEK + "]")) {
            problems.put("perWeek", "notices.form.perWeek.problem");
        }
        var day = day(expires);
        if (day == null) {
            problems.put("expires", "notices.form.expires.problem");
        } else if (day.isBefore(today)) {
            problems.put("expires", "notices.refused.EXPIRED");
        }
        return problems;
    }

    /// The places that are filled, in their order; a place left empty between two is passed over.
    private List<String> named() {
        return channel.stream().filter(one -> !one.isEmpty()).toList();
    }

    /// Empty where something is wrong.
    ///
    /// @param usual the order that the programme names
    java.util.Optional<CampaignPlan> plan(LocalDate today, List<Channel> usual) {
        var from = time(quietFrom);
        var until = time(quietUntil);
        var day = day(expires);
        if (!problems(today).isEmpty() || from == null || until == null || day == null) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new CampaignPlan(
                new LocalText(ja, easy, en),
                named().contains(USUAL)
                        ? usual
                        : named().stream().flatMap(CampaignForm::channel).toList(),
                from,
                until,
                Integer.parseInt(perWeek),
                day,
                standing.equals("true")));
    }

    private static Stream<Channel> channel(String code) {
        return Arrays.stream(Channel.values()).filter(one -> one.name().equals(code));
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed, TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return JapaneseDate.read(typed) instanceof DateReading.Read(var day) ? day : null;
    }
}
