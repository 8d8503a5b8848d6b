package hitomado.casework;

import hitomado.applications.ApplicationId;
import hitomado.applications.ReportResult;
import hitomado.applications.ResidentReply;
import hitomado.applications.StatusReport;
import hitomado.applications.Submissions;
import hitomado.applications.SubmittedApplication;
import hitomado.applications.Unopened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The other side of the door, on another machine: gives again what was not acknowledged, and records reports.
class RecordedDoor implements Submissions {
    private final Map<ApplicationId, SubmittedApplication> waiting = new LinkedHashMap<>();
    private final Map<ApplicationId, Unopened> unopened = new LinkedHashMap<>();
    private final Map<UUID, ResidentReply> replies = new LinkedHashMap<>();
    private final Map<ApplicationId, String> numbers = new LinkedHashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final Map<ApplicationId, Line> lines = new LinkedHashMap<>();

    record Report(UUID id, ApplicationId application, StatusReport what) {}

    /// What the line to the other side does with the next report of an application.
    enum Line {
        DEAD,
        DIES_AFTER_THE_REPORT,
        SAYS_TOO_LATE
    }

    synchronized void submit(SubmittedApplication... applications) {
        for (var application : applications) {
            waiting.put(application.id(), application);
        }
    }

    /// Alters what waits, so that it does not open any more.
    synchronized void spoil(SubmittedApplication application) {
        waiting.remove(application.id());
        var id = application.id().value();
        unopened.put(application.id(), new Unopened(id, Unopened.Kind.APPLICATION, application.receipt()));
    }

    synchronized void mend(SubmittedApplication application) {
        unopened.remove(application.id());
        submit(application);
    }

    synchronized void reply(ResidentReply reply) {
        replies.put(reply.id(), reply);
    }

    synchronized void line(ApplicationId application, Line line) {
        lines.put(application, line);
    }

    synchronized String number(ApplicationId application) {
        return numbers.getOrDefault(application, "");
    }

    synchronized List<UUID> sent(ApplicationId application) {
        return reports.stream()
                .filter(report -> report.application().equals(application))
                .map(Report::id)
                .toList();
    }

    synchronized List<StatusReport> reports(ApplicationId application) {
        return reports.stream()
                .filter(report -> report.application().equals(application))
                .map(Report::what)
                .toList();
    }

    @Override
    public synchronized List<SubmittedApplication> take(int most) {
        return waiting.values().stream().limit(most).toList();
    }

    @Override
    public void acknowledge(ApplicationId application, String caseNumber) {
        afterCommit(() -> {
            waiting.remove(application);
            numbers.put(application, caseNumber);
        });
    }

    @Override
    public synchronized List<ResidentReply> takeReplies(int most) {
        return replies.values().stream().limit(most).toList();
    }

    @Override
    public void acknowledgeReply(UUID reply) {
        afterCommit(() -> replies.remove(reply));
    }

    @Override
    public synchronized List<Unopened> unopened(int most) {
        return List.copyOf(unopened.values());
    }

    @Override
    public synchronized ReportResult report(UUID report, ApplicationId application, StatusReport what) {
        var line = lines.remove(application);
        if (line == Line.DEAD) {
            throw new IllegalStateException("no line");
        }
        if (line == Line.SAYS_TOO_LATE) {
            return ReportResult.TOO_LATE;
        }
        if (reports.stream().anyMatch(known -> known.id().equals(report))) {
            return ReportResult.REPEATED;
        }
        reports.add(new Report(report, application, what));
        if (line == Line.DIES_AFTER_THE_REPORT) {
            throw new IllegalStateException("line broke");
        }
        return ReportResult.APPLIED;
    }

    private void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                synchronized (RecordedDoor.this) {
                    work.run();
                }
            }
        });
    }
}
