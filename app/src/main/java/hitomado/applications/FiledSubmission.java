package hitomado.applications;

import hitomado.platform.FilerBasis;
import hitomado.rules.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 提出の控え — one submission as its resident sees it.
///
/// @param filedBy 届出人 by name
/// @param typedBy name of the account that submitted: at the counter a member of staff
public record FiledSubmission(
        SubmissionId id,
        String lifeEvent,
        int revision,
        String channel,
        String filedBy,
        String typedBy,
        FilerBasis basis,
        Instant submittedAt,
        LocalDate filedOn,
        List<Person> people,
        List<FiledApplication> applications,
        List<NotNeeded> notNeeded) {
    public FiledSubmission {
        people = List.copyOf(people);
        applications = List.copyOf(applications);
        notNeeded = List.copyOf(notNeeded);
    }

    /// 対象者
    public record Person(SubjectId subject, String name) {}

    /// 不要とされた手続 — with the reason shown when it was submitted.
    public record NotNeeded(String procedure, SubjectId unit, StoredReason reason) {}

    /// Name of a person; empty for the event and the household, which have none.
    public String name(SubjectId unit) {
        return people.stream()
                .filter(person -> person.subject().equals(unit))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
