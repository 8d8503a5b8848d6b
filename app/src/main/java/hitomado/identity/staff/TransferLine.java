package hitomado.identity.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 取込みの一行 — what a line of the file would do, or what is wrong with it.
///
/// @param line number in the file, from 1
/// @param transfer null where the line could not be read
/// @param before where the person works now; null for new ones and unknown ones
/// @param key of the account; null where there is none yet
public record TransferLine(
        int line,
        String login,
        String name,
        @Nullable Transfer transfer,
        @Nullable Placement before,
        @Nullable String key,
        Outcome outcome,
        List<Flaw> flaws) {
    public TransferLine {
        flaws = List.copyOf(flaws);
    }

    /// 結果
    public enum Outcome {
        JOINS,
        MOVES,
        LEAVES,
        /// It is so already, or the same order waits for its day.
        UNCHANGED,
        WRONG
    }

    /// 誤り — at which column of the line, and why.
    public record Flaw(Column column, Reason reason) {}

    /// 列
    public enum Column {
        LOGIN,
        NAME,
        SECTION,
        WARD,
        ROLES,
        FROM,
        KIND
    }

    /// What is wrong with a cell.
    public enum Reason {
        LOGIN_FORM,
        LOGIN_TAKEN,
        LOGIN_UNKNOWN,
        LOGIN_TWICE,
        LOGIN_DISABLED,
        OWN,
        NAME_MISSING,
        NAME_LONG,
        SECTION_UNKNOWN,
        WARD_UNKNOWN,
        ROLE_MISSING,
        ROLE_UNKNOWN,
        FROM_FORM,
        KIND_UNKNOWN,
        WAITING_OTHER
    }

    boolean wrong() {
        return outcome == Outcome.WRONG;
    }

    TransferLine with(Outcome became) {
        return new TransferLine(line, login, name, transfer, before, key, became, flaws);
    }
}
