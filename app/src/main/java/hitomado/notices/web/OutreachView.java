package hitomado.notices.web;

import hitomado.notices.Campaign;
import hitomado.platform.web.Tone;
import java.util.List;

/// 制度の案内の一覧の表示.
public record OutreachView(boolean mayPrepare, List<Line> campaigns, List<Result> results, List<Envelope> envelopes) {
    static final long WIDTH = 320;
    private static final int HEIGHT = 84;

    public OutreachView {
        campaigns = List.copyOf(campaigns);
        results = List.copyOf(results);
        envelopes = List.copyOf(envelopes);
    }

    /// Height of the drawing.
    public int height() {
        return results.size() * HEIGHT;
    }

    public int top(int index) {
        return index * HEIGHT;
    }

    /// 一つの案内
    public record Line(String href, String programme, String state, Tone tone, String by, String at, boolean standing) {
        static Line of(Campaign campaign, Words words) {
            return new Line(
                    "/staff/outreach/" + campaign.id(),
                    words.programme(campaign.programme()),
                    words.t("notices.state." + campaign.state().code()),
                    Words.tone(campaign.state()),
                    campaign.preparedLabel(),
                    words.moment(campaign.preparedAt()),
                    campaign.plan().standing());
        }
    }

    /// 制度ごとの結果 — entitled, told, opened, applied, decided.
    public record Result(String programme, List<String> counts, List<Long> bars, String rate, List<Day> days) {
        public Result {
            counts = List.copyOf(counts);
            bars = List.copyOf(bars);
            days = List.copyOf(days);
        }
    }

    /// 日ごとの数 — told, opened, applied.
    public record Day(String day, List<String> counts) {
        public Day {
            counts = List.copyOf(counts);
        }
    }

    /// 届け方ごとの数
    public record Envelope(String channel, String state, String count) {}
}
