package hitomado.identity.web;

/// 仮パスワードの表示 — shown once, for the person who hands it over.
public record HandedView(String path, String login, String name, String password) {}
