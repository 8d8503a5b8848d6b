package hitomado.casework;

import static hitomado.casework.CaseState.AWAITING_MOVE;
import static hitomado.casework.CaseState.AWAITING_VISIT;
import static hitomado.casework.CaseState.CORRECTION_ASKED;
import static hitomado.casework.CaseState.DECIDED;
import static hitomado.casework.CaseState.DONE;
import static hitomado.casework.CaseState.IN_REVIEW;
import static hitomado.casework.CaseState.RECEIVED;
import static hitomado.casework.CaseState.REFUSED;
import static hitomado.casework.CaseState.WITHDRAWN;

import hitomado.platform.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// 処理 — everything that moves a case, with the states it starts from and the state it leads to.
public enum CaseAction {
    /// 来庁 — the person came; the filing date is this day (転入届・転居届は窓口).
    VISIT(By.SECTION, RECEIVED, AWAITING_VISIT),
    /// 異動の反映 — the move that satisfies this case was applied.
    MOVE_APPLIED(By.SYSTEM, RECEIVED, AWAITING_MOVE),
    /// 着手
    CLAIM(By.SECTION, IN_REVIEW, RECEIVED),
    /// 引継ぎ — a colleague goes on with a case that somebody else has claimed.
    TAKE_OVER(By.SECTION, IN_REVIEW, IN_REVIEW),
    /// 担当を外す
    RELEASE(By.HOLDER, RECEIVED, IN_REVIEW),
    /// 補正を求める
    ASK_CORRECTION(By.HOLDER, CORRECTION_ASKED, IN_REVIEW),
    /// 補正を受ける
    TAKE_CORRECTION(By.SYSTEM, IN_REVIEW, CORRECTION_ASKED),
    /// 認める決定
    GRANT(By.HOLDER, DECIDED, IN_REVIEW),
    /// 認めない決定
    REFUSE(By.HOLDER, REFUSED, IN_REVIEW),
    /// 交付
    DELIVER(By.SECTION, DONE, DECIDED),
    /// 取下げ
    WITHDRAW(By.SECTION, WITHDRAWN, AWAITING_VISIT, AWAITING_MOVE, RECEIVED, IN_REVIEW, CORRECTION_ASKED),
    /// みなし届出の失効 — the filing whose 付記 satisfied this case was refused or withdrawn.
    LAPSE(By.SYSTEM, WITHDRAWN, AWAITING_MOVE);

    /// 処理する者 — who may take the action.
    public enum By {
        /// Anyone who works for the case's section.
        SECTION,
        /// Only the one who has claimed the case.
        HOLDER,
        /// Follows from something else; no button.
        SYSTEM
    }

    private final By by;
    private final CaseState to;
    private final Set<CaseState> from;

    CaseAction(By by, CaseState to, CaseState... from) {
        this.by = by;
        this.to = to;
        this.from = Set.of(from);
    }

    public By by() {
        return by;
    }

    public CaseState to() {
        return to;
    }

    /// Permission of those who press the button; what the system does needs none.
    public Permission permission() {
        return switch (this) {
            case CLAIM, TAKE_OVER, RELEASE, MOVE_APPLIED, TAKE_CORRECTION, LAPSE -> Permission.CASE_WORK;
            case VISIT -> Permission.CASE_VISIT;
            case ASK_CORRECTION -> Permission.CASE_CORRECTION;
            case GRANT, REFUSE -> Permission.CASE_DECIDE;
            case DELIVER -> Permission.CASE_DELIVER;
            case WITHDRAW -> Permission.CASE_WITHDRAW;
        };
    }

    public boolean allowedFrom(CaseState state) {
        return from.contains(state);
    }

    /// What staff may do in a state, by who they are to the case.
    public static List<CaseAction> offered(CaseState state, boolean holder) {
        return Arrays.stream(values())
                .filter(action -> action.allowedFrom(state))
                .filter(action -> switch (action.by) {
                    case SECTION -> action != TAKE_OVER || !holder;
                    case HOLDER -> holder;
                    case SYSTEM -> false;
                })
                .toList();
    }
}
