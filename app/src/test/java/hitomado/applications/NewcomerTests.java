package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.Accounts;
import hitomado.platform.Actor;
import hitomado.rules.SubjectId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Who was in no register when they filed finds the filing under the reference that the office gives; nobody else does.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class NewcomerTests {
    @Autowired
    MovingFamily family;

    @Autowired
    Filings filings;

    @Autowired
    Submissions office;

    @Autowired
    Accounts accounts;

    private Actor.Resident known(String ref) {
        var account = family.newResident();
        accounts.bind(account.accountId(), ref);
        return account;
    }

    private List<SubmissionId> seen(Actor.Resident who) {
        return filings.list(who, 1).rows().stream().map(FiledSubmission::id).toList();
    }

    @Test
    void onlyWhoFiledFindsTheFilingOnceTheOfficeKnowsThem() {
        var filer = known("ref-" + UUID.randomUUID());
        var relative = known("ref-" + UUID.randomUUID());
        var clerk = family.newResident();
        var application = family.moveOut(clerk);
        var submission = filings.application(clerk, application).submission();
        assertThat(seen(filer)).isEmpty();

        var entered = new StatusReport.Entered(List.of(
                new FiledPerson(new SubjectId("p1"), ref(filer), true),
                new FiledPerson(new SubjectId("p2"), ref(relative), true)));
        var report = UUID.randomUUID();
        assertThat(office.report(report, application, entered)).isEqualTo(ReportResult.APPLIED);
        office.report(report, application, entered);

        assertThat(seen(filer)).containsExactly(submission.id());
        assertThat(seen(relative)).isEmpty();
        assertThat(filings.application(filer, application).application().id()).isEqualTo(application);
    }

    private String ref(Actor.Resident who) {
        return accounts.account(who.accountId()).personRef();
    }
}
