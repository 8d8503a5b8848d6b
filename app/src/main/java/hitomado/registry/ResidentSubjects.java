package hitomado.registry;

import hitomado.platform.audit.AuditSubjects;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 宛名番号から監査対象へ — gives the auditor the reference under which the trail knows a resident, and nothing else.
@Component
class ResidentSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    ResidentSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> find(String typed) {
        return jdbc.sql("SELECT id FROM registry.person WHERE resident_number = :number")
                .param("number", typed)
                .query((rs, n) -> "person:" + ResidentRows.id(rs, "id"))
                .list();
    }
}
