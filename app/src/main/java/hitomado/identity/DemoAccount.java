package hitomado.identity;

import java.util.List;

/// デモの職員 — one demo sign-in with its password.
public record DemoAccount(String login, String password, String name, String section, List<String> roles) {
    public DemoAccount {
        roles = List.copyOf(roles);
    }
}
