package hitomado.identity.staff;

import java.util.List;
import java.util.UUID;

/// What became of a change of an account.
public sealed interface StaffChange {
    record Done(UUID account) implements StaffChange {}

    /// There is a password to hand over; it is shown once.
    record Handed(UUID account, String password) implements StaffChange {}

    record Refused(List<Problem> problems) implements StaffChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// What is wrong.
    enum Problem {
        /// 自分のアカウント — is changed by somebody else.
        OWN,
        /// Somebody else has changed it since the page was shown.
        MEANWHILE,
        LOGIN_FORM,
        LOGIN_TAKEN,
        NAME_MISSING,
        NAME_LONG,
        SECTION_UNKNOWN,
        WARD_UNKNOWN,
        ROLE_UNKNOWN,
        ROLE_MISSING,
        REASON_MISSING
    }
}
