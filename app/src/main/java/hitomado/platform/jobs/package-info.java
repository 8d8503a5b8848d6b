/// 待ち仕事 — work that outlives a request: once with data, or again and again; kept in the database.
///
/// Owns: `platform.job`, `platform.job_trouble`. Offers: [Jobs] to enqueue, [JobKind] and [RecurringJob] to implement.
///
/// A job runs **at least once**: a machine may die between the work and the note that it is done, so a kind must be
/// able to run twice with the same data (a unique key in its own tables, or a check before it acts). Enqueueing takes
/// part
/// in the caller's transaction; a job whose transaction rolls back never existed. Any number of nodes share the queue.
@NamedInterface("jobs")
@NullMarked
package hitomado.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
