package hitomado.platform.operations;

import hitomado.platform.jobs.JobTrouble;
import hitomado.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/// 待ち仕事の点検 — whether jobs are held up.
@Component
class JobsCheck implements SelfCheck {
    private final Jobs jobs;

    JobsCheck(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "待ち仕事 / jobs";
    }

    @Override
    public State look() {
        var troubles = jobs.troubles();
        var givenUp = troubles.stream().filter(JobTrouble::givenUp).count();
        var text = "%d 件待ち、%d 件再試行中、%d 件中止 / waiting, retrying, given up"
                .formatted(jobs.waiting(), troubles.size() - givenUp, givenUp);
        return troubles.isEmpty() ? new State.Fine(text) : new State.Attention(text);
    }
}
