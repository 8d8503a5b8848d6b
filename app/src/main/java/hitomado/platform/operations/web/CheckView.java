package hitomado.platform.operations.web;

import hitomado.platform.operations.SelfCheck;
import hitomado.platform.web.Tone;

/// 点検結果 — one self-check as the page shows it.
///
/// @param key message key of its state
public record CheckView(String name, String key, Tone tone, String detail) {
    static CheckView of(String name, SelfCheck.State state) {
        return switch (state) {
            case SelfCheck.State.Fine fine -> new CheckView(name, "operations.fine", Tone.DONE, fine.detail());
            case SelfCheck.State.Attention attention ->
                new CheckView(name, "operations.attention", Tone.WARN, attention.detail());
            case SelfCheck.State.Broken broken -> new CheckView(name, "operations.broken", Tone.STOP, broken.detail());
        };
    }
}
