package hitomado.platform.audit.seal;

import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/// 検証の仕事 — a look that the auditor asked for.
@Component
class VerifyOnDemand implements JobKind<VerifyOnDemand.Asked> {
    static final JobName<Asked> NAME = new JobName<>("audit.verifyNow", Asked.class);

    private final Verifications verifications;

    VerifyOnDemand(Verifications verifications) {
        this.verifications = verifications;
    }

    /// @param by key of the actor
    record Asked(String by) {}

    @Override
    public JobName<Asked> name() {
        return NAME;
    }

    @Override
    public JobResult run(Asked asked) {
        verifications.run();
        return JobResult.done();
    }
}
