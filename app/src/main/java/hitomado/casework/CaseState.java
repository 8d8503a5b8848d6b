package hitomado.casework;

import java.util.Arrays;
import java.util.List;

/// 事案の状態 — where a case stands, and whose time passes while it stands there.
public enum CaseState {
    /// 来庁待ち — prepared at home, becomes a filing when the person comes.
    AWAITING_VISIT(Span.WAITING_RESIDENT),
    /// 異動待ち — satisfied by a 付記; becomes work when the move is applied.
    AWAITING_MOVE(Span.WAITING_OTHER),
    /// 未着手
    RECEIVED(Span.WAITING_OFFICE),
    /// 審査中
    IN_REVIEW(Span.WORKING),
    /// 補正待ち
    CORRECTION_ASKED(Span.WAITING_RESIDENT),
    /// 決定済（交付待ち）
    DECIDED(Span.WAITING_OFFICE),
    /// 完了
    DONE(Span.ENDED),
    /// 却下
    REFUSED(Span.ENDED),
    /// 取下げ
    WITHDRAWN(Span.ENDED);

    /// 時間の区分 — whom a state's minutes are counted for.
    public enum Span {
        WORKING,
        WAITING_OFFICE,
        WAITING_RESIDENT,
        /// Waits for another case of the same submission.
        WAITING_OTHER,
        ENDED
    }

    private final Span span;

    CaseState(Span span) {
        this.span = span;
    }

    public Span span() {
        return span;
    }

    public boolean ended() {
        return span == Span.ENDED;
    }

    /// States in which staff can do something now.
    public static List<CaseState> workable() {
        return List.of(RECEIVED, IN_REVIEW, DECIDED);
    }

    /// States that wait for a resident or another case.
    public static List<CaseState> waiting() {
        return List.of(AWAITING_VISIT, AWAITING_MOVE, CORRECTION_ASKED);
    }

    public static List<CaseState> of(Span span) {
        return Arrays.stream(values()).filter(state -> state.span == span).toList();
    }
}
