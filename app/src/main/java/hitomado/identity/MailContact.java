package hitomado.identity;

import hitomado.platform.Lang;
import java.util.UUID;

/// メールの宛先 — the confirmed address to which an account wants its notices, in a language.
public record MailContact(UUID accountId, String address, Lang lang) {}
