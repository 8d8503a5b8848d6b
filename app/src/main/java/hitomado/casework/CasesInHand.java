package hitomado.casework;

import hitomado.identity.staff.OpenWork;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 担当中の事案 — how many open cases members of staff have claimed, for those who move or leave.
@Component
class CasesInHand implements OpenWork {
    private final JdbcClient jdbc;

    CasesInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> of(Collection<String> staff) {
        record InHand(String key, int cases) {}
        return jdbc
                .sql("""
                        select claimed_by, count(*) as cases from casework.case_file
                        where claimed_by = any(:staff) and closed_at is null group by claimed_by
                        """)
                .param("staff", staff.toArray(String[]::new))
                .query((rs, n) -> new InHand(rs.getString("claimed_by"), rs.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(InHand::key, InHand::cases));
    }
}
