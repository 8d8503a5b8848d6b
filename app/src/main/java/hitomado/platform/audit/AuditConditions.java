package hitomado.platform.audit;

import java.sql.Timestamp;
import java.util.Map;

/// The conditions of a filter as SQL over the columns of the trail.
final class AuditConditions {
    private AuditConditions() {}

    static String where(AuditFilter filter, Map<String, Object> params) {
        var where = new StringBuilder("at >= :from and at < :until");
        params.put("from", Timestamp.from(filter.from()));
        params.put("until", Timestamp.from(filter.until()));
        var kind = filter.kind();
        if (kind != null) {
            where.append(" and kind = :kind");
            params.put("kind", kind.name());
        }
        if (!filter.actor().isEmpty()) {
            where.append(" and (actor = :actor or starts_with(translate(actor_label, ' 　', ''), :label))");
            params.put("actor", filter.actor());
            params.put("label", filter.actor().replaceAll("[ 　]", ""));
        }
        var subjects = filter.subjects();
        if (subjects != null) {
            where.append(" and subject = any (:subjects)");
            params.put("subjects", subjects.toArray(String[]::new));
        }
        return where.toString();
    }
}
