package hitomado.eligibility;

import java.util.Map;

/// 新たな対象者 — a scan found people newly entitled; published in the transaction that wrote them.
///
/// @param newly number of newly entitled by programme id
public record EntitlementsFound(Map<String, Long> newly) {
    public EntitlementsFound {
        newly = Map.copyOf(newly);
    }
}
