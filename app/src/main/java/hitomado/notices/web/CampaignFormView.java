package hitomado.notices.web;

import hitomado.notices.Channel;
import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import java.util.ArrayList;
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
        List<Place> order,
        Field quietFrom,
        Field quietUntil,
        Field perWeek,
        Field expires,
        Field standing,
        boolean stands) {
    public CampaignFormView {
        programmes = List.copyOf(programmes);
        order = List.copyOf(order);
    }

    /// 届ける順 — one place of the order of channels, with what may stand there.
    public record Place(Field field, List<Choice> choices) {
        public Place {
            choices = List.copyOf(choices);
        }
    }

    /// Lines of the summary of errors.
    public List<ErrorLink> errors() {
        return Field.errors(
                List.of(programme, ja, easy, en, order.getFirst().field(), quietFrom, quietUntil, perWeek, expires));
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
                places(typed, fields),
                fields.of("quietFrom", typed.quietFrom()),
                fields.of("quietUntil", typed.quietUntil()),
                fields.of("perWeek", typed.perWeek()).inputmode("numeric"),
                fields.of("expires", typed.expires()),
                fields.of("standing", "").optional(),
                typed.standing().equals("true"));
    }

    private static List<Place> places(CampaignForm typed, Fields fields) {
        var places = new ArrayList<Place>();
        for (int n = 1; n <= Channel.values().length; n++) {
            var choices = new ArrayList<Choice>();
            if (n == 1) {
                choices.add(Choice.of(CampaignForm.USUAL, fields.words().t("notices.form.channel.usual")));
            }
            for (var one : Channel.values()) {
                choices.add(Choice.of(one.name(), fields.words().t("notices.channel." + one)));
            }
            var typedHere = n <= typed.channel().size() ? typed.channel().get(n - 1) : "";
            var label = fields.words().t("notices.form.channel.place", n);
            // what is wrong stands at the first place alone
            var field = Field.of("channel", label).value(typedHere).error(n == 1 ? fields.problem("channel") : "");
            places.add(new Place(field.id("f-channel-" + n).optional(), choices));
        }
        return places;
    }

    private record Fields(Map<String, String> problems, Words words) {
        Field of(String name, String value) {
            return Field.of(name, words.t("notices.form." + name)).value(value).error(problem(name));
        }

        String problem(String name) {
            var problem = problems.get(name);
            return problem == null ? "" : words.t(problem);
        }
    }
}
