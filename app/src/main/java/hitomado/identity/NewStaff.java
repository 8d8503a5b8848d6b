package hitomado.identity;

import java.util.List;

/// 職員の登録 — what a new staff account needs.
///
/// @param section id of a section in `city.yaml`
/// @param ward 行政区コード
/// @param roles codes of roles (table `identity.role`)
public record NewStaff(String login, String name, String section, String ward, List<String> roles) {
    public NewStaff {
        roles = List.copyOf(roles);
    }
}
