package hitomado.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the door of applications crosses between two networks; everything that says something is sealed.
final class Parcel {
    private Parcel() {}

    record Take(int most, int waitSeconds) {}

    /// A sealed application or reply, with its documents.
    ///
    /// @param replyKind null for an application
    record Inward(
            UUID id,
            UUID application,
            String receipt,
            @Nullable String replyKind,
            Instant at,
            byte[] sealed,
            String officeKey,
            List<SealedFile> files) {
        Inward {
            files = List.copyOf(files);
        }
    }

    record SealedFile(UUID id, byte[] sealed) {}

    record Inwards(List<Inward> list) {
        Inwards {
            list = List.copyOf(list);
        }
    }

    /// The office has it.
    ///
    /// @param caseNumber null for a reply
    record Acknowledged(UUID id, @Nullable String caseNumber) {}

    record AllAcknowledged(List<Acknowledged> list) {
        AllAcknowledged {
            list = List.copyOf(list);
        }
    }

    /// A report of the office, sealed to the resident's side.
    record Outward(UUID report, UUID application, byte[] sealed) {}

    record Outwards(List<Outward> list) {
        Outwards {
            list = List.copyOf(list);
        }
    }

    /// What became of a report over there; each in the place of its report.
    enum Outcome {
        APPLIED,
        REPEATED,
        TOO_LATE,
        /// It does not open, or comes after one that does not.
        UNOPENED;

        static Outcome of(ReportResult result) {
            return switch (result) {
                case APPLIED -> APPLIED;
                case REPEATED -> REPEATED;
                case TOO_LATE -> TOO_LATE;
            };
        }
    }

    record Results(List<Outcome> list) {
        Results {
            list = List.copyOf(list);
        }
    }

    record Done(int number) {}
}
