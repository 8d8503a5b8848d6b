package hitomado.sessions;

/// 受付の経路 — where the session is held now; it may move from one to another.
public enum Channel {
    /// オンライン
    ONLINE,
    /// 窓口
    COUNTER,
    /// オンライン手続支援窓口の端末
    TERMINAL,
    /// キオスク端末
    KIOSK,
    /// リモート窓口
    REMOTE;

    /// Code as used in the fact `event.channel`: rules only tell online from counter.
    public String code() {
        return switch (this) {
            case ONLINE, KIOSK, TERMINAL -> "online";
            case COUNTER, REMOTE -> "counter";
        };
    }

    /// Whether the person stands, or sits by video, before a member of staff, who looks them in the face.
    public boolean inPerson() {
        return switch (this) {
            case ONLINE, KIOSK, TERMINAL -> false;
            case COUNTER, REMOTE -> true;
        };
    }
}
