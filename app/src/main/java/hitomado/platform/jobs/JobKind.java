package hitomado.platform.jobs;

/// 仕事の種類 — what is done with the data of one job; a bean of the module whose work it is.
///
/// Runs outside any transaction, at least once. An exception counts as [JobResult.RetryLater], at most ten times.
public interface JobKind<T> {
    JobName<T> name();

    JobResult run(T data);
}
