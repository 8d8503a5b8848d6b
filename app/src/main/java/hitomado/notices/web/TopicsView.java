package hitomado.notices.web;

import hitomado.platform.web.Choice;
import java.util.List;
import java.util.Set;

/// 受け取るお知らせの選択の表示.
///
/// @param known whether the office knows whom the account belongs to
/// @param everythingOff whether everything was stopped
public record TopicsView(
        boolean known,
        boolean everythingOff,
        List<Choice> topics,
        Set<String> wantedTopics,
        List<Choice> channels,
        Set<String> wantedChannels,
        List<Link> links) {
    public TopicsView {
        topics = List.copyOf(topics);
        wantedTopics = Set.copyOf(wantedTopics);
        channels = List.copyOf(channels);
        wantedChannels = Set.copyOf(wantedChannels);
        links = List.copyOf(links);
    }

    /// 連携 — LINE or web push, linked or not.
    public record Link(String channel, String label, boolean linked) {}
}
