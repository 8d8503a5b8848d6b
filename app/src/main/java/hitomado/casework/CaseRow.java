package hitomado.casework;

import hitomado.applications.ApplicationId;
import hitomado.rules.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads one row of cases.
@Component
class CaseRow implements RowMapper<CaseFile> {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JsonMapper json;

    CaseRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public CaseFile mapRow(ResultSet rs, int n) throws SQLException {
        return new CaseFile(
                new CaseId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                origin(rs),
                rs.getString("section"),
                CaseState.valueOf(rs.getString("state")),
                rs.getString("waits_for"),
                rs.getString("subject_name"),
                rs.getBoolean("guarded"),
                filer(rs),
                dates(rs),
                rs.getString("claimed_by") == null
                        ? null
                        : new CaseFile.Claim(rs.getString("claimed_by"), rs.getString("claimed_label")),
                rs.getString("decision_reason") == null
                        ? null
                        : new CaseFile.Decision(rs.getBoolean("granted"), rs.getString("decision_reason")),
                json.readValue(rs.getString("facts"), FACTS),
                rs.getInt("version"));
    }

    private static CaseFile.Origin origin(ResultSet rs) throws SQLException {
        return new CaseFile.Origin(
                new ApplicationId(rs.getObject("application", UUID.class)),
                rs.getObject("submission", UUID.class),
                rs.getString("receipt"),
                rs.getString("procedure"),
                rs.getInt("revision"),
                rs.getString("life_event"),
                new SubjectId(rs.getString("unit")));
    }

    private static CaseFiler filer(ResultSet rs) throws SQLException {
        return new CaseFiler(
                rs.getString("filer_label"),
                rs.getString("filer_actor"),
                rs.getString("filer_basis"),
                rs.getString("represented"),
                rs.getString("channel"));
    }

    private static CaseFile.Dates dates(ResultSet rs) throws SQLException {
        return new CaseFile.Dates(
                rs.getObject("filed_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getTimestamp("opened_at").toInstant());
    }
}
