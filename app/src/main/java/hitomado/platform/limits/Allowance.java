package hitomado.platform.limits;

import java.time.Duration;

/// 許容回数 — how many failures one client may make within a time before its tries are not looked at any more.
public enum Allowance {
    /// 引継ぎ・確認コード — a short code is safe only because nobody may try many.
    CODE(10, Duration.ofMinutes(10)),
    /// サインイン — a whole office may stand behind one address; one account has its own, stricter lock.
    SIGN_IN(100, Duration.ofMinutes(10));

    private final int most;
    private final Duration window;

    Allowance(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    public int most() {
        return most;
    }

    public Duration window() {
        return window;
    }
}
