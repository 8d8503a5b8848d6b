package hitomado.notices;

import hitomado.procedures.Programme;
import java.util.List;

/// 届け方 — beside the inbox, which everybody has.
public enum Channel {
    /// 電子メール
    MAIL,
    /// LINE
    LINE,
    /// Web プッシュ
    PUSH,
    /// 封書
    LETTER;

    /// The channels of a programme, in its order.
    public static List<Channel> of(List<Programme.Way> ways) {
        return ways.stream()
                .map(way -> switch (way) {
                    case MAIL -> MAIL;
                    case LINE -> LINE;
                    case PUSH -> PUSH;
                    case LETTER -> LETTER;
                })
                .toList();
    }
}
