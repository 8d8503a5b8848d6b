package hitomado.platform.jobs;

/// 仕事の結果 — how one attempt ended. Reasons are shown to the operator and never name a person.
public sealed interface JobResult {
    /// 完了
    record Done() implements JobResult {}

    /// 再試行 — something outside is missing; tried again after 10 s, 20 s, 40 s … one hour, for as long as it takes.
    record RetryLater(String reason) implements JobResult {}

    /// 中止 — trying again would not help; the job stays in the list of troubles until somebody acts.
    record Failed(String reason) implements JobResult {}

    static JobResult done() {
        return new Done();
    }
}
