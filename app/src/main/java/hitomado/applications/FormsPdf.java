package hitomado.applications;

import hitomado.platform.Actor;
import hitomado.platform.files.FileId;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.Jobs;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 様式のPDF — all forms of a submission as one PDF, printed when somebody wants it.
@Service
@Transactional
public class FormsPdf {
    static final JobName<PrintForms> PRINT = new JobName<>("applications.printForms", PrintForms.class);

    private final PrintStore store;
    private final Filings filings;
    private final Jobs jobs;
    private final Clock clock;

    FormsPdf(PrintStore store, Filings filings, Jobs jobs, Clock clock) {
        this.store = store;
        this.filings = filings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// How far the printing is.
    public sealed interface State {
        /// Nobody has wanted it so far, or its items changed since.
        record NotWanted() implements State {}

        /// Being printed.
        record Waiting() implements State {}

        /// The printing engine does not answer; it is tried again by itself.
        record Delayed() implements State {}

        record Ready(FileId file) implements State {}

        /// Characters that no font draws; a clerk has to write them by hand.
        record Failed(String characters) implements State {}
    }

    /// @param marks whether the source of each value is printed beside it
    @Transactional(readOnly = true)
    public State state(Actor who, SubmissionId id, boolean marks) {
        filings.submission(who, id);
        return store.find(id, marks).orElse(new State.NotWanted());
    }

    /// Wants the PDF; safe to call again and again.
    public State want(Actor who, SubmissionId id, boolean marks) {
        filings.submission(who, id);
        if (store.want(id, marks, clock.instant())) {
            jobs.enqueue(PRINT, id + (marks ? ":marks" : ""), new PrintForms(id.value(), marks));
        }
        return store.find(id, marks).orElse(new State.Waiting());
    }

    /// The file where it is ready.
    @Transactional(readOnly = true)
    public Optional<FileId> findFile(Actor who, SubmissionId id, boolean marks) {
        return state(who, id, marks) instanceof State.Ready(var file) ? Optional.of(file) : Optional.empty();
    }

    /// What the job prints.
    record PrintForms(UUID submission, boolean marks) {}
}
