package hitomado.identity.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.PageLinks;
import java.util.List;

/// 職員アカウントの一覧の表示
///
/// @param fields words, section, role, state
public record AccountsView(
        List<Field> fields,
        List<Choice> sections,
        List<Choice> roles,
        List<Choice> states,
        List<Line> lines,
        long total,
        PageLinks links) {
    public AccountsView {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        roles = List.copyOf(roles);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    /// One account.
    public record Line(
            String href, String login, String name, String section, String ward, List<String> roles, boolean disabled) {
        public Line {
            roles = List.copyOf(roles);
        }
    }
}
