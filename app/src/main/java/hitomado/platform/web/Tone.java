package hitomado.platform.web;

import java.util.Locale;

/// 色調 — how a tag or notice is coloured; its words always say the same.
public enum Tone {
    NEUTRAL,
    INFO,
    DONE,
    WAITING,
    WARN,
    STOP;

    /// The end of the class name, e.g. `tag--stop`.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
