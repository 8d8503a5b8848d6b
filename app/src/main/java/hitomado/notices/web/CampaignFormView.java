package hitomado.notices.web;

import hitomado.notices.Channel;
import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// 案内の入力の表示.
///
/// @param id of the draft; empty for a new one
public record CampaignFormView(
        String id,
        Field programme,
        List<Choice> programmes,
        Field ja,
        Field easy,
        Field en,
        Field channel,
        List<Choice> channels,
        List<String> chosen,
        Field quietFrom,
        Field quietUntil,
        Field perWeek,
        Field expires,
        Field standing,
        boolean stands) {
    public CampaignFormView {
        programmes = List.copyOf(programmes);
        channels = List.copyOf(channels);
        chosen = List.copyOf(chosen);
    }

    /// Lines of the summary of errors.
    public List<ErrorLink> errors() {
        return Field.errors(List.of(programme, ja, easy, en, quietFrom, quietUntil, perWeek, expires));
    }

    public String action() {
        return id.isEmpty() ? "/staff/outreach/new" : "/staff/outreach/" + id + "/edit";
    }

    static CampaignFormView of(String id, CampaignForm typed, Map<String, String> problems, Words words) {
        var fields = new Fields(problems, words);
        return new CampaignFormView(
                id,
                fields.of("programme", typed.programme()),
                words.definitions().programmes().values().stream()
                        .filter(one -> one.push().allowed())
                        .map(one -> Choice.of(one.id(), words.of(one.title())))
                        .toList(),
                fields.of("ja", typed.ja()).optional(),
                fields.of("easy", typed.easy()).optional(),
                fields.of("en", typed.en()).optional(),
                fields.of("channel", "").optional(),
                Arrays.stream(Channel.values())
                        .map(one -> Choice.of(one.name(), words.t("notices.channel." + one)))
                        .toList(),
                typed.channel(),
                fields.of("quietFrom", typed.quietFrom()),
                fields.of("quietUntil", typed.quietUntil()),
                fields.of("perWeek", typed.perWeek()).inputmode("numeric"),
                fields.of("expires", typed.expires()),
                fields.of("standing", "").optional(),
                typed.standing().equals("true"));
    }

    private record Fields(Map<String, String> problems, Words words) {
        Field of(String name, String value) {
            var problem = problems.get(name);
            return Field.of(name, words.t("notices.form." + name))
                    .value(value)
                    .error(problem == null ? "" : words.t(problem));
        }
    }
}
