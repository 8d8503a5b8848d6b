package hitomado.identity.roles;

/// 権限の変更 — what some staff may do has changed; heard within this process only, inside the transaction that changes it.
public record GrantsChanged() {}
