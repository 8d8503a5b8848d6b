package hitomado.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 通知 — one notice in the inbox; its words are made from kind and application in the reader's language.
///
/// @param kind `RECEIVED` or a [StepKind]
/// @param application null for a notice about the whole submission
public record Notice(
        UUID id,
        SubmissionId submission,
        @Nullable ApplicationId application,
        String lifeEvent,
        int revision,
        String procedure,
        Instant at,
        String kind,
        boolean read) {}
