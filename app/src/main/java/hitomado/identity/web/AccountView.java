package hitomado.identity.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 一つの職員アカウントの表示
///
/// @param path of the account; of the list for a new one
/// @param own whether it is that of who looks at it
/// @param told key of what was done; empty for nothing
/// @param problem text that belongs to no field; empty for nothing
public record AccountView(
        String path,
        Head head,
        Fields fields,
        List<Choice> sections,
        List<Choice> wards,
        List<Choice> roles,
        List<String> chosen,
        List<SessionLine> sessions,
        boolean own,
        String told,
        String problem) {
    public AccountView {
        sections = List.copyOf(sections);
        wards = List.copyOf(wards);
        roles = List.copyOf(roles);
        chosen = List.copyOf(chosen);
        sessions = List.copyOf(sessions);
    }

    /// The account as it stands.
    ///
    /// @param disabledAt null while it is in use
    public record Head(
            String login,
            String name,
            int version,
            @Nullable String disabledAt,
            boolean temporary,
            boolean secondFactor) {}

    /// The fields of the form.
    public record Fields(Field login, Field name, Field section, Field ward, Field role, Field reason) {
        public List<Field> all() {
            return List.of(login, name, section, ward, role, reason);
        }
    }

    /// 一つのセッション
    public record SessionLine(
            String handle, String browser, String address, String since, String lastSeen, boolean current) {}
}
