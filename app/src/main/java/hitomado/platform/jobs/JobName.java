package hitomado.platform.jobs;

/// 仕事の種類名 — the name under which jobs of one kind are kept, and the record that holds their data.
///
/// @param value as `module.what`, e.g. `applications.printForms`; never changed once jobs may wait under it
/// @param data a record of references; personal data stays where it is kept
public record JobName<T>(String value, Class<T> data) {}
