package hitomado.sessions;

import hitomado.rules.FactKey;

/// 入力途中の文字 — what a person typed that could not be taken, with the message key of its problem.
public record Typed(FactKey key, String text, String problem) {}
