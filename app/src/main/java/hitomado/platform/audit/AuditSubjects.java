package hitomado.platform.audit;

import java.util.List;

/// 監査対象の特定 — a module that knows a kind of number tells which subjects of the trail it stands for.
public interface AuditSubjects {
    /// Subjects such as `person:0198…` of what an auditor typed; empty where this module does not know it.
    List<String> find(String typed);
}
